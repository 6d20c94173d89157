// How a thread that is blocked in a system call learns that it is to end.
//
// worker.terminate() and process.exit() set a flag in the worker and wake its event loop, which can't run while the
// worker is blocked. So one thread of this addon, the watcher, waits edge-triggered on the descriptor of each worker's
// loop (uv_backend_fd). When something is sent to a worker that is in a call, the watcher interrupts it with a signal
// whose handler counts; the call gives EINTR, and the worker asks Node-API whether it is being ended. If it is,
// the call is over; if it was a message or the like, the call is entered again (native/interrupt/blocking.h). A call
// that nobody sends anything to costs four loads and stores of the worker's own memory, and no system call.
//
// Why no wake-up is lost:
// - The watcher, and the handler, count in events_ what they have seen, and the worker says in answered_ which count it
//   knew before it asked. While the two differ and the worker is in a call, the watcher signals again every kRetry: so
//   it does not matter that a signal may come before the system call begins, or be swallowed by another one's
//   SA_RESTART, nor that the watcher may see in_call_ a moment too late.
// - What is sent while the worker runs JavaScript is seen at the beginning of its next call, since the two counts
//   differ.
// - libuv writes to its descriptor only for the first uv_async_send() to a handle since the loop looked at it: had
//   anybody asked for a heap snapshot meanwhile, terminate(), which uses the same handle, would be silent. So the
//   worker takes back what is pending (hush) before it blocks, and puts it back when the call is over: by the flag
//   alone, since the loop has not read its descriptor. Sent anew, it would wake the watcher, and that the worker, at
//   each call of a program that stays away from its loop. Its next call asks, as if something had been sent.
// - Something sent before adopt(): an epoll set tells of what is readable when it is added.
// At the end: the environment's cleanup hook removes the waiter under the mutex that the watcher signals under, and
// before the loop and its descriptor are closed. The addon is never unloaded (-z nodelete), so that the watcher and the
// handler stay where they are.
//
// A signal of the user's that comes in the same instant as such an event counts as having come just before the call,
// and does not interrupt it.
#pragma once

#include <node_api.h>

#include <atomic>
#include <csignal>
#include <cstdint>

struct uv_loop_s;

namespace bsd {

#ifdef __linux__
// What the watcher and one worker thread know of each other.
class Waiter {
 public:
  // Null on the main thread: nothing ends it while it is blocked.
  static Waiter* of_this_thread() { return current; }

  // Called once for each environment that loads the addon. Where the runtime has no libuv, threads that are in a call
  // are interrupted several times a second instead.
  static void adopt(napi_env env, bool has_libuv);

  // Called by the signal's handler.
  static void interrupt();

  // The mask, or where it would keep the watcher's signal from this thread, a copy that does not.
  static const sigset_t* unblocked(const sigset_t* mask, sigset_t* copy);

  // Did the last answer say so?
  bool is_ending() const { return is_ending_; }

  // The time that this thread spends in one call.
  class InCall {
   public:
    explicit InCall(Waiter& self) : self_(self) { self_.in_call_.store(true, std::memory_order_release); }
    ~InCall() {
      self_.in_call_.store(false, std::memory_order_release);
      if (self_.hushed_ != nullptr) self_.unhush();
    }
    InCall(const InCall&) = delete;
    InCall& operator=(const InCall&) = delete;

    // Has something happened that the thread should ask about?
    bool told() const { return self_.events_.load(std::memory_order_acquire) != self_.answered_.load(); }
    bool is_ending() { return self_.is_ending_ = self_.ask(); }

   private:
    Waiter& self_;
  };

 private:
  friend class Watcher;
  struct Hushed;

  Waiter(napi_env env, uv_loop_s* loop);
  static void remove(void* waiter);
  bool ask();
  void hush();
  void unhush();

#ifdef __GLIBC__  // which keeps some room for such variables of libraries that are loaded late
  [[gnu::tls_model("initial-exec")]]
#endif
  static inline constinit thread_local Waiter* current = nullptr;

  const napi_env env_;
  uv_loop_s* const loop_;
  const int fd_;  // of the loop, or -1
  const pthread_t thread_;
  std::atomic<bool> in_call_ = false;
  std::atomic<uint32_t> events_ = 0;
  std::atomic<uint32_t> answered_ = 0;
  std::atomic<bool> armed_ = true;
  bool is_ending_ = false;
  Hushed* hushed_ = nullptr;
  // The watcher's own.
  Waiter* next_ = nullptr;
  int64_t due_ = 0;
  bool restless_ = false;
  bool seen_out_ = false;
};
#else
class Waiter {
 public:
  static void adopt(napi_env, bool) {}
  static const sigset_t* unblocked(const sigset_t* mask, sigset_t*) { return mask; }
};
#endif

}  // namespace bsd
