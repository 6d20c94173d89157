// tcp PORT PID SECONDS CONNECTIONS ACTIVE BYTES: sends a message on each of the active connections, waits until all of
// it returns, and repeats. Its units are messages.
#include <netinet/tcp.h>
#include <sys/epoll.h>

#include "window.h"

struct connection {
  int fd;
  size_t sent, received;
};

static char buf[65536];

// Writes the part of the message that fits.
static void push(struct connection *c, size_t bytes) {
  while (c->sent < bytes) {
    ssize_t n = send(c->fd, buf, bytes - c->sent, MSG_DONTWAIT);
    if (n <= 0) return;
    c->sent += n;
  }
}

// Returns the number of messages that returned on this connection, and sends the next after each.
static int pull(struct connection *c, size_t bytes) {
  int messages = 0;
  ssize_t got;
  while ((got = recv(c->fd, buf, bytes - c->received, MSG_DONTWAIT)) > 0) {
    c->received += got;
    if (c->received < bytes) continue;
    messages++;
    c->sent = c->received = 0;
    push(c, bytes);
  }
  return messages;
}

// The server has accepted the connection, so that this cost is not measured.
static void greet(const struct connection *c) {
  if (write(c->fd, buf, 1) != 1 || read(c->fd, buf, 1) != 1) exit(1);
}

int main(int argc, char **argv) {
  if (argc != 7) return 1;
  share_a_cpu(argv[2]);
  int connections = atoi(argv[4]), active = atoi(argv[5]), ep = epoll_create1(0), one = 1;
  size_t bytes = atoi(argv[6]);
  struct sockaddr_in addr = server(argv);
  struct connection *all = calloc(connections, sizeof *all);
  for (int i = 0; i < connections; i++) {
    all[i].fd = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(all[i].fd, (struct sockaddr *)&addr, sizeof addr) == -1) return perror("connect"), 1;
    setsockopt(all[i].fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    struct epoll_event event = {.events = EPOLLIN | EPOLLOUT | EPOLLET, .data.ptr = &all[i]};
    epoll_ctl(ep, EPOLL_CTL_ADD, all[i].fd, &event);
  }
  for (int i = 0; i < connections; i++) greet(&all[i]);
  // The active connections are spread evenly among the others.
  for (int i = 0; i < active; i++) push(&all[(long)i * connections / active], bytes);
  unsigned long messages = 0;
  struct window w = window(argv);
  while (goes_on(&w, &messages)) {
    struct epoll_event events[256];
    int n = epoll_wait(ep, events, 256, 100);
    for (int i = 0; i < n; i++) {
      struct connection *c = events[i].data.ptr;
      if (c->sent == 0 && c->received == 0) continue;
      push(c, bytes);
      messages += pull(c, bytes);
    }
  }
  return 0;
}
