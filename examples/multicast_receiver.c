// Joins a multicast group on the loopback interface, waits for one datagram, and leaves. Its TypeScript twin is
// multicast_receiver.ts.
//
//   cc -o multicast_receiver examples/multicast_receiver.c && ./multicast_receiver 7000
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static const char *const GROUP = "239.1.2.3";

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

  int sock = check("socket", socket(AF_INET, SOCK_DGRAM, 0));
  // It lets several programs of this host receive from the same group and port. Each receives every datagram.
  int on = 1;
  check("setsockopt", setsockopt(sock, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)));
  struct sockaddr_in addr = {.sin_family = AF_INET, .sin_port = htons(atoi(argv[1]))};
  addr.sin_addr.s_addr = inet_addr(GROUP);
  check("bind", bind(sock, (struct sockaddr *)&addr, sizeof(addr)));

  // The address selects the interface. Otherwise the routing table does.
  struct ip_mreq mreq = {.imr_multiaddr.s_addr = inet_addr(GROUP), .imr_interface.s_addr = htonl(INADDR_LOOPBACK)};
  check("setsockopt", setsockopt(sock, IPPROTO_IP, IP_ADD_MEMBERSHIP, &mreq, sizeof(mreq)));
  socklen_t len = sizeof(addr);
  check("getsockname", getsockname(sock, (struct sockaddr *)&addr, &len));
  printf("waiting on %s:%d\n", inet_ntoa(addr.sin_addr), ntohs(addr.sin_port));

  char buf[BUFSIZ];
  len = sizeof(addr);
  int n = check("recvfrom", recvfrom(sock, buf, sizeof(buf), 0, (struct sockaddr *)&addr, &len));
  printf("%s sent: %.*s\n", inet_ntoa(addr.sin_addr), n, buf);
  check("setsockopt", setsockopt(sock, IPPROTO_IP, IP_DROP_MEMBERSHIP, &mreq, sizeof(mreq)));
  close(sock);
}
