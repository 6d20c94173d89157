// What the load generators have in common. They never sleep: a server that has to wake its client pays for it, and would pay
// the oftener the slower it is. They are called with PORT PID SECONDS ..., warm the server up, and then look at
// the CPU time of all of its threads for as long as they were told. They print units of work, nanoseconds of CPU time,
// seconds, and how many units there were with those before.
#pragma once

#include <arpa/inet.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

struct window {
  const char *pid;
  double start, end, cpu;
  unsigned long before;
  int warm;
};

static inline double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

// As the scheduler has it, in nanoseconds.
static inline double cpu_time(const char *pid) {
  char path[300];
  double sum = 0;
  snprintf(path, sizeof path, "/proc/%s/task", pid);
  DIR *tasks = opendir(path);
  if (tasks == NULL) exit(1);
  for (struct dirent *task; (task = readdir(tasks)) != NULL;) {
    unsigned long ran;
    snprintf(path, sizeof path, "/proc/%s/task/%s/schedstat", pid, task->d_name);
    FILE *file = fopen(path, "r");
    if (file == NULL) continue;
    if (fscanf(file, "%lu", &ran) == 1) sum += ran;
    fclose(file);
  }
  closedir(tasks);
  return sum;
}

static inline struct window window(char **argv) {
  double seconds = atof(argv[3]);
  double start = now() + (seconds < 0.4 ? seconds : 0.4);
  return (struct window){.pid = argv[2], .start = start, .end = start + seconds};
}

// Until the time is over. What was done before the window has opened does not count.
static inline int goes_on(struct window *w, unsigned long *units) {
  double time = now();
  if (!w->warm && time >= w->start) {
    w->warm = 1;
    w->end += time - w->start;
    w->start = time;
    w->cpu = cpu_time(w->pid);
    w->before = *units;
    *units = 0;
  }
  if (!w->warm || time < w->end) return 1;
  printf("%lu %.0f %f %lu\n", *units, cpu_time(w->pid) - w->cpu, time - w->start, *units + w->before);
  return 0;
}

static inline struct sockaddr_in server(char **argv) {
  struct sockaddr_in addr = {.sin_family = AF_INET, .sin_port = htons(atoi(argv[1]))};
  addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return addr;
}
