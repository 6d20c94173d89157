// Sends one datagram to a multicast group, by the loopback interface. Its TypeScript twin is multicast_sender.ts.
//
//   cc -o multicast_sender examples/multicast_sender.c && ./multicast_sender 7000 hello
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static const char *const GROUP = "239.1.2.3";

static int check(const char *call, int result) {
  if (result != -1) return result;
  perror(call);
  exit(1);
}

int main(int argc, char *argv[]) {
  if (argc != 3) {
    fprintf(stderr, "usage: %s port text\n", argv[0]);
    exit(1);
  }

  int sock = check("socket", socket(AF_INET, SOCK_DGRAM, 0));
  // The outgoing interface. Otherwise the routing table selects it.
  struct in_addr interface = {.s_addr = htonl(INADDR_LOOPBACK)};
  check("setsockopt", setsockopt(sock, IPPROTO_IP, IP_MULTICAST_IF, &interface, sizeof(interface)));
  // Members on this host receive it too (the default), and no router forwards it.
  unsigned char loop = 1, ttl = 1;
  check("setsockopt", setsockopt(sock, IPPROTO_IP, IP_MULTICAST_LOOP, &loop, sizeof(loop)));
  check("setsockopt", setsockopt(sock, IPPROTO_IP, IP_MULTICAST_TTL, &ttl, sizeof(ttl)));

  struct sockaddr_in addr = {.sin_family = AF_INET, .sin_port = htons(atoi(argv[1]))};
  addr.sin_addr.s_addr = inet_addr(GROUP);
  int n = check("sendto", sendto(sock, argv[2], strlen(argv[2]), 0, (struct sockaddr *)&addr, sizeof(addr)));
  printf("%d bytes to %s\n", n, GROUP);
  close(sock);
}
