#ifdef __linux__
#include "waiter.h"

#include <pthread.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <ctime>
#include <memory>
#include <mutex>
#include <new>
#include <utility>

#include "../runtime/thread.h"
#include "../runtime/uv.h"
#include "wake_signal.h"

namespace bsd {

namespace {

constexpr int64_t kMillisecond = 1'000'000;
constexpr int64_t kRetry = 20 * kMillisecond;
constexpr int64_t kPoll = 50 * kMillisecond;

int64_t now() {
  timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * int64_t{1'000'000'000} + time.tv_nsec;
}

}  // namespace

// The thread that waits for something to happen on the loops of the others.
class Watcher {
 public:
  // Null where it could not be made. All waiters of a process can be watched, or none.
  static Watcher* instance(bool can_watch) {
    static Watcher* const watcher = make(can_watch);
    return watcher;
  }

  bool add(Waiter& waiter) {
    const std::lock_guard lock(mutex_);
    if (waiter.fd_ != -1 && !control(waiter, EPOLL_CTL_ADD, kEdges)) return false;
    waiter.next_ = std::exchange(first_, &waiter);
    return true;
  }

  void remove(Waiter& waiter) {
    const std::lock_guard lock(mutex_);
    if (waiter.fd_ != -1) control(waiter, EPOLL_CTL_DEL, 0);
    Waiter** link = &first_;
    while (*link != &waiter) link = &(*link)->next_;
    *link = waiter.next_;
  }

  void arm(Waiter& waiter) {
    waiter.armed_.store(true);
    control(waiter, EPOLL_CTL_MOD, kEdges);
  }

 private:
  static constexpr uint32_t kEdges = EPOLLIN | EPOLLET;

  explicit Watcher(bool can_watch) : idle_(can_watch ? -1 : kPoll) {}

  static Watcher* make(bool can_watch) {
    auto* const watcher = new (std::nothrow) Watcher(can_watch);  // never freed: it goes on while the process ends
    return watcher != nullptr && watcher->start() ? watcher : nullptr;
  }

  bool start() {
    epfd_ = epoll_create1(EPOLL_CLOEXEC);
    if (epfd_ == -1 || wakes() == 0) return false;
    const auto body = [](void* watcher) -> void* { static_cast<Watcher*>(watcher)->run(); };
    return start_thread(body, this);
  }

  [[noreturn]] void run() {
    for (int64_t sleep = idle_;;) {
      epoll_event events[16];
      const int n = epoll_wait(epfd_, events, 16, static_cast<int>(sleep == -1 ? -1 : sleep / kMillisecond + 1));
      const std::lock_guard lock(mutex_);
      for (int i = 0; i < n; i++) {
        // It may have been removed meanwhile.
        for (Waiter* waiter = first_; waiter != nullptr; waiter = waiter->next_) {
          if (waiter == events[i].data.ptr) see(*waiter);
        }
      }
      sleep = idle_;
      for (Waiter* waiter = first_; waiter != nullptr; waiter = waiter->next_) {
        const int64_t left = settle(*waiter, now());
        if (left != -1 && (sleep == -1 || left < sleep)) sleep = left;
      }
    }
  }

  void see(Waiter& waiter) {
    waiter.events_++;
    waiter.seen_out_ = false;
    if (!waiter.restless_) waiter.due_ = 0;
    waiter.restless_ = true;
    // A worker whose loop is busy is left alone until it blocks: ask() arms it again.
    if (waiter.in_call_.load() || !waiter.armed_.load()) return;
    control(waiter, EPOLL_CTL_MOD, 0);
    waiter.armed_.store(false);
  }

  // How long until it has to be looked at again; -1: not before something happens.
  int64_t settle(Waiter& waiter, int64_t time) {
    if (waiter.fd_ == -1) return poll(waiter);
    if (!waiter.restless_) return -1;
    if (time < waiter.due_) return waiter.due_ - time;
    waiter.restless_ = nudge(waiter);
    waiter.due_ = time + kRetry;
    return waiter.restless_ ? kRetry : -1;
  }

  int64_t poll(Waiter& waiter) {
    if (waiter.in_call_.load()) {
      waiter.events_++;
      pthread_kill(waiter.thread_, wakes());
    }
    return kPoll;
  }

  // Is it still to be nudged?
  bool nudge(Waiter& waiter) {
    if (waiter.events_.load() == waiter.answered_.load()) {
      if (!waiter.armed_.load()) arm(waiter);
      return false;
    }
    if (waiter.in_call_.load()) {
      pthread_kill(waiter.thread_, wakes());
      return true;
    }
    // It will ask when it makes its next call; this may have begun and not be seen here yet, so that once is not
    // enough.
    return !std::exchange(waiter.seen_out_, true);
  }

  bool control(Waiter& waiter, int operation, uint32_t events) {
    epoll_event event = {events, {&waiter}};
    return epoll_ctl(epfd_, operation, waiter.fd_, &event) == 0;
  }

  const int64_t idle_;
  std::mutex mutex_;
  Waiter* first_ = nullptr;
  int epfd_ = -1;
};

namespace {

Watcher* watcher = nullptr;

}  // namespace

// What was taken back, to be as it was.
struct Waiter::Hushed {
  int* pending;
  Hushed* next;
};

Waiter::Waiter(napi_env env, uv_loop_s* loop)
    : env_(env), loop_(loop), fd_(loop ? uv_backend_fd(loop) : -1), thread_(pthread_self()) {}

void Waiter::adopt(napi_env env, bool has_libuv) {
  if (current != nullptr || gettid() == getpid()) return;
  uv_loop_s* loop = nullptr;
  if (has_libuv && has_all_of_uv() && pending_at() != 0) napi_get_uv_event_loop(env, &loop);
  Watcher* const watcher = Watcher::instance(loop != nullptr);
  auto* const waiter = watcher ? new (std::nothrow) Waiter(env, loop) : nullptr;
  if (waiter == nullptr) return;
  if (!watcher->add(*waiter)) {
    delete waiter;
    return;
  }
  bsd::watcher = watcher;
  sigset_t wake;
  sigemptyset(&wake);
  sigaddset(&wake, wakes());
  pthread_sigmask(SIG_UNBLOCK, &wake, nullptr);
  napi_add_env_cleanup_hook(env, remove, waiter);
  current = waiter;
}

void Waiter::remove(void* data) {
  auto* const waiter = static_cast<Waiter*>(data);
  watcher->remove(*waiter);
  current = nullptr;
  delete waiter;
}

// Also for a signal that comes when the thread has just answered and is in its call already: it asks once more.
// `current` is set before there is a signal, so that nothing is allocated here.
void Waiter::interrupt() {
  if (current != nullptr) current->events_++;
}

void handle_wake(int) { Waiter::interrupt(); }

const sigset_t* Waiter::unblocked(const sigset_t* mask, sigset_t* copy) {
  if (current == nullptr || mask == nullptr) return mask;
  std::memcpy(copy, static_cast<const void*>(mask), sizeof *copy);  // it may not be aligned
  sigdelset(copy, wakes());
  return copy;
}

bool Waiter::ask() {
  const uint32_t events = events_.load();
  if (!armed_.load()) watcher->arm(*this);
  hush();
  napi_handle_scope scope = nullptr;
  napi_open_handle_scope(env_, &scope);
  napi_value value = nullptr;
  napi_get_boolean(env_, true, &value);
  // Any function that may call into JavaScript: it refuses to once the environment is stopping.
  const bool ending = napi_coerce_to_bool(env_, value, &value) != napi_ok;
  napi_close_handle_scope(env_, scope);
  answered_.store(events);
  return ending;
}

void Waiter::hush() {
  if (loop_ == nullptr) return;
  const auto take_back = [](uv_handle_s* handle, void* waiter) {
    if (uv_handle_get_type(handle) != kUvAsync) return;
    auto* const pending = reinterpret_cast<int*>(reinterpret_cast<char*>(handle) + pending_at());
    if (__atomic_exchange_n(pending, 0, __ATOMIC_SEQ_CST) == 0) return;
    auto** const list = &static_cast<Waiter*>(waiter)->hushed_;
    *list = new Hushed{pending, *list};
  };
  uv_walk(loop_, take_back, this);
}

// The loop's own descriptor has been readable all the time. What is sent to these handles from now on is silent: so the
// next call asks.
void Waiter::unhush() {
  const int error = errno;
  while (hushed_ != nullptr) {
    const std::unique_ptr<Hushed> first(std::exchange(hushed_, hushed_->next));
    __atomic_store_n(first->pending, 1, __ATOMIC_SEQ_CST);
  }
  events_++;
  errno = error;
}

}  // namespace bsd
#endif
