// The TCP sockets of this host, as `netstat -ant` prints them, from netlink or, with "proc", from /proc/net/tcp and
// /proc/net/tcp6. For a listener, netlink reports the backlog as Send-Q; /proc does not. Its TypeScript twin is
// netstat.ts.
//
//   cc -o netstat examples/netstat.c && ./netstat
#include <arpa/inet.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static const char *states[] = {
    [TCP_ESTABLISHED] = "ESTABLISHED",
    [TCP_SYN_SENT] = "SYN_SENT",
    [TCP_SYN_RECV] = "SYN_RECV",
    [TCP_FIN_WAIT1] = "FIN_WAIT1",
    [TCP_FIN_WAIT2] = "FIN_WAIT2",
    [TCP_TIME_WAIT] = "TIME_WAIT",
    [TCP_CLOSE] = "CLOSE",
    [TCP_CLOSE_WAIT] = "CLOSE_WAIT",
    [TCP_LAST_ACK] = "LAST_ACK",
    [TCP_LISTEN] = "LISTEN",
    [TCP_CLOSING] = "CLOSING",
};

static void fail(const char *call) {
  perror(call);
  exit(1);
}

// Port 0 means that there is no peer.
static const char *end_name(int family, const uint32_t *addr, int port, char *name, size_t size) {
  char host[INET6_ADDRSTRLEN];
  inet_ntop(family, addr, host, sizeof(host));
  if (port == 0)
    snprintf(name, size, "%s:*", host);
  else
    snprintf(name, size, "%s:%d", host, port);
  return name;
}

static void print(int family, const uint32_t *src, int sport, const uint32_t *dst, int dport, unsigned rqueue,
                  unsigned wqueue, int state) {
  char local[64], foreign[64];
  printf("%-5s %6u %6u %-23s %-23s %s\n", family == AF_INET ? "tcp" : "tcp6", rqueue, wqueue,
         end_name(family, src, sport, local, sizeof(local)), end_name(family, dst, dport, foreign, sizeof(foreign)),
         states[state]);
}

static void send_request(int sock, int family) {
  struct {
    struct nlmsghdr nlh;
    struct inet_diag_req_v2 req;
  } request;
  memset(&request, 0, sizeof(request));
  request.nlh.nlmsg_len = sizeof(request);
  request.nlh.nlmsg_type = SOCK_DIAG_BY_FAMILY;
  request.nlh.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
  request.req.sdiag_family = family;
  request.req.sdiag_protocol = IPPROTO_TCP;
  request.req.idiag_states = (1 << (TCP_CLOSING + 1)) - 1;
  if (send(sock, &request, sizeof(request), 0) == -1) fail("send");
}

static void from_netlink(int sock, int family) {
  send_request(sock, family);
  _Alignas(struct nlmsghdr) char buf[32768];
  for (;;) {
    // A datagram contains several messages, and the answer several datagrams.
    ssize_t n = recv(sock, buf, sizeof(buf), 0);
    if (n == -1) fail("recv");
    int len = n;
    for (struct nlmsghdr *nlh = (struct nlmsghdr *)buf; NLMSG_OK(nlh, (unsigned)len); nlh = NLMSG_NEXT(nlh, len)) {
      if (nlh->nlmsg_type == NLMSG_DONE) return;
      if (nlh->nlmsg_type == NLMSG_ERROR) {
        const struct nlmsgerr *err = NLMSG_DATA(nlh);
        fprintf(stderr, "netlink: %s\n", strerror(-err->error));
        exit(1);
      }
      const struct inet_diag_msg *msg = NLMSG_DATA(nlh);
      print(family, msg->id.idiag_src, ntohs(msg->id.idiag_sport), msg->id.idiag_dst, ntohs(msg->id.idiag_dport),
            msg->idiag_rqueue, msg->idiag_wqueue, msg->idiag_state);
    }
  }
}

// "0100007F": 32 bits in network byte order, written as a number of this host.
static void parse_address(const char *hex, uint32_t *addr) {
  for (; *hex != '\0'; hex += 8) {
    char word[9] = {0};
    memcpy(word, hex, 8);
    *addr++ = strtoul(word, NULL, 16);
  }
}

static void from_proc(const char *file, int family) {
  FILE *f = fopen(file, "r");
  if (f == NULL) fail(file);
  char line[256];
  // The heading does not match the pattern.
  while (fgets(line, sizeof(line), f) != NULL) {
    char local[33], foreign[33];
    unsigned sport, dport, state, wqueue, rqueue;
    if (sscanf(line, " %*d: %32[0-9A-F]:%x %32[0-9A-F]:%x %x %x:%x", local, &sport, foreign, &dport, &state, &wqueue,
               &rqueue) != 7) {
      continue;
    }
    uint32_t src[4], dst[4];
    parse_address(local, src);
    parse_address(foreign, dst);
    print(family, src, sport, dst, dport, rqueue, wqueue, state);
  }
  fclose(f);
}

int main(int argc, char *argv[]) {
  int proc = argc == 2 && strcmp(argv[1], "proc") == 0;
  if (argc != 1 && !proc) {
    fprintf(stderr, "usage: %s [proc]\n", argv[0]);
    exit(1);
  }
  printf("%-5s %6s %6s %-23s %-23s %s\n", "Proto", "Recv-Q", "Send-Q", "Local Address", "Foreign Address", "State");
  if (proc) {
    from_proc("/proc/net/tcp", AF_INET);
    from_proc("/proc/net/tcp6", AF_INET6);
    return 0;
  }
  int sock = socket(AF_NETLINK, SOCK_RAW, NETLINK_SOCK_DIAG);
  if (sock == -1) fail("socket");
  from_netlink(sock, AF_INET);
  from_netlink(sock, AF_INET6);
  close(sock);
}
