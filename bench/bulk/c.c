// Writes to one connection in units of 1 MiB.
#include <string.h>

#include "../harness/bound.h"

int main(void) {
  char *buf = malloc(1 << 20);
  memset(buf, 1, 1 << 20);  // otherwise all pages are the same page of zeros
  int fd = accept(listening(), NULL, NULL);
  while (write(fd, buf, 1 << 20) > 0) continue;
}
