// Sends its arguments as datagrams and prints the answers. Its TypeScript twin is udp_echo_client.ts.
//
//   cc -o udp_echo_client examples/udp_echo_client.c && ./udp_echo_client 7000 hello world
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

int main(int argc, char *argv[]) {
  if (argc < 3) {
    fprintf(stderr, "usage: %s port text...\n", argv[0]);
    exit(1);
  }

  int sock = socket(AF_INET, SOCK_DGRAM, 0);
  if (sock == -1) {
    perror("socket");
    exit(1);
  }
  // A datagram may be lost: without a timeout recv() would wait forever.
  struct timeval limit = {.tv_sec = 5};
  if (setsockopt(sock, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit)) == -1) {
    perror("setsockopt");
    exit(1);
  }

  // connect() sends nothing: it stores the address, and drops datagrams from others.
  struct sockaddr_in serv_addr = {.sin_family = AF_INET, .sin_port = htons(atoi(argv[1]))};
  serv_addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(sock, (struct sockaddr *)&serv_addr, sizeof(serv_addr)) == -1) {
    perror("connect");
    exit(1);
  }

  static char buf[65536];
  for (int i = 2; i < argc; i++) {
    if (send(sock, argv[i], strlen(argv[i]), 0) == -1) {
      perror("send");
      exit(1);
    }
    ssize_t n = recv(sock, buf, sizeof(buf), 0);
    if (n == -1) {
      perror("recv");
      exit(1);
    }
    printf("%.*s\n", (int)n, buf);
  }
  close(sock);
}
