// connect() on a UDP socket: it sends nothing and stores the peer's address. send() needs no address, datagrams from
// others are dropped, and an unreachable peer is reported. Its TypeScript twin is udp_connected.ts.
//
//   cc -o udp_connected examples/udp_connected.c && ./udp_connected
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int check(const char *call, int result) {
  if (result != -1) return result;
  perror(call);
  exit(1);
}

// A socket on a free port of 127.0.0.1, and its address.
static int bound(struct sockaddr_in *addr) {
  int sock = check("socket", socket(AF_INET, SOCK_DGRAM, 0));
  memset(addr, 0, sizeof(*addr));
  addr->sin_family = AF_INET;
  addr->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t len = sizeof(*addr);
  check("bind", bind(sock, (struct sockaddr *)addr, sizeof(*addr)));
  check("getsockname", getsockname(sock, (struct sockaddr *)addr, &len));
  return sock;
}

int main(void) {
  struct sockaddr_in peer_addr, other_addr, addr;
  int peer = bound(&peer_addr), other = bound(&other_addr);
  int sock = check("socket", socket(AF_INET, SOCK_DGRAM, 0));

  // connect() also chooses this end's address and port.
  check("connect", connect(sock, (struct sockaddr *)&peer_addr, sizeof(peer_addr)));
  socklen_t len = sizeof(addr);
  check("getsockname", getsockname(sock, (struct sockaddr *)&addr, &len));
  printf("from %s\n", inet_ntoa(addr.sin_addr));
  check("getpeername", getpeername(sock, (struct sockaddr *)&peer_addr, &len));
  printf("to %s\n", inet_ntoa(peer_addr.sin_addr));

  char buf[64];
  check("send", send(sock, "ping", 4, 0));
  int n = check("recv", recv(peer, buf, sizeof(buf), 0));
  printf("the peer received: %.*s\n", n, buf);

  // Of two datagrams only the peer's arrives.
  check("sendto", sendto(other, "from another", 12, 0, (struct sockaddr *)&addr, sizeof(addr)));
  check("sendto", sendto(peer, "pong", 4, 0, (struct sockaddr *)&addr, sizeof(addr)));
  n = check("recv", recv(sock, buf, sizeof(buf), 0));
  printf("received: %.*s\n", n, buf);
  n = recv(sock, buf, sizeof(buf), MSG_DONTWAIT);
  printf("nothing else: %s\n", n == -1 && errno == EAGAIN ? "EAGAIN" : "?");

  // The next call reports the error of the first send(). An unconnected socket would wait for an answer forever.
  close(peer);
  check("send", send(sock, "ping", 4, 0));
  n = recv(sock, buf, sizeof(buf), 0);
  printf("the peer is gone: %s\n", n == -1 && errno == ECONNREFUSED ? "ECONNREFUSED" : "?");

  // An address with AF_UNSPEC disconnects.
  struct sockaddr unspecified = {.sa_family = AF_UNSPEC};
  check("connect", connect(sock, &unspecified, sizeof(unspecified)));
  n = send(sock, "ping", 4, 0);
  printf("not connected any more: %s\n", n == -1 && errno == EDESTADDRREQ ? "EDESTADDRREQ" : "?");

  close(sock);
  close(other);
}
