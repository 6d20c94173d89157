// Shows the three-way handshake: waits for a connection to a port, over the loopback interface or another one, and
// prints its first three packets. Requires root, for a packet socket. Its TypeScript twin is sniffer.ts.
//
//   cc -o sniffer examples/sniffer.c && sudo ./sniffer 7000 lo
#include <arpa/inet.h>
#include <linux/filter.h>
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

// A filter program for the kernel, which drops all packets except TCP from or to the port. Without it, other traffic
// could fill the socket's buffer. Offsets are from the IP header.
static int attach_filter(int sock, uint16_t port) {
  struct sock_filter code[] = {
      BPF_STMT(BPF_LD | BPF_B | BPF_ABS, 9),  // the protocol
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, IPPROTO_TCP, 0, 6),
      BPF_STMT(BPF_LDX | BPF_B | BPF_MSH, 0),  // the length of the IP header
      BPF_STMT(BPF_LD | BPF_H | BPF_IND, 0),   // the sender's port
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, port, 2, 0),
      BPF_STMT(BPF_LD | BPF_H | BPF_IND, 2),  // the receiver's port
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, port, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, 65535),  // all of it
      BPF_STMT(BPF_RET | BPF_K, 0),      // nothing
  };
  struct sock_fprog prog = {.len = sizeof(code) / sizeof(code[0]), .filter = code};
  return setsockopt(sock, SOL_SOCKET, SO_ATTACH_FILTER, &prog, sizeof(prog));
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

  // No protocol yet: otherwise it would receive the packets of all interfaces until bind(). SOCK_DGRAM: without the
  // link-layer header.
  int sock = socket(AF_PACKET, SOCK_DGRAM, 0);
  if (sock == -1) fail("socket");  // EPERM without root
  if (attach_filter(sock, ntohs(port)) == -1) fail("setsockopt");
  struct sockaddr_ll addr;
  memset(&addr, 0, sizeof(addr));
  addr.sll_family = AF_PACKET;
  addr.sll_protocol = htons(ETH_P_IP);  // incoming packets. ETH_P_ALL adds outgoing ones, which on lo are the same
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
