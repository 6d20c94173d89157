// The native half of JavaScript's signal handlers (signal_handlers.h): the handler that the kernel runs, and what it
// notes. Nothing here uses Node-API. The handler makes async-signal-safe calls only.
//
// The kernel may deliver a signal for the process to any thread that does not block it. There the handler forwards it
// to the main thread. A signal that the main thread blocks stays pending there, as in a C program of one thread. A
// signal with the default action, which no handler can forward, has this handler as a guard while the main thread
// blocks it.
#pragma once

#ifdef __linux__
#include <sys/types.h>

#include <atomic>
#include <csignal>
#include <cstdint>

namespace bsd {

class SignalNotes {
 public:
  static bool is_main_thread();

  // Zero if no signal was noted and no timer runs.
  static bool is_due() { return due_.load(std::memory_order_relaxed) != 0; }

  // Marks the main thread as being in a call that the handler may step over.
  static bool is_in_use() { return is_in_use_.load(std::memory_order_relaxed); }
  static void enter_call() { is_in_call_.store(true, std::memory_order_relaxed); }
  static void leave_call() { is_in_call_.store(false, std::memory_order_relaxed); }

  // From then on, a note increments this eventfd. -1: none.
  static void wake_through(int eventfd);

  // Installs the handler for the signal. False: errno has the reason.
  static bool install(int signum, int flags);
  // Whether an action is the one of install().
  static bool is_installed(int signum, const struct sigaction& action);
  // Whether an action is that of a guard: the signal has the default action.
  static bool is_guard(int signum, const struct sigaction& action);
  // After the program has set the default action.
  static void guard_if_blocked(int signum);

  // pthread_sigmask(3).
  static int change_mask(int how, const sigset_t* set, sigset_t* old);

  // Removes one note that is not held, and returns its signal. 0: there is none.
  static int take(siginfo_t* info);
  static void forget(int signum);
  // Notes of held signals wait. Returns the signals that were held.
  static uint64_t hold(const sigset_t& signals);
  static void hold_only(uint64_t signals) { held_.store(signals); }

  // Whether the call failed with EINTR because it was stepped over: it is to be made again.
  static bool is_stepped_over() { return is_stepped_over_.load(); }
  static void clear_stepped_over() { is_stepped_over_.store(false); }

  // Sends the signal again until stop_sending(), to interrupt the next call of this thread if it blocks.
  static void keep_sending(int signum);
  static void stop_sending();

 private:
  enum : uint8_t { kNoted = 1, kSending = 2 };

  static void handle(int signum, siginfo_t* info, void* context);
  static void note(int signum, const siginfo_t& info, void* context);
  static bool is_ours(const struct sigaction& action);
  static void guard(int signum);
  static void unguard(int signum);
  static void take_default_action(int signum);
  static void sent_again(int signum);

  static inline constinit std::atomic<uint8_t> due_ = 0;
  static inline constinit std::atomic<bool> is_in_use_ = false;
  static inline constinit std::atomic<bool> is_in_call_ = false;
  static inline constinit std::atomic<bool> is_stepped_over_ = false;
  static inline constinit std::atomic<uint64_t> noted_ = 0, held_ = 0, guarded_ = 0;
  static inline constinit std::atomic<int> eventfd_ = -1;
};

}  // namespace bsd
#endif
