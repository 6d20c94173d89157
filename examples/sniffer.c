// Shows the three-way handshake: waits until somebody connects to a port, over the loopback interface or another one,
// and prints the three packets as they go by. Takes root, for a packet socket. Its TypeScript twin is sniffer.ts.
//
//   cc -o sniffer examples/sniffer.c && sudo ./sniffer 7000 lo
#include <arpa/inet.h>
#include <net/if.h>
#include <netinet/if_ether.h>
#include <netinet/in.h>
#include <netinet/ip.h>
#include <netinet/tcp.h>
#include <netpacket/packet.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void fail(const char *call) {
  perror(call);
  exit(1);
}

static void print(const struct iphdr *ip, const struct tcphdr *tcp) {
  char from[INET_ADDRSTRLEN], to[INET_ADDRSTRLEN];
  strcpy(from, inet_ntoa((struct in_addr){.s_addr = ip->saddr}));
  strcpy(to, inet_ntoa((struct in_addr){.s_addr = ip->daddr}));
  printf("%s:%d > %s:%d %s%s%sseq=%u", from, ntohs(tcp->source), to, ntohs(tcp->dest), tcp->syn ? "SYN " : "",
         tcp->rst ? "RST " : "", tcp->ack ? "ACK " : "", ntohl(tcp->seq));
  if (tcp->ack) printf(" ack=%u", ntohl(tcp->ack_seq));
  printf("\n");
}

int main(int argc, char *argv[]) {
  if (argc != 2 && argc != 3) {
    fprintf(stderr, "usage: %s port [interface]\n", argv[0]);
    exit(1);
  }
  setvbuf(stdout, NULL, _IOLBF, 0);
  uint16_t port = htons(atoi(argv[1]));
  const char *name = argc == 3 ? argv[2] : "lo";

  // No protocol yet: until bind() it would have the packets of all interfaces. SOCK_DGRAM: without the link's header.
  int sock = socket(AF_PACKET, SOCK_DGRAM, 0);
  if (sock == -1) fail("socket");  // EPERM for all but root
  struct sockaddr_ll addr;
  memset(&addr, 0, sizeof(addr));
  addr.sll_family = AF_PACKET;
  addr.sll_protocol = htons(ETH_P_IP);  // what comes in. What goes out would be in ETH_P_ALL, and on lo it is the same
  addr.sll_ifindex = if_nametoindex(name);
  if (addr.sll_ifindex == 0) fail(name);
  if (bind(sock, (struct sockaddr *)&addr, sizeof(addr)) == -1) fail("bind");
  printf("waiting for a connection to port %d on %s\n", ntohs(port), name);

  _Alignas(struct iphdr) static char buf[65536];
  uint16_t client = 0;
  int step = 0;
  int refused = 0;
  while (step < 3 && !refused) {
    ssize_t n = recv(sock, buf, sizeof(buf), 0);
    if (n == -1) fail("recv");
    const struct iphdr *ip = (struct iphdr *)buf;
    if (n < (ssize_t)sizeof(struct iphdr) || ip->protocol != IPPROTO_TCP) continue;
    if (n < ip->ihl * 4 + (ssize_t)sizeof(struct tcphdr)) continue;
    const struct tcphdr *tcp = (struct tcphdr *)&buf[ip->ihl * 4];

    int to_server = tcp->dest == port && (step == 0 || tcp->source == client);
    int to_client = tcp->source == port && tcp->dest == client;
    if (step == 0 && to_server && tcp->syn && !tcp->ack) {
      client = tcp->source;
    } else if (step == 1 && to_client && tcp->rst) {
      refused = 1;
    } else if (!(step == 1 && to_client && tcp->syn && tcp->ack) && !(step == 2 && to_server && tcp->ack)) {
      continue;
    }
    print(ip, tcp);
    step++;
  }
  printf("%s\n", refused ? "refused" : "established");
  close(sock);
}
