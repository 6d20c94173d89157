// Sends each datagram back to its sender. Ctrl-C ends it. Its TypeScript twin is udp_echo_server.ts.
//
//   cc -o udp_echo_server examples/udp_echo_server.c && ./udp_echo_server 7000
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>

int main(int argc, char *argv[]) {
  if (argc != 2) {
    fprintf(stderr, "usage: %s port (0 takes a free one)\n", argv[0]);
    exit(1);
  }
  setvbuf(stdout, NULL, _IOLBF, 0);

  int sock = socket(AF_INET, SOCK_DGRAM, 0);
  if (sock == -1) {
    perror("socket");
    exit(1);
  }

  struct sockaddr_in serv_addr = {.sin_family = AF_INET, .sin_port = htons(atoi(argv[1]))};
  serv_addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (bind(sock, (struct sockaddr *)&serv_addr, sizeof(serv_addr)) == -1) {
    perror("bind");
    exit(1);
  }
  socklen_t addr_len = sizeof(serv_addr);
  if (getsockname(sock, (struct sockaddr *)&serv_addr, &addr_len) == -1) {
    perror("getsockname");
    exit(1);
  }
  printf("waiting on %s:%d\n", inet_ntoa(serv_addr.sin_addr), ntohs(serv_addr.sin_port));

  // The size of the largest datagram: recvfrom() drops the bytes that do not fit.
  static char buf[65536];
  for (;;) {
    struct sockaddr_in clnt_addr;
    socklen_t clnt_len = sizeof(clnt_addr);
    ssize_t n = recvfrom(sock, buf, sizeof(buf), 0, (struct sockaddr *)&clnt_addr, &clnt_len);
    if (n == -1) {
      perror("recvfrom");
      exit(1);
    }
    printf("%s:%d sent %zd bytes\n", inet_ntoa(clnt_addr.sin_addr), ntohs(clnt_addr.sin_port), n);
    if (sendto(sock, buf, n, 0, (struct sockaddr *)&clnt_addr, clnt_len) == -1) perror("sendto");
  }
}
