/* Software that uses signals of its own, to be preloaded: it has taken the highest one before the package looks for
   one, and takes what the package has found as well when it gets SIGURG. Its handlers have calls go on. */
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
