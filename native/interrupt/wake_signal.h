// The signal that interrupts a blocked worker. One that this process does not use for anything else: should other
// software take it, or change its SA_RESTART, another one is chosen or the flag put right before it is sent again.
//
// A worker's mask never holds it, as far as it is set by this package. Should a mask block it all the same, there is
// one that glibc never lets a program block, and uses only for pthread_cancel(3): SIGCANCEL, 32. It is sent where it is
// unused.
#pragma once

#ifdef __linux__
#include <sys/types.h>

#include <csignal>

namespace bsd {

class WakeSignal {
 public:
  // The signal whose handler belongs to this package now, or 0 if all are in use.
  static int number();

  // Sends it to a thread of this process. False where it can't be sent.
  static bool send(pid_t tid, int signum);
  static bool send_unblockable(pid_t tid);

  static void unblock_for_this_thread();
  static void remove_from(sigset_t* mask);
};

}  // namespace bsd
#endif
