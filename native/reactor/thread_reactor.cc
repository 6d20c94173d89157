#ifdef __linux__
#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>

#include <cerrno>
#include <new>
#include <utility>

#include "../runtime/thread.h"
#include "reactor.h"

namespace bsd {

namespace {

// The thread waits for events, calls JavaScript, and waits for the command to continue.
class ThreadReactor final : public Reactor {
 public:
  using Reactor::Reactor;

  ~ThreadReactor() override {
    if (commands_ >= 0) ::close(commands_);
  }

 private:
  // Reads of a semaphore return 1 each: after kStop they never block again.
  static constexpr uint64_t kContinue = 1;
  static constexpr uint64_t kStop = UINT64_MAX / 2;

  int start_watching(napi_value dispatch) override {
    commands_ = eventfd(0, EFD_CLOEXEC | EFD_SEMAPHORE);
    if (commands_ < 0) return -errno;
    napi_value name = nullptr;
    napi_create_string_utf8(env(), "bsd-sockets", NAPI_AUTO_LENGTH, &name);
    if (napi_create_threadsafe_function(env(), dispatch, nullptr, name, 0, 1, nullptr, nullptr, this, call,
                                        &function_) != napi_ok) {
      return -ENOSYS;
    }
    if (!start_thread(&thread_, run, this)) {
      napi_release_threadsafe_function(function_, napi_tsfn_abort);
      return -EAGAIN;
    }
    napi_unref_threadsafe_function(env(), function_);
    // The reactor is not freed: Bun runs the finalizers of a worker's objects after this hook, and they still use it.
    napi_add_env_cleanup_hook(
        env(), [](void* self) { static_cast<ThreadReactor*>(self)->end(); }, this);
    return 0;
  }

  void end() {
    forget_js();
    send_command(kStop);
    pthread_join(thread_, nullptr);
    ::close(std::exchange(commands_, -1));
    close_all();
  }

  void set_loop_ref(bool on) override {
    on ? napi_ref_threadsafe_function(env(), function_) : napi_unref_threadsafe_function(env(), function_);
  }

  void send_command(uint64_t command) { [[maybe_unused]] const ssize_t n = write(commands_, &command, sizeof command); }

  static void* run(void* self) {
    static_cast<ThreadReactor*>(self)->watch_set();
    return nullptr;
  }

  void watch_set() {
    for (;;) {
      pollfd fds[] = {{epfd(), POLLIN, 0}, {commands_, POLLIN, 0}};
      if (poll(fds, 2, -1) < 0) continue;
      if (fds[1].revents != 0) return;
      if (napi_call_threadsafe_function(function_, nullptr, napi_tsfn_nonblocking) != napi_ok) return;
      uint64_t command = 0;
      if (read(commands_, &command, sizeof command) < 0) return;
    }
  }

  static void call(napi_env env, napi_value function, void* self, void*) {
    if (env == nullptr) return;
    static_cast<ThreadReactor*>(self)->dispatch(function);
  }

  void dispatch(napi_value function) {
    const int n = drain();
    if (n > 0) {
      napi_value global = nullptr, count = nullptr;
      napi_get_global(env(), &global);
      napi_create_int32(env(), n, &count);
      napi_call_function(env(), global, function, 1, &count, nullptr);
      release_if_idle();
    }
    send_command(kContinue);
  }

  int commands_ = -1;  // an eventfd
  napi_threadsafe_function function_ = nullptr;
  pthread_t thread_{};
};

}  // namespace

std::unique_ptr<Reactor> thread_reactor(napi_env env, int epfd, int32_t* shared) {
  return std::unique_ptr<Reactor>(new (std::nothrow) ThreadReactor(env, epfd, shared));
}

}  // namespace bsd
#endif
