// How a worker thread that is blocked in a system call is ended.
//
// worker.terminate() and process.exit() mark the worker's environment as stopping and wake its event loop, which cannot
// run while the worker is blocked. So a thread of this addon, the watcher (watcher.h), waits on the descriptors of all
// workers' loops. When something was sent to a worker that is in a call, the watcher asks Node-API whether the
// environment is stopping (is_stopping.h), and only then interrupts the call, with a signal (wake_signal.h). A message,
// a task of V8's, or anything else that is sent does not disturb the call: it is made once, by the worker's own thread,
// with the caller's own arguments.
//
// One word says where the worker is, and who may change it:
//
//   phase      meaning                                  left by the worker for    left by the watcher for
//   kOut       runs JavaScript                          kIn: enter()              kWoken: something was sent
//   kWoken     the same, and should ask before a call   kOut, asks, kIn: enter()
//   kIn        in a system call                         kOut: leave()             kAsking: something was sent
//   kAsking    in a system call, which the watcher      kLeaving: leave()         kIn: answered
//              holds while it asks
//   kLeaving   has returned, and waits for the answer                             kOut: answered, futex wake-up
//
// Between kOut and kIn the worker must not use Node-API. A call that nothing is sent to costs two compare-and-exchanges
// of the worker's own memory. On the main thread, and where may_ask() is false, calls are bare.
#pragma once

#include <node_api.h>
#include <sys/types.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <type_traits>

#include "signal_notes.h"

namespace bsd {

#ifdef __linux__
class WorkerInterrupt {
 public:
  // Null on threads whose calls are bare.
  static WorkerInterrupt* of_this_thread() { return current; }

  // Called once for each environment that loads the addon.
  static void adopt(napi_env env);

  // Called by the signal's handler, on the interrupted thread.
  static void note_signal();

  // Begins a call. False where the worker is being ended: the call must not be made.
  bool enter() {
    uint32_t phase = kOut;
    return phase_.compare_exchange_strong(phase, kIn) || enter_after_asking();
  }

  // Ends it. Keeps errno.
  void leave() {
    uint32_t phase = kIn;
    if (!phase_.compare_exchange_strong(phase, resting_)) wait_for_answer();
  }

  bool is_ending() const { return is_ending_.load(); }

 private:
  friend class Watcher;
  enum : uint32_t { kOut, kWoken, kIn, kAsking, kLeaving };

  WorkerInterrupt(napi_env env, int loop_fd);
  static void remove(void* self);

  bool enter_after_asking();
  void wait_for_answer();

  // The watcher's. Holds the worker in its call where it is in one; otherwise the worker asks before its next call.
  bool hold();
  void let_go();
  bool is_woken() const { return phase_.load() == kWoken; }

#ifdef __GLIBC__  // which keeps some space for such variables of libraries that are loaded late, and fails without it
  [[gnu::tls_model("initial-exec")]]
#endif
  static inline constinit thread_local WorkerInterrupt* current = nullptr;

  const napi_env env_;
  const int loop_fd_;
  const pid_t tid_;
  std::atomic<uint32_t> phase_ = kOut;
  std::atomic<bool> is_ending_ = false;
  std::atomic<int> signal_ = 0;  // that was sent and is not handled yet
  uint32_t resting_ = kOut;      // kWoken while no watcher could be made: each call tries again

  // The watcher's, under its mutex.
  WorkerInterrupt* next_ = nullptr;
  bool is_watched_ = false;
  bool is_muted_ = false;
  int64_t delay_ = 0;
  int64_t due_ = -1;  // when to look at it again, in CLOCK_MONOTONIC's ns; -1: not before something is sent
};

// Makes a system call of the main thread, where the handler of a signal may step over it.
template <class Call>
auto interruptible_by_handlers(Call call) -> decltype(call()) {
  if (!SignalNotes::is_main_thread()) return call();
  SignalNotes::enter_call();
  const auto result = call();
  SignalNotes::leave_call();
  return result;
}

// Makes a system call that may block, on a worker thread so that the worker's end interrupts it.
// Must not be nested: binding/syscall.h wraps each call whose result is signed, and only the others use this
// themselves.
template <class Call>
[[gnu::always_inline]] inline auto interruptible(Call call) -> decltype(call()) {
  WorkerInterrupt* const self = WorkerInterrupt::of_this_thread();
  if (self == nullptr) return SignalNotes::is_in_use() ? interruptible_by_handlers(call) : call();
  if (!self->enter()) {
    errno = EINTR;
    return -1;
  }
  const auto result = call();
  self->leave();
  return result;
}

// The mask, or where it would keep the wake-up signals from a worker, a copy that does not.
const sigset_t* without_wake_signals(const sigset_t* mask, sigset_t* copy);
#else
struct WorkerInterrupt {
  static void adopt(napi_env) {}
};

template <class Call>
auto interruptible(Call call) -> decltype(call()) {
  return call();
}

inline const sigset_t* without_wake_signals(const sigset_t* mask, sigset_t*) { return mask; }
#endif

}  // namespace bsd
