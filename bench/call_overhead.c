// The loop of call_overhead.ts: one-byte writes to /dev/null. Prints nanoseconds per call: alone, and with a second
// thread in the process, which makes the kernel and the C library count references and cancellations as they do in
// Node's.
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static double measure(int fd, long n) {
  char buf[1] = {0};
  struct timespec from, to;
  clock_gettime(CLOCK_MONOTONIC, &from);
  for (long i = 0; i < n; i++) {
    if (write(fd, buf, 1) != 1) exit(1);
  }
  clock_gettime(CLOCK_MONOTONIC, &to);
  return ((to.tv_sec - from.tv_sec) * 1e9 + (to.tv_nsec - from.tv_nsec)) / n;
}

static void *wait_forever(void *unused) {
  pause();
  return unused;
}

int main(int argc, char *argv[]) {
  long n = argc > 1 ? atol(argv[1]) : 1000000;
  int fd = open("/dev/null", O_WRONLY);
  pthread_t thread;

  double alone = measure(fd, n);
  if (pthread_create(&thread, NULL, wait_forever, NULL) != 0) exit(1);
  printf("%.1f %.1f\n", alone, measure(fd, n));
}
