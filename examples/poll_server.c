// Sends back all bytes it reads, to many clients at once: poll() reports the clients that are ready. Ctrl-C ends it.
// Its TypeScript twin is poll_server.ts.
//
//   cc -o poll_server examples/poll_server.c && ./poll_server 7000
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void fail(const char *call) {
  perror(call);
  exit(1);
}

#define MAX_CLIENTS 64

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

  struct pollfd fds[1 + MAX_CLIENTS];
  nfds_t nfds = 1;
  fds[0].fd = serv_sock;
  fds[0].events = POLLIN;
  for (;;) {
    if (poll(fds, nfds, -1) == -1) fail("poll");

    // From the last one, because the client that replaces a removed one has been handled already.
    for (nfds_t i = nfds - 1; i > 0; i--) {
      if (fds[i].revents == 0 || echo(fds[i].fd)) continue;
      close(fds[i].fd);
      printf("%d closed\n", fds[i].fd);
      fds[i] = fds[--nfds];
    }

    if (fds[0].revents & POLLIN) {
      int clnt_sock = accept(serv_sock, NULL, NULL);
      if (clnt_sock == -1) {
        not_accepted(serv_sock);
        continue;
      }
      printf("%d connected\n", clnt_sock);
      fds[nfds].fd = clnt_sock;
      fds[nfds].events = POLLIN;
      fds[nfds].revents = 0;
      nfds++;
    }
    // If the table is full, further clients wait in the queue.
    fds[0].events = nfds <= MAX_CLIENTS ? POLLIN : 0;
  }
}
