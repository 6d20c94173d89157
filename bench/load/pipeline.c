// pipeline PORT PID SECONDS CONNECTIONS BYTES: keeps 64 KiB of messages in flight on each connection. It writes and
// drops half of them per call, while the server reads and returns each by itself, so that the servers always have work
// and nearly all CPU time. Its units are messages. After the common output it prints its own CPU time in nanoseconds.
//
// There is no deadlock: this program never blocks, and drops returned bytes whether or not it can write. A blocked
// server has filled a receive buffer, and dropping those bytes wakes it.
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>

#include "../harness/used.h"
#include "window.h"

#define WINDOW 65536

struct connection {
  int fd;
  size_t owed;
};

static void begin(struct connection *c, const struct sockaddr_in *addr, int ep) {
  int one = 1, half = WINDOW / 2;
  struct epoll_event event = {.events = EPOLLIN | EPOLLOUT | EPOLLET, .data.ptr = c};
  c->owed = WINDOW;
  c->fd = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(c->fd, (const struct sockaddr *)addr, sizeof *addr) == -1) perror("connect"), exit(1);
  setsockopt(c->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  // Fewer bytes do not wake it.
  setsockopt(c->fd, SOL_SOCKET, SO_RCVLOWAT, &half, sizeof half);
  epoll_ctl(ep, EPOLL_CTL_ADD, c->fd, &event);
}

static void push(struct connection *c) {
  static char buf[WINDOW];
  while (c->owed > 0) {
    ssize_t n = send(c->fd, buf, c->owed, MSG_DONTWAIT);
    if (n <= 0) return;
    c->owed -= n;
  }
}

// Copying hundreds of small segments took two thirds of its time. With MSG_TRUNC, TCP drops them without a copy.
static size_t pull(struct connection *c) {
  ssize_t n = recv(c->fd, NULL, WINDOW, MSG_DONTWAIT | MSG_TRUNC);
  if (n <= 0) return 0;
  c->owed += n;
  return n;
}

static int due(const struct window *w) { return now() >= (w->warm ? w->end : w->start); }

// Returned bytes that are not read yet.
static size_t unread(const struct connection *all, int connections) {
  size_t sum = 0;
  for (int i = 0, bytes; i < connections; i++) {
    if (ioctl(all[i].fd, FIONREAD, &bytes) == 0) sum += bytes;
  }
  return sum;
}

int main(int argc, char **argv) {
  if (argc != 6) return 1;
  int connections = atoi(argv[4]), ep = epoll_create1(0);
  size_t bytes = 0, message = atoi(argv[5]);
  struct sockaddr_in addr = server(argv);
  struct connection *all = calloc(connections, sizeof *all);
  for (int i = 0; i < connections; i++) begin(&all[i], &addr, ep);
  unsigned long messages = 0;
  double own = 0;
  struct window w = window(argv);
  for (;;) {
    // Messages arrive in bursts, but are counted one by one when the window opens and closes.
    unsigned long more = due(&w) ? unread(all, connections) / message : 0;
    messages += more;
    if (!goes_on(&w, &messages)) break;
    messages -= more;
    if (w.warm && own == 0) own = used();
    struct epoll_event events[256];
    int n = epoll_wait(ep, events, 256, 100);
    for (int i = 0; i < n; i++) {
      struct connection *c = events[i].data.ptr;
      if (events[i].events & EPOLLIN) bytes += pull(c);
      push(c);
    }
    messages += bytes / message;
    bytes %= message;
  }
  printf("%.0f\n", used() - own);
  return 0;
}
