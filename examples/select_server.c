// Sends back all bytes it reads, to many clients at once: select() reports the clients that are ready. Ctrl-C ends it.
// Its TypeScript twin is select_server.ts.
//
//   cc -o select_server examples/select_server.c && ./select_server 7000
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <unistd.h>

static void fail(const char *call) {
  perror(call);
  exit(1);
}

// write() is partial if the process is stopped (Ctrl-Z) while it waits.
static ssize_t write_all(int fd, const char *buf, size_t len) {
  size_t sent = 0;
  while (sent < len) {
    ssize_t n = write(fd, &buf[sent], len - sent);
    if (n == -1) return -1;
    sent += n;
  }
  return sent;
}

// Sends back the received bytes. 0 at the end of the stream, or after a failure.
static int echo(int sock) {
  static char buf[BUFSIZ];
  ssize_t n = read(sock, buf, BUFSIZ);
  if (n == -1) perror("read");
  if (n <= 0) return 0;
  if (write_all(sock, buf, n) == -1) {
    perror("write");
    return 0;
  }
  return 1;
}

// A reserve: closed for a moment if no other descriptor is available.
static int spare;

// Most failures of accept() concern one connection only, so the server continues with the next one.
static void not_accepted(int serv_sock) {
  int error = errno;  // perror() may change it
  perror("accept");
  if (error == EBADF || error == ENOTSOCK || error == EINVAL) exit(1);  // serv_sock does not listen
  if (error != EMFILE && error != ENFILE) return;
  // Without a free descriptor accept() fails as long as the client is in the queue: accept the client and close it.
  close(spare);
  close(accept(serv_sock, NULL, NULL));
  spare = open("/dev/null", O_RDONLY);
}

int main(int argc, char *argv[]) {
  if (argc != 2) {
    fprintf(stderr, "usage: %s port (0 takes a free one)\n", argv[0]);
    exit(1);
  }
  signal(SIGPIPE, SIG_IGN);
  setvbuf(stdout, NULL, _IOLBF, 0);

  int serv_sock = socket(AF_INET, SOCK_STREAM, 0);
  if (serv_sock == -1) fail("socket");
  int on = 1;
  if (setsockopt(serv_sock, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)) == -1) fail("setsockopt");

  struct sockaddr_in addr;
  memset(&addr, 0, sizeof(addr));
  addr.sin_family = AF_INET;
  addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  addr.sin_port = htons(atoi(argv[1]));
  if (bind(serv_sock, (struct sockaddr *)&addr, sizeof(addr)) == -1) fail("bind");
  if (listen(serv_sock, 5) == -1) fail("listen");
  socklen_t addr_len = sizeof(addr);
  if (getsockname(serv_sock, (struct sockaddr *)&addr, &addr_len) == -1) fail("getsockname");
  printf("listening on %s:%d\n", inet_ntoa(addr.sin_addr), ntohs(addr.sin_port));

  spare = open("/dev/null", O_RDONLY);
  if (spare == -1) fail("open");

  fd_set watched;
  FD_ZERO(&watched);
  FD_SET(serv_sock, &watched);
  int max = serv_sock;
  for (;;) {
    fd_set readable = watched;  // select() leaves the ready descriptors in it
    if (select(max + 1, &readable, NULL, NULL, NULL) == -1) fail("select");

    for (int sock = 0; sock <= max; sock++) {
      if (sock == serv_sock || !FD_ISSET(sock, &readable) || echo(sock)) continue;
      close(sock);
      printf("%d closed\n", sock);
      FD_CLR(sock, &watched);
    }

    if (FD_ISSET(serv_sock, &readable)) {
      int clnt_sock = accept(serv_sock, NULL, NULL);
      if (clnt_sock == -1) {
        not_accepted(serv_sock);
        continue;
      }
      if (clnt_sock >= FD_SETSIZE) {
        close(clnt_sock);  // an fd_set has no room for it: FD_SET() would write behind the set
        continue;
      }
      printf("%d connected\n", clnt_sock);
      FD_SET(clnt_sock, &watched);
      if (clnt_sock > max) max = clnt_sock;
    }
  }
}
