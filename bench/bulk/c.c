// Writes to one connection, as much as it takes, by 1 MiB.
#include <string.h>

#include "../harness/bound.h"

int main(void) {
  char *buf = malloc(1 << 20);
  memset(buf, 1, 1 << 20);  // untouched it would be one page of zeros, again and again
  int fd = accept(listening(), NULL, NULL);
  while (write(fd, buf, 1 << 20) > 0) continue;
}
