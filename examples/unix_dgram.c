// Datagrams between two processes of one host, addressed by paths. The server sends each one back to its sender's path,
// until an empty one arrives. Its TypeScript twin is unix_dgram.ts.
//
//   cc -o unix_dgram examples/unix_dgram.c
//   ./unix_dgram server /tmp/unix_dgram.socket &
//   ./unix_dgram client /tmp/unix_dgram.socket hello world
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static char buf[BUFSIZ];

static void fail(const char *call) {
  perror(call);
  exit(1);
}

static void server(int sock, const char *path) {
  printf("waiting at %s\n", path);
  for (;;) {
    struct sockaddr_un from;
    socklen_t fromlen = sizeof(from);
    ssize_t n = recvfrom(sock, buf, sizeof(buf), 0, (struct sockaddr *)&from, &fromlen);
    if (n == -1) fail("recvfrom");
    if (n == 0) return;  // not the end of a stream: a datagram may be empty
    printf("%zd bytes from %s: %.*s\n", n, from.sun_path, (int)n, buf);
    if (sendto(sock, buf, n, 0, (struct sockaddr *)&from, fromlen) == -1) fail("sendto");
  }
}

static void client(int sock, const char *path, char *texts[]) {
  struct sockaddr_un addr = {.sun_family = AF_UNIX};
  strncpy(addr.sun_path, path, sizeof(addr.sun_path) - 1);
  if (connect(sock, (struct sockaddr *)&addr, sizeof(addr)) == -1) fail("connect");
  for (; *texts != NULL; texts++) {
    // Unlike with UDP, no datagram is lost: if the server's queue is full, send() waits.
    if (send(sock, *texts, strlen(*texts), 0) == -1) fail("send");
    ssize_t n = recv(sock, buf, sizeof(buf), 0);
    if (n == -1) fail("recv");
    printf("%.*s\n", (int)n, buf);
  }
  if (send(sock, buf, 0, 0) == -1) fail("send");
}

int main(int argc, char *argv[]) {
  int serving = argc == 3 && strcmp(argv[1], "server") == 0;
  if (!serving && !(argc > 3 && strcmp(argv[1], "client") == 0)) {
    fprintf(stderr, "usage: %s server path | client path text...\n", argv[0]);
    exit(1);
  }
  setvbuf(stdout, NULL, _IOLBF, 0);
  int sock = socket(AF_UNIX, SOCK_DGRAM, 0);
  if (sock == -1) fail("socket");
  // A client needs a path of its own to receive answers.
  struct sockaddr_un addr = {.sun_family = AF_UNIX};
  snprintf(addr.sun_path, sizeof(addr.sun_path), serving ? "%s" : "%s.client", argv[2]);
  if (bind(sock, (struct sockaddr *)&addr, sizeof(addr)) == -1) fail("bind");
  if (serving)
    server(sock, argv[2]);
  else
    client(sock, argv[2], &argv[3]);
  close(sock);
  // The path remains after the socket is closed.
  if (unlink(addr.sun_path) == -1) fail("unlink");
}
