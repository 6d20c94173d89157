// The loop of call_overhead.ts: one-byte writes to /dev/null. Prints nanoseconds per call.
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

int main(int argc, char *argv[]) {
  long n = argc > 1 ? atol(argv[1]) : 1000000;
  int fd = open("/dev/null", O_WRONLY);
  char buf[1] = {0};
  struct timespec from, to;

  clock_gettime(CLOCK_MONOTONIC, &from);
  for (long i = 0; i < n; i++) write(fd, buf, 1);
  clock_gettime(CLOCK_MONOTONIC, &to);
  printf("%.1f\n", ((to.tv_sec - from.tv_sec) * 1e9 + (to.tv_nsec - from.tv_nsec)) / n);
  close(fd);
}
