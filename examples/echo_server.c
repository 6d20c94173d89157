// Sends back all bytes it reads, to one client after the other. Ctrl-C ends it. Its TypeScript twin is echo_server.ts.
//
//   cc -o echo_server examples/echo_server.c && ./echo_server 7000
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

// write() may be partial.
static ssize_t write_all(int fd, const char *buf, size_t len) {
  size_t sent = 0;
  while (sent < len) {
    ssize_t n = write(fd, &buf[sent], len - sent);
    if (n == -1) return -1;
    sent += n;
  }
  return sent;
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
  // Into a pipe, stdio would buffer the output. console.log() does not.
  setvbuf(stdout, NULL, _IOLBF, 0);

  int serv_sock = socket(AF_INET, SOCK_STREAM, 0);
  if (serv_sock == -1) {
    perror("socket");
    exit(1);
  }

  // Without SO_REUSEADDR the port cannot be bound while connections of the last run are in TIME_WAIT.
  int on = 1;
  if (setsockopt(serv_sock, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)) == -1) {
    perror("setsockopt");
    exit(1);
  }

  struct sockaddr_in serv_addr;
  memset(&serv_addr, 0, sizeof(serv_addr));
  serv_addr.sin_family = AF_INET;
  // INADDR_ANY would let other hosts connect too.
  serv_addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  serv_addr.sin_port = htons(atoi(argv[1]));

  if (bind(serv_sock, (struct sockaddr *)&serv_addr, sizeof(serv_addr)) == -1) {
    perror("bind");
    exit(1);
  }
  if (listen(serv_sock, 5) == -1) {
    perror("listen");
    exit(1);
  }

  socklen_t addr_len = sizeof(serv_addr);
  if (getsockname(serv_sock, (struct sockaddr *)&serv_addr, &addr_len) == -1) {
    perror("getsockname");
    exit(1);
  }
  printf("listening on %s:%d\n", inet_ntoa(serv_addr.sin_addr), ntohs(serv_addr.sin_port));

  spare = open("/dev/null", O_RDONLY);
  if (spare == -1) {
    perror("open");
    exit(1);
  }

  char buf[BUFSIZ];
  for (;;) {
    struct sockaddr_in clnt_addr;
    socklen_t clnt_len = sizeof(clnt_addr);
    int clnt_sock = accept(serv_sock, (struct sockaddr *)&clnt_addr, &clnt_len);
    if (clnt_sock == -1) {
      not_accepted(serv_sock);
      continue;
    }
    char peer[32];
    snprintf(peer, sizeof(peer), "%s:%d", inet_ntoa(clnt_addr.sin_addr), ntohs(clnt_addr.sin_port));
    printf("%s connected\n", peer);

    size_t total = 0;
    ssize_t n;
    while ((n = read(clnt_sock, buf, BUFSIZ)) > 0) {
      if (write_all(clnt_sock, buf, n) == -1) {
        perror("write");
        break;
      }
      total += n;
    }
    if (n == -1) perror("read");

    close(clnt_sock);
    printf("%s closed after %zu bytes\n", peer, total);
  }
}
