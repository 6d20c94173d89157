// Writes to one connection, as much as it takes, by 1 MiB.
#include <string.h>

#include "../harness/bound.h"

int main(void) {
  static char buf[1 << 20];
  memset(buf, 1, sizeof buf);  // untouched it would be one page of zeros, again and again
  int fd = accept(listening(), NULL, NULL);
  while (write(fd, buf, sizeof buf) > 0) continue;
}
