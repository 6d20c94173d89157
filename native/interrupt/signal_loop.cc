#ifdef __linux__
#include "signal_loop.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <memory>
#include <new>

#include "../runtime/thread.h"
#include "signal_notes.h"

namespace bsd {

namespace {

bool is_running = false;  // used by the main thread only

constexpr uint64_t kEnd = uint64_t{1} << 32;

}  // namespace

int SignalLoop::start(napi_env env, void (*run)(napi_env), void (*end)(napi_env)) {
  if (is_running) return 0;
  std::unique_ptr<SignalLoop> loop(new (std::nothrow) SignalLoop(env, run, end));
  if (!loop) return -ENOMEM;
  if (const int error = loop->start()) return error;
  loop.release();  // end() deletes it
  is_running = true;
  return 0;
}

int SignalLoop::start() {
  napi_value name = nullptr;
  napi_create_string_utf8(env_, "bsd-sockets signals", NAPI_AUTO_LENGTH, &name);
  const auto call = [](napi_env env, napi_value, void* self, void*) {
    if (env != nullptr) static_cast<SignalLoop*>(self)->run_(env);
  };
  eventfd_ = eventfd(0, EFD_CLOEXEC);
  if (eventfd_ == -1) return -errno;
  if (napi_create_threadsafe_function(env_, nullptr, nullptr, name, 0, 1, nullptr, nullptr, this, call, &function_) !=
      napi_ok) {
    close(eventfd_);
    return -ENOMEM;
  }
  const auto body = [](void* self) -> void* {
    static_cast<SignalLoop*>(self)->wait();
    return nullptr;
  };
  if (!start_thread(&thread_, body, this)) {
    napi_release_threadsafe_function(function_, napi_tsfn_abort);
    close(eventfd_);
    return -EAGAIN;
  }
  napi_unref_threadsafe_function(env_, function_);
  napi_add_env_cleanup_hook(
      env_, [](void* self) { static_cast<SignalLoop*>(self)->end(); }, this);
  SignalNotes::wake_through(eventfd_);
  return 0;
}

void SignalLoop::wait() {
  uint64_t count = 0;
  while (read(eventfd_, &count, sizeof count) == sizeof count && count < kEnd) {
    napi_call_threadsafe_function(function_, nullptr, napi_tsfn_nonblocking);  // full: it will be called
  }
}

void SignalLoop::end() {
  SignalNotes::wake_through(-1);
  [[maybe_unused]] const ssize_t n = write(eventfd_, &kEnd, sizeof kEnd);
  pthread_join(thread_, nullptr);
  napi_release_threadsafe_function(function_, napi_tsfn_abort);
  close(eventfd_);
  end_(env_);
  is_running = false;
  delete this;
}

}  // namespace bsd
#endif
