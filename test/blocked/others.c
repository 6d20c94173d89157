/* A library to preload that uses signals itself. It has taken the highest one before the package looks for
   one. When it gets SIGURG it takes what the package has found as well. Its handlers have SA_RESTART: calls go on. */
#define _GNU_SOURCE
#include <signal.h>
#include <stddef.h>

static void theirs(int signum) { (void)signum; }

static int take(int signum) {
  struct sigaction action = {.sa_handler = theirs, .sa_flags = SA_RESTART};
  return sigaction(signum, &action, NULL);
}

static void take_all(int signum) {
  (void)signum;
  for (int i = SIGRTMIN + 8; i <= SIGRTMAX; i++) take(i);
}

__attribute__((constructor)) static void begin(void) {
  struct sigaction action = {.sa_handler = take_all, .sa_flags = SA_RESTART};
  take(SIGRTMAX);
  sigaction(SIGURG, &action, NULL);
}
