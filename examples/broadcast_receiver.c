// Waits for one broadcast datagram on the loopback network. Its TypeScript twin is broadcast_receiver.ts.
//
//   cc -o broadcast_receiver examples/broadcast_receiver.c && ./broadcast_receiver 7000
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static int check(const char *call, int result) {
  if (result != -1) return result;
  perror(call);
  exit(1);
}

int main(int argc, char *argv[]) {
  if (argc != 2) {
    fprintf(stderr, "usage: %s port (0 takes a free one)\n", argv[0]);
    exit(1);
  }
  setvbuf(stdout, NULL, _IOLBF, 0);

  // A socket bound to 127.0.0.1 would not receive datagrams to other addresses, such as the broadcast address.
  int sock = check("socket", socket(AF_INET, SOCK_DGRAM, 0));
  struct sockaddr_in addr = {.sin_family = AF_INET, .sin_port = htons(atoi(argv[1]))};
  addr.sin_addr.s_addr = inet_addr("127.255.255.255");
  check("bind", bind(sock, (struct sockaddr *)&addr, sizeof(addr)));
  socklen_t len = sizeof(addr);
  check("getsockname", getsockname(sock, (struct sockaddr *)&addr, &len));
  printf("waiting on %s:%d\n", inet_ntoa(addr.sin_addr), ntohs(addr.sin_port));

  char buf[BUFSIZ];
  len = sizeof(addr);
  int n = check("recvfrom", recvfrom(sock, buf, sizeof(buf), 0, (struct sockaddr *)&addr, &len));
  printf("%s sent: %.*s\n", inet_ntoa(addr.sin_addr), n, buf);
  close(sock);
}
