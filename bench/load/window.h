// The common part of the load generators. Their arguments are PORT PID SECONDS .... They warm up the server, then
// measure the CPU time of all of its threads for that time. They print the units of work, nanoseconds of CPU time,
// seconds, and the number of units including the warm-up.
//
// Client and server share a CPU and take turns when they have nothing left to do. On two CPUs a server pays for each
// wake-up of a sleeping client, which sleeps more often if the server is slow, and the size of event batches is random:
// the same server then varies by half from run to run.
#pragma once

#include <arpa/inet.h>
#include <dirent.h>
#include <sched.h>
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

// Calls a function for each thread of a process, and returns the sum of the results.
static inline double each_thread(const char *pid, double (*call)(const char *pid, const char *tid)) {
  char path[64];
  double sum = 0;
  snprintf(path, sizeof path, "/proc/%s/task", pid);
  DIR *tasks = opendir(path);
  if (tasks == NULL) exit(1);
  for (struct dirent *task; (task = readdir(tasks)) != NULL;) {
    if (task->d_name[0] != '.') sum += call(pid, task->d_name);
  }
  closedir(tasks);
  return sum;
}

static inline double ran(const char *pid, const char *tid) {
  char path[300];
  unsigned long ns = 0;
  snprintf(path, sizeof path, "/proc/%s/task/%s/schedstat", pid, tid);
  FILE *file = fopen(path, "r");
  if (file == NULL) return 0;
  if (fscanf(file, "%lu", &ns) != 1) ns = 0;
  fclose(file);
  return ns;
}

// The CPU time from the scheduler, in nanoseconds.
static inline double cpu_time(const char *pid) { return each_thread(pid, ran); }

// A woken thread waits until the other one sleeps.
static inline double take_turns(const char *pid, const char *tid) {
  (void)pid;
  struct sched_param none = {0};
  cpu_set_t mine;
  sched_getaffinity(0, sizeof mine, &mine);
  sched_setaffinity(atoi(tid), sizeof mine, &mine);
  sched_setscheduler(atoi(tid), SCHED_BATCH, &none);
  return 0;
}

static inline void share_a_cpu(const char *pid) {
  cpu_set_t mine, last;
  sched_getaffinity(0, sizeof mine, &mine);
  CPU_ZERO(&last);
  for (int i = CPU_SETSIZE - 1; i >= 0 && CPU_COUNT(&last) == 0; i--) {
    if (CPU_ISSET(i, &mine)) CPU_SET(i, &last);
  }
  sched_setaffinity(0, sizeof last, &last);
  take_turns(pid, "0");
  each_thread(pid, take_turns);
}

static inline struct window window(char **argv) {
  double seconds = atof(argv[3]);
  double start = now() + (seconds < 0.4 ? seconds : 0.4);
  return (struct window){.pid = argv[2], .start = start, .end = start + seconds};
}

// Runs until the time is over. Work before the window opens does not count.
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
