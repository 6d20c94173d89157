// A connection that preserves message boundaries: each recv() returns one message, and drops the bytes that do not fit.
// Its TypeScript twin is unix_seqpacket.ts.
//
//   cc -o unix_seqpacket examples/unix_seqpacket.c
//   ./unix_seqpacket server /tmp/unix_seqpacket.socket &
//   ./unix_seqpacket client /tmp/unix_seqpacket.socket hello 'more than sixteen bytes' bye
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static void fail(const char *call) {
  perror(call);
  exit(1);
}

static void server(int sock, const struct sockaddr_un *addr, const char *path) {
  if (bind(sock, (const struct sockaddr *)addr, sizeof(*addr)) == -1) fail("bind");
  if (listen(sock, 1) == -1) fail("listen");
  printf("listening on %s\n", path);
  int clnt_sock = accept(sock, NULL, NULL);
  if (clnt_sock == -1) fail("accept");
  char buf[16];
  int size = sizeof(buf);
  int n;
  // With MSG_TRUNC the result is the length of the message, even if the buffer is smaller.
  while ((n = recv(clnt_sock, buf, sizeof(buf), MSG_TRUNC)) > 0) {
    printf("%d bytes%s: %.*s\n", n, n > size ? ", cut" : "", n > size ? size : n, buf);
  }
  if (n == -1) fail("recv");
  printf("closed\n");
  close(clnt_sock);
  // The path remains after the socket is closed.
  if (unlink(path) == -1) fail("unlink");
}

static void client(int sock, const struct sockaddr_un *addr, char *texts[]) {
  if (connect(sock, (const struct sockaddr *)addr, sizeof(*addr)) == -1) fail("connect");
  for (; *texts != NULL; texts++) {
    // All bytes or -1: send() is never partial here.
    ssize_t n = send(sock, *texts, strlen(*texts), 0);
    if (n == -1) fail("send");
    printf("sent %zd bytes\n", n);
  }
}

int main(int argc, char *argv[]) {
  int serving = argc == 3 && strcmp(argv[1], "server") == 0;
  if (!serving && !(argc > 3 && strcmp(argv[1], "client") == 0)) {
    fprintf(stderr, "usage: %s server path | client path text...\n", argv[0]);
    exit(1);
  }
  setvbuf(stdout, NULL, _IOLBF, 0);
  int sock = socket(AF_UNIX, SOCK_SEQPACKET, 0);
  if (sock == -1) fail("socket");
  struct sockaddr_un addr = {.sun_family = AF_UNIX};
  strncpy(addr.sun_path, argv[2], sizeof(addr.sun_path) - 1);
  if (serving)
    server(sock, &addr, argv[2]);
  else
    client(sock, &addr, &argv[3]);
  close(sock);
}
