// http PORT PID SECONDS CONNECTIONS REQUEST END: sends the request on each connection, waits for an answer that ends
// with END, and repeats. Its units are requests.
#include <netinet/tcp.h>
#include <sys/epoll.h>

#include "window.h"

struct connection {
  int fd;
  size_t received;
  char last[16];  // of what was received
};

static char buf[65536];

static int send_request(int fd, const char *request) {
  return write(fd, request, strlen(request)) == (ssize_t)strlen(request);
}

// Keeps the last bytes of the answer. Returns whether it has ended.
static int ended(struct connection *c, size_t got, const char *end) {
  size_t size = sizeof c->last, length = strlen(end);
  if (got >= size) {
    memcpy(c->last, buf + got - size, size);
  } else {
    memmove(c->last, c->last + got, size - got);
    memcpy(c->last + size - got, buf, got);
  }
  c->received += got;
  return c->received >= length && memcmp(c->last + size - length, end, length) == 0;
}

int main(int argc, char **argv) {
  if (argc != 7 || strlen(argv[6]) > sizeof((struct connection *)0)->last) return 1;
  share_a_cpu(argv[2]);
  int connections = atoi(argv[4]), ep = epoll_create1(0), one = 1;
  const char *request = argv[5], *end = argv[6];
  struct sockaddr_in addr = server(argv);
  struct connection *all = calloc(connections, sizeof *all);
  for (int i = 0; i < connections; i++) {
    all[i].fd = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(all[i].fd, (struct sockaddr *)&addr, sizeof addr) == -1) return perror("connect"), 1;
    setsockopt(all[i].fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = &all[i]};
    epoll_ctl(ep, EPOLL_CTL_ADD, all[i].fd, &event);
    if (!send_request(all[i].fd, request)) return 1;
  }
  unsigned long requests = 0;
  struct window w = window(argv);
  while (goes_on(&w, &requests)) {
    struct epoll_event events[256];
    int n = epoll_wait(ep, events, 256, 100);
    for (int i = 0; i < n; i++) {
      struct connection *c = events[i].data.ptr;
      ssize_t got = read(c->fd, buf, sizeof buf);
      if (got <= 0) return fprintf(stderr, "the server closed a connection\n"), 1;
      if (!ended(c, got, end)) continue;
      requests++;
      c->received = 0;
      if (!send_request(c->fd, request)) return 1;
    }
  }
  return 0;
}
