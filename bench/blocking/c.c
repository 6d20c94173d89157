// Echoes one connection after the other, with blocking calls.
#include "../harness/bound.h"

static char buf[65536];

static void echo(int fd) {
  for (ssize_t n; (n = read(fd, buf, sizeof buf)) > 0;) {
    for (ssize_t sent = 0; sent < n;) {
      ssize_t m = write(fd, buf + sent, n - sent);
      if (m <= 0) return;
      sent += m;
    }
  }
}

int main(void) {
  int server = listening();
  for (;;) {
    int fd = accept(server, NULL, NULL);
    echo(fd);
    close(fd);
  }
}
