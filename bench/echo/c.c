// An epoll echo server: level-triggered, one read and one write per message. Prints its port.
#include <arpa/inet.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#define EVENTS 256

static char buf[65536];

static void write_all(int fd, ssize_t len) {
  for (ssize_t sent = 0; sent < len;) {
    ssize_t n = write(fd, buf + sent, len - sent);
    if (n <= 0) return;
    sent += n;
  }
}

int main(void) {
  struct epoll_event events[EVENTS], event = {.events = EPOLLIN};
  struct sockaddr_in addr = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof addr;
  int server = socket(AF_INET, SOCK_STREAM, 0), ep = epoll_create1(0);
  if (bind(server, (struct sockaddr *)&addr, len) == -1 || listen(server, 4096) == -1) return 1;
  getsockname(server, (struct sockaddr *)&addr, &len);
  printf("%d\n", ntohs(addr.sin_port));
  fflush(stdout);
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
      ssize_t got = read(fd, buf, sizeof buf);
      if (got > 0) {
        write_all(fd, got);
      } else {
        close(fd);
      }
    }
  }
}
