// An echo server for datagrams: one recvfrom and one sendto for each.
#include "../harness/bound.h"

int main(void) {
  static char buf[65536];
  int fd = announced(bound(SOCK_DGRAM));
  struct sockaddr_in addr;
  for (;;) {
    socklen_t len = sizeof addr;
    ssize_t n = recvfrom(fd, buf, sizeof buf, 0, (struct sockaddr *)&addr, &len);
    sendto(fd, buf, n, 0, (struct sockaddr *)&addr, len);
  }
}
