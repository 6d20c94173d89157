// An epoll echo server: level-triggered, one read of at most `bytes` bytes and one write per message.
#pragma once

#include <sys/epoll.h>

#include "../harness/bound.h"

#define EVENTS 256

static inline void write_all(int fd, const char *buf, ssize_t len) {
  for (ssize_t sent = 0; sent < len;) {
    ssize_t n = write(fd, buf + sent, len - sent);
    if (n <= 0) return;
    sent += n;
  }
}

static inline void serve(int server, size_t bytes) {
  char *buf = calloc(1, 65536);  // like the memory of V8's Uint8Array
  struct epoll_event events[EVENTS], event = {.events = EPOLLIN};
  int ep = epoll_create1(0);
  event.data.fd = server;
  epoll_ctl(ep, EPOLL_CTL_ADD, server, &event);
  for (;;) {
    int n = epoll_wait(ep, events, EVENTS, -1);
    for (int i = 0; i < n; i++) {
      int fd = events[i].data.fd;
      if (fd == server) {
        event.data.fd = accept(server, NULL, NULL);
        epoll_ctl(ep, EPOLL_CTL_ADD, event.data.fd, &event);
        continue;
      }
      ssize_t got = read(fd, buf, bytes);
      if (got > 0) {
        write_all(fd, buf, got);
      } else {
        close(fd);
      }
    }
  }
}
