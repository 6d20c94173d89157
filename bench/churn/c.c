// Accepts all pending connections and closes them immediately.
#include <sys/epoll.h>
#include <sys/ioctl.h>

#include "../harness/bound.h"

int main(void) {
  struct epoll_event event = {.events = EPOLLIN};
  int server = listening(), ep = epoll_create1(0), on = 1;
  if (ioctl(server, FIONBIO, &on) == -1) return 1;
  epoll_ctl(ep, EPOLL_CTL_ADD, server, &event);
  for (;;) {
    epoll_wait(ep, &event, 1, -1);
    for (int fd; (fd = accept(server, NULL, NULL)) != -1;) close(fd);
  }
}
