// A connection between two processes of one host, addressed by a path: like TCP without a network. The server sends
// back all bytes to one client. Its TypeScript twin is unix_stream.ts.
//
//   cc -o unix_stream examples/unix_stream.c
//   ./unix_stream server /tmp/unix_stream.socket &
//   ./unix_stream client /tmp/unix_stream.socket hello world
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

static void server(int sock, const struct sockaddr_un *addr, const char *path) {
  if (bind(sock, (const struct sockaddr *)addr, sizeof(*addr)) == -1) fail("bind");
  if (listen(sock, 1) == -1) fail("listen");
  printf("listening on %s\n", path);
  int clnt_sock = accept(sock, NULL, NULL);
  if (clnt_sock == -1) fail("accept");
  size_t total = 0;
  ssize_t n;
  while ((n = read(clnt_sock, buf, sizeof(buf))) > 0) {
    if (write(clnt_sock, buf, n) == -1) fail("write");
    total += n;
  }
  if (n == -1) fail("read");
  printf("closed after %zu bytes\n", total);
  close(clnt_sock);
  // The path remains after the socket is closed.
  if (unlink(path) == -1) fail("unlink");
}

static void client(int sock, const struct sockaddr_un *addr, char *texts[]) {
  if (connect(sock, (const struct sockaddr *)addr, sizeof(*addr)) == -1) fail("connect");
  for (; *texts != NULL; texts++) {
    if (write(sock, *texts, strlen(*texts)) == -1) fail("write");
  }
  if (shutdown(sock, SHUT_WR) == -1) fail("shutdown");
  // It is a stream: the boundaries between the texts are lost.
  ssize_t n;
  while ((n = read(sock, buf, sizeof(buf))) > 0) {
    printf("%.*s", (int)n, buf);
  }
  if (n == -1) fail("read");
  printf("\n");
}

int main(int argc, char *argv[]) {
  int serving = argc == 3 && strcmp(argv[1], "server") == 0;
  if (!serving && !(argc > 3 && strcmp(argv[1], "client") == 0)) {
    fprintf(stderr, "usage: %s server path | client path text...\n", argv[0]);
    exit(1);
  }
  setvbuf(stdout, NULL, _IOLBF, 0);
  int sock = socket(AF_UNIX, SOCK_STREAM, 0);
  if (sock == -1) fail("socket");
  struct sockaddr_un addr = {.sun_family = AF_UNIX};
  strncpy(addr.sun_path, argv[2], sizeof(addr.sun_path) - 1);
  if (serving)
    server(sock, &addr, argv[2]);
  else
    client(sock, &addr, &argv[3]);
  close(sock);
}
