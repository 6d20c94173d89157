// A Unix socket with a name that is not a path: its first byte is 0, no file is created, and the name disappears with
// the socket. Linux only. Its TypeScript twin is unix_abstract.ts.
//
//   cc -o unix_abstract examples/unix_abstract.c
//   ./unix_abstract server hello &
//   ./unix_abstract client hello 'a text'
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static struct sockaddr_un addr;
static const size_t before = offsetof(struct sockaddr_un, sun_path);
static char buf[BUFSIZ];

static void fail(const char *call) {
  perror(call);
  exit(1);
}

static void server(int sock, socklen_t addrlen) {
  if (bind(sock, (struct sockaddr *)&addr, addrlen) == -1) fail("bind");
  if (listen(sock, 1) == -1) fail("listen");
  socklen_t len = sizeof(addr);
  if (getsockname(sock, (struct sockaddr *)&addr, &len) == -1) fail("getsockname");
  // ss and netstat print @ for the 0.
  printf("listening on @%.*s, an address of %u bytes\n", (int)(len - before - 1), &addr.sun_path[1], len);
  int clnt_sock = accept(sock, NULL, NULL);
  if (clnt_sock == -1) fail("accept");
  ssize_t n;
  while ((n = read(clnt_sock, buf, sizeof(buf))) > 0) {
    printf("%.*s\n", (int)n, buf);
  }
  if (n == -1) fail("read");
  close(clnt_sock);
}

static void client(int sock, socklen_t addrlen, const char *text) {
  if (connect(sock, (struct sockaddr *)&addr, addrlen) == -1) fail("connect");
  if (write(sock, text, strlen(text)) == -1) fail("write");
}

int main(int argc, char *argv[]) {
  int serving = argc == 3 && strcmp(argv[1], "server") == 0;
  if (!serving && !(argc == 4 && strcmp(argv[1], "client") == 0)) {
    fprintf(stderr, "usage: %s server name | client name text\n", argv[0]);
    exit(1);
  }
  const char *name = argv[2];
  if (strlen(name) >= sizeof(addr.sun_path)) {
    fprintf(stderr, "the name is too long\n");
    exit(1);
  }
  setvbuf(stdout, NULL, _IOLBF, 0);
  int sock = socket(AF_UNIX, SOCK_STREAM, 0);
  if (sock == -1) fail("socket");
  addr.sun_family = AF_UNIX;
  memcpy(&addr.sun_path[1], name, strlen(name));
  // The length determines the end of the name, not a 0: with sizeof(addr) all of sun_path would be the name.
  socklen_t addrlen = before + 1 + strlen(name);
  if (serving)
    server(sock, addrlen);
  else
    client(sock, addrlen, argv[3]);
  close(sock);
}
