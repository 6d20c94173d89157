// The signal that interrupts blocked workers: native/interrupt/waiter.h.
#pragma once

#include <atomic>
#include <csignal>

namespace bsd {

// native/interrupt/waiter.cc
void handle_wake(int signum);

inline bool is_ours(int signum) {
  struct sigaction action;
  return sigaction(signum, nullptr, &action) == 0 && action.sa_handler == handle_wake;
}

// A signal that nobody in this process uses: another one, should somebody have taken it since.
inline int wakes() {
  static std::atomic<int> chosen = 0;
  const int before = chosen.load();
  if (before != 0 && is_ours(before)) return before;
  for (int signum = SIGRTMAX; signum >= SIGRTMIN; signum--) {
    struct sigaction action;
    if (sigaction(signum, nullptr, &action) == -1 || action.sa_handler != SIG_DFL) continue;
    action = {};
    action.sa_handler = handle_wake;  // without SA_RESTART
    action.sa_flags = SA_ONSTACK;
    if (sigaction(signum, &action, nullptr) == -1) continue;
    chosen.store(signum);
    return signum;
  }
  return before;
}

}  // namespace bsd
