// flood PORT SECONDS QUIET: four connections send without a pause, and QUIET connections send nothing. Beside them
// another connection sends a byte each millisecond and waits until it returns. Prints "started" once all are connected
// and have run for a while, and at the end the 99th percentile of the echo's round trip in microseconds.
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define FLOODING 4
#define MAX_SAMPLES 100000

static struct sockaddr_in addr;
static char zeros[1 << 20];

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e6 + t.tv_nsec / 1e3;
}

static int connected(void) {
  int fd = socket(AF_INET, SOCK_STREAM, 0), one = 1;
  if (fd == -1 || connect(fd, (struct sockaddr *)&addr, sizeof addr) == -1) perror("connect"), exit(1);
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  return fd;
}

static void *flood(void *arg) {
  int fd = *(int *)arg;
  while (write(fd, zeros, sizeof zeros) > 0) continue;
  return NULL;
}

static double round_trip(int fd) {
  char byte = 'e';
  double start = now();
  if (write(fd, &byte, 1) != 1 || read(fd, &byte, 1) != 1) fprintf(stderr, "the echo ended\n"), exit(1);
  double took = now() - start;
  nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
  return took;
}

static int compare(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int argc, char **argv) {
  if (argc != 4) return 1;
  addr = (struct sockaddr_in){.sin_family = AF_INET, .sin_port = htons(atoi(argv[1]))};
  addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  static double samples[MAX_SAMPLES];
  static int flooding[FLOODING];
  int echo = connected(), n = 0;
  round_trip(echo);
  for (int i = atoi(argv[3]); i > 0; i--) connected();
  for (int i = 0; i < FLOODING; i++) {
    pthread_t thread;
    flooding[i] = connected();
    pthread_create(&thread, NULL, flood, &flooding[i]);
  }
  for (double end = now() + 3e5; now() < end;) round_trip(echo);
  puts("started");
  fflush(stdout);
  for (double end = now() + atof(argv[2]) * 1e6; now() < end && n < MAX_SAMPLES;) samples[n++] = round_trip(echo);
  qsort(samples, n, sizeof *samples, compare);
  printf("%.0f\n", samples[n * 99 / 100]);
  return 0;
}
