// Checks whether a host answers, and how fast: an ICMP echo request each second. Requires root, for a raw socket. Its
// TypeScript twin is ping.ts.
//
//   cc -o ping examples/ping.c && sudo ./ping 127.0.0.1 4
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/ip.h>
#include <netinet/ip_icmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define DATA 56

static void fail(const char *call) {
  perror(call);
  exit(1);
}

static double milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000.0 + now.tv_nsec / 1e6;
}

// The ones' complement of the ones' complement sum of all 16-bit words (RFC 1071). It has no byte order.
static uint16_t checksum(const char *buf, size_t len) {
  uint32_t sum = 0;
  for (size_t i = 0; i < len; i += 2) {
    uint16_t word;
    memcpy(&word, &buf[i], sizeof(word));
    sum += word;
  }
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >> 16);
  return ~sum & 0xffff;
}

static void send_request(int sock, const struct sockaddr_in *addr, uint16_t id, uint16_t sequence) {
  _Alignas(struct icmphdr) char packet[sizeof(struct icmphdr) + DATA] = {0};
  memset(&packet[sizeof(struct icmphdr)], 'a', DATA);
  struct icmphdr *icmp = (struct icmphdr *)packet;
  icmp->type = ICMP_ECHO;
  icmp->un.echo.id = htons(id);
  icmp->un.echo.sequence = htons(sequence);
  icmp->checksum = checksum(packet, sizeof(packet));
  if (sendto(sock, packet, sizeof(packet), 0, (const struct sockaddr *)addr, sizeof(*addr)) == -1) fail("sendto");
}

// Waits for a second. 1 if it is answered.
static int receive_reply(int sock, uint16_t id, uint16_t sequence, double start) {
  _Alignas(struct iphdr) char buf[4096];
  while (milliseconds() - start < 1000) {
    struct sockaddr_in from;
    socklen_t fromlen = sizeof(from);
    ssize_t n = recvfrom(sock, buf, sizeof(buf), 0, (struct sockaddr *)&from, &fromlen);
    if (n == -1 && errno == EAGAIN) break;
    if (n == -1) fail("recvfrom");
    double time = milliseconds() - start;

    // A raw socket receives all ICMP packets of this host, including requests and other programs' answers, with the IP
    // header.
    struct iphdr *ip = (struct iphdr *)buf;
    ssize_t len = n - ip->ihl * 4;
    if (len < (ssize_t)sizeof(struct icmphdr)) continue;
    struct icmphdr *icmp = (struct icmphdr *)&buf[ip->ihl * 4];
    if (icmp->type != ICMP_ECHOREPLY || icmp->un.echo.id != htons(id)) continue;
    if (icmp->un.echo.sequence != htons(sequence)) continue;
    int seq = ntohs(icmp->un.echo.sequence);
    printf("%zd bytes from %s: seq=%d ttl=%d time=%.3f ms\n", len, inet_ntoa(from.sin_addr), seq, ip->ttl, time);
    return 1;
  }
  printf("no answer to seq=%d\n", sequence);
  return 0;
}

int main(int argc, char *argv[]) {
  if (argc != 2 && argc != 3) {
    fprintf(stderr, "usage: %s address [times]\n", argv[0]);
    exit(1);
  }
  setvbuf(stdout, NULL, _IOLBF, 0);
  int count = argc == 2 ? 4 : atoi(argv[2]);
  struct sockaddr_in addr = {.sin_family = AF_INET};
  if (inet_pton(AF_INET, argv[1], &addr.sin_addr) != 1) {
    fprintf(stderr, "%s is not an address\n", argv[1]);
    exit(1);
  }

  int sock = socket(AF_INET, SOCK_RAW, IPPROTO_ICMP);
  if (sock == -1) fail("socket");  // EPERM without root
  struct timeval limit = {.tv_sec = 1};
  if (setsockopt(sock, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit)) == -1) fail("setsockopt");

  uint16_t id = getpid() & 0xffff;
  int received = 0;
  for (int sequence = 1; sequence <= count; sequence++) {
    if (sequence > 1) sleep(1);
    double start = milliseconds();
    send_request(sock, &addr, id, sequence);
    if (receive_reply(sock, id, sequence, start)) received++;
  }
  printf("%d sent, %d received\n", count, received);
  close(sock);
  return received > 0 ? 0 : 1;
}
