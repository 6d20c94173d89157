// load PORT CONNECTIONS BYTES SECONDS: sends a message on each connection, waits for it to come back whole, and again.
// Prints how many came back. With 0 bytes it only connects, prints a line, and stays until its standard input ends.
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

struct connection {
  int fd;
  size_t sent, received;
};

static char buf[65536];

// As much of the message as there is room for.
static void push(struct connection *c, size_t bytes) {
  while (c->sent < bytes) {
    ssize_t n = send(c->fd, buf, bytes - c->sent, MSG_DONTWAIT);
    if (n <= 0) return;
    c->sent += n;
  }
}

int main(int argc, char **argv) {
  if (argc != 5) return 1;
  int connections = atoi(argv[2]);
  size_t bytes = atoi(argv[3]);
  struct sockaddr_in addr = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  addr.sin_port = htons(atoi(argv[1]));
  struct connection *all = calloc(connections, sizeof *all);
  int ep = epoll_create1(0), one = 1;
  for (int i = 0; i < connections; i++) {
    all[i].fd = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(all[i].fd, (struct sockaddr *)&addr, sizeof addr) == -1) return perror("connect"), 1;
    setsockopt(all[i].fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    struct epoll_event event = {.events = EPOLLIN | EPOLLOUT | EPOLLET, .data.ptr = &all[i]};
    epoll_ctl(ep, EPOLL_CTL_ADD, all[i].fd, &event);
  }
  if (bytes == 0) {
    puts("connected");
    fflush(stdout);
    while (read(0, buf, sizeof buf) > 0) continue;
    return 0;
  }
  for (int i = 0; i < connections; i++) push(&all[i], bytes);
  double end = now() + atof(argv[4]);
  unsigned long messages = 0;
  while (now() < end) {
    struct epoll_event events[256];
    int n = epoll_wait(ep, events, 256, 100);
    for (int i = 0; i < n; i++) {
      struct connection *c = events[i].data.ptr;
      push(c, bytes);
      for (;;) {
        ssize_t got = recv(c->fd, buf, bytes - c->received, MSG_DONTWAIT);
        if (got <= 0) break;
        c->received += got;
        if (c->received == bytes) {
          messages++;
          c->sent = c->received = 0;
          push(c, bytes);
        }
      }
    }
  }
  printf("%lu\n", messages);
  return 0;
}
