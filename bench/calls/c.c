// c CALL COUNT [threads]: prints the CPU time of a call in nanoseconds.
#include <arpa/inet.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "../harness/used.h"

static char buf[64];
static struct epoll_event events[64];

static void *wait_forever(void *unused) {
  pause();
  return unused;
}

static void loop(const char *call, long n) {
  if (strcmp(call, "write") == 0) {
    int fd = open("/dev/null", O_WRONLY);
    for (long i = 0; i < n; i++) {
      if (write(fd, buf, 1) != 1) exit(1);
    }
  } else if (strcmp(call, "recv") == 0) {
    int fd = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0);
    for (long i = 0; i < n; i++) {
      if (recv(fd, buf, sizeof buf, 0) != -1) exit(1);
    }
  } else if (strcmp(call, "accept") == 0) {
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    listen(fd, 1);
    for (long i = 0; i < n; i++) {
      if (accept(fd, NULL, NULL) != -1) exit(1);
    }
  } else {
    int fd = epoll_create1(0);
    for (long i = 0; i < n; i++) {
      if (epoll_wait(fd, events, 64, 0) != 0) exit(1);
    }
  }
}

int main(int argc, char *argv[]) {
  if (argc < 3) return 1;
  long n = atol(argv[2]);
  pthread_t thread;
  if (argc > 3 && pthread_create(&thread, NULL, wait_forever, NULL) != 0) return 1;
  loop(argv[1], n / 4);
  double before = used();
  loop(argv[1], n);
  printf("%.1f\n", (used() - before) / n);
}
