// Writes to one connection, as much as it takes, by 1 MiB.
#include "../harness/bound.h"

int main(void) {
  static char buf[1 << 20];
  int fd = accept(listening(), NULL, NULL);
  while (write(fd, buf, sizeof buf) > 0) continue;
}
