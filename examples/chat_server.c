// A chat: each line of a client is sent to all others, preceded by the client's number. Connect with telnet or nc.
// Ctrl-C ends it. Its TypeScript twin is chat_server.ts.
//
//   cc -o chat_server examples/chat_server.c && ./chat_server 7000
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

#define MAX_CLIENTS 64
#define MAX_LINE 1024

struct client {
  int number;
  size_t len;
  char line[MAX_LINE];
};

static struct pollfd fds[1 + MAX_CLIENTS];
static struct client clients[1 + MAX_CLIENTS];
static nfds_t nfds;

static void fail(const char *call) {
  perror(call);
  exit(1);
}

// Sends to all clients except the author.
static void tell(nfds_t from, const char *message, size_t len) {
  for (nfds_t i = 1; i < nfds; i++) {
    int fd = fds[i].fd;
    if (i == from || send(fd, message, len, MSG_DONTWAIT) == (ssize_t)len) continue;
    // A client that does not read must not delay the others: shut it down, and poll() reports its end.
    shutdown(fd, SHUT_RDWR);
  }
}

static void announce(nfds_t from, const char *what) {
  char message[64];
  int len = snprintf(message, sizeof(message), "* %d %s\n", clients[from].number, what);
  fputs(message, stdout);
  tell(from, message, len);
}

// Sends complete lines to the others and keeps the rest. A line that is too long is split.
static void tell_lines(nfds_t from) {
  struct client *c = &clients[from];
  char message[MAX_LINE + 16];
  int head = sprintf(message, "%d: ", c->number);
  for (;;) {
    const char *end = memchr(c->line, '\n', c->len);
    if (end == NULL && c->len < MAX_LINE) return;
    size_t len = end == NULL ? c->len : (size_t)(end - c->line);
    memcpy(&message[head], c->line, len);
    message[head + len] = '\n';
    tell(from, message, head + len + 1);
    size_t used = end == NULL ? len : len + 1;
    c->len -= used;
    memmove(c->line, &c->line[used], c->len);
  }
}

// The received bytes may be part of a line, or several lines. 0 at the end of the stream, or after a failure.
static int listen_to(nfds_t i) {
  struct client *c = &clients[i];
  ssize_t n = recv(fds[i].fd, &c->line[c->len], MAX_LINE - c->len, 0);
  if (n == -1) perror("recv");
  if (n <= 0) return 0;
  c->len += n;
  tell_lines(i);
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

  fds[0].fd = serv_sock;
  fds[0].events = POLLIN;
  nfds = 1;
  for (int number = 1;;) {
    if (poll(fds, nfds, -1) == -1) fail("poll");

    // From the last one, because the client that replaces a removed one has been handled already.
    for (nfds_t i = nfds - 1; i > 0; i--) {
      if (fds[i].revents == 0 || listen_to(i)) continue;
      close(fds[i].fd);
      announce(i, "left");
      fds[i] = fds[--nfds];
      clients[i] = clients[nfds];
    }

    if (fds[0].revents & POLLIN) {
      int clnt_sock = accept(serv_sock, NULL, NULL);
      if (clnt_sock == -1) {
        not_accepted(serv_sock);
        continue;
      }
      fds[nfds].fd = clnt_sock;
      fds[nfds].events = POLLIN;
      fds[nfds].revents = 0;
      clients[nfds].number = number++;
      clients[nfds].len = 0;
      nfds++;
      announce(nfds - 1, "joined");
    }
    // If the table is full, further clients wait in the queue.
    fds[0].events = nfds <= MAX_CLIENTS ? POLLIN : 0;
  }
}
