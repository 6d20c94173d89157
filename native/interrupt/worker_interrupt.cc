#ifdef __linux__
#include "worker_interrupt.h"

#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstring>
#include <new>

#include "../runtime/uv.h"
#include "is_stopping.h"
#include "wake_signal.h"
#include "watcher.h"

namespace bsd {

namespace {

// Needed while the watcher asks, which takes less than a microsecond.
void futex(std::atomic<uint32_t>& word, int operation, uint32_t value) {
  ::syscall(SYS_futex, &word, operation, value, nullptr, nullptr, 0);
}

int backend_fd(napi_env env) {
  uv_loop_s* loop = nullptr;
  if (uv_backend_fd == nullptr || napi_get_uv_event_loop(env, &loop) != napi_ok || loop == nullptr) return -1;
  return uv_backend_fd(loop);
}

}  // namespace

WorkerInterrupt::WorkerInterrupt(napi_env env, int loop_fd) : env_(env), loop_fd_(loop_fd), tid_(gettid()) {}

// The thread that began the process is no worker: nothing ends it while it is blocked. A thread of an embedder's that
// is none either pays for two compare-and-exchanges a call, and is otherwise as before.
void WorkerInterrupt::adopt(napi_env env) {
  if (current != nullptr || gettid() == getpid() || !may_ask(env)) return;
  const int loop_fd = backend_fd(env);
  auto* const self = loop_fd == -1 ? nullptr : new (std::nothrow) WorkerInterrupt(env, loop_fd);
  if (self == nullptr) return;
  WakeSignal::unblock_for_this_thread();
  current = self;
  self->resting_ = Watcher::instance().add(*self) ? kOut : kWoken;
  self->phase_.store(self->resting_);
  napi_add_env_cleanup_hook(env, remove, self);
}

// Before the environment and its loop's descriptor are gone.
void WorkerInterrupt::remove(void* data) {
  auto* const self = static_cast<WorkerInterrupt*>(data);
  Watcher::instance().remove(*self);
  current = nullptr;
  delete self;
}

// Something was sent since the last call, or there is no watcher yet.
bool WorkerInterrupt::enter_after_asking() {
  uint32_t phase;
  do {
    phase_.store(kOut);
    if (is_ending() || is_stopping(env_)) {
      is_ending_ = true;
      phase_.store(kWoken);
      return false;
    }
    if (resting_ == kWoken && Watcher::instance().watch_all()) resting_ = kOut;
    phase = kOut;
  } while (!phase_.compare_exchange_strong(phase, kIn));
  return true;
}

void WorkerInterrupt::wait_for_answer() {
  const int error = errno;
  for (;;) {
    uint32_t phase = kAsking;
    if (phase_.compare_exchange_strong(phase, kLeaving)) {
      while (phase_.load() == kLeaving) futex(phase_, FUTEX_WAIT_PRIVATE, kLeaving);
      break;
    }
    phase = kIn;  // answered meanwhile
    if (phase_.compare_exchange_strong(phase, resting_)) break;
  }
  errno = error;
}

bool WorkerInterrupt::hold() {
  for (uint32_t phase = phase_.load();;) {
    switch (phase) {
      case kOut:
        if (phase_.compare_exchange_strong(phase, kWoken)) return false;
        break;
      case kIn:
        if (phase_.compare_exchange_strong(phase, kAsking)) return true;
        break;
      default:
        return false;
    }
  }
}

void WorkerInterrupt::let_go() {
  uint32_t phase = kAsking;
  if (phase_.compare_exchange_strong(phase, kIn)) return;
  phase_.store(kOut);
  futex(phase_, FUTEX_WAKE_PRIVATE, 1);
}

void WorkerInterrupt::note_signal() {
  if (current != nullptr) current->signal_ = 0;
}

}  // namespace bsd
#endif
