#ifdef __linux__
#include "watcher.h"

#include <poll.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <ctime>
#include <type_traits>
#include <utility>

#include "../runtime/thread.h"
#include "is_stopping.h"
#include "wake_signal.h"

namespace bsd {

namespace {

constexpr int64_t kMillisecond = 1'000'000;
constexpr int64_t kFirstDelay = 50 * kMillisecond, kLongestDelay = 1000 * kMillisecond;
constexpr int64_t kLongestMute = 200 * kMillisecond;
constexpr int64_t kSignalAgain = 20 * kMillisecond;  // a signal may come before the call has entered the kernel
constexpr uint32_t kEdges = EPOLLIN | EPOLLET;
constexpr int kMaxEvents = 16;

int64_t now() {
  timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000 * kMillisecond + time.tv_nsec;
}

// So that many workers are looked at in one go.
int64_t next_multiple_of(int64_t delay) { return (now() / delay + 1) * delay; }

bool is_readable(int fd) {
  pollfd fds = {fd, POLLIN, 0};
  return poll(&fds, 1, 0) > 0;
}

}  // namespace

static_assert(std::is_trivially_destructible_v<Watcher>);
constinit Watcher Watcher::process_wide;

bool Watcher::add(WorkerInterrupt& worker) {
  const std::lock_guard lock(mutex_);
  worker.next_ = std::exchange(first_, &worker);
  watch_all_locked();
  return worker.is_watched_;
}

void Watcher::remove(WorkerInterrupt& worker) {
  const std::lock_guard lock(mutex_);
  if (worker.is_watched_) control(worker, EPOLL_CTL_DEL, 0);
  WorkerInterrupt** link = &first_;
  while (*link != &worker) link = &(*link)->next_;
  *link = worker.next_;
}

bool Watcher::watch_all() {
  const std::lock_guard lock(mutex_);
  return watch_all_locked();
}

bool Watcher::watch_all_locked() {
  if (epfd_ == -1 && !start()) return false;
  bool all = true;
  for (WorkerInterrupt* worker = first_; worker != nullptr; worker = worker->next_) {
    if (!worker->is_watched_) worker->is_watched_ = control(*worker, EPOLL_CTL_ADD, kEdges);
    all = all && worker->is_watched_;
  }
  return all;
}

bool Watcher::start() {
  epfd_ = epoll_create1(EPOLL_CLOEXEC);
  if (epfd_ == -1) return false;
  const auto body = [](void* watcher) -> void* { static_cast<Watcher*>(watcher)->run(); };
  if (start_thread(body, this)) return true;
  close(std::exchange(epfd_, -1));
  return false;
}

void Watcher::run() {
  for (int timeout = -1;;) {
    epoll_event events[kMaxEvents];
    const int n = epoll_wait(epfd_, events, kMaxEvents, timeout);
    const std::lock_guard lock(mutex_);
    for (int i = 0; i < n; i++) {
      WorkerInterrupt* worker = first_;
      while (worker != nullptr && worker != events[i].data.ptr) worker = worker->next_;
      if (worker != nullptr) sent(*worker);  // otherwise removed meanwhile
    }
    look_at_all_due();
    timeout = milliseconds_until_due();
  }
}

int Watcher::milliseconds_until_due() const {
  int64_t first = INT64_MAX;
  for (WorkerInterrupt* worker = first_; worker != nullptr; worker = worker->next_) {
    if (worker->due_ != -1) first = std::min(first, worker->due_);
  }
  if (first == INT64_MAX) return -1;
  return static_cast<int>(std::max(first - now(), int64_t{0}) / kMillisecond + 1);
}

void Watcher::look_at_all_due() {
  const int64_t time = now();
  for (WorkerInterrupt* worker = first_; worker != nullptr; worker = worker->next_) {
    if (worker->due_ == -1 || worker->due_ > time) continue;
    worker->is_muted_ ? unmute(*worker) : look(*worker);
  }
}

void Watcher::sent(WorkerInterrupt& worker) {
  worker.delay_ = 0;
  look(worker);
}

void Watcher::look(WorkerInterrupt& worker) {
  worker.due_ = -1;
  if (!worker.hold()) return mute(worker);
  if (!worker.is_ending() && is_stopping(worker.env_)) worker.is_ending_ = true;
  if (worker.is_ending()) interrupt(worker);
  worker.let_go();
  if (worker.is_ending()) {
    worker.due_ = now() + kSignalAgain;
  } else if (is_readable(worker.loop_fd_)) {
    worker.delay_ = std::clamp(worker.delay_ * 2, kFirstDelay, kLongestDelay);
    worker.due_ = next_multiple_of(worker.delay_);
  }
}

// While it is held in its call. A signal that was sent and is not handled is blocked: more of them would pile up.
void Watcher::interrupt(WorkerInterrupt& worker) {
  const int signum = WakeSignal::number();
  if (signum != 0 && worker.signal_.exchange(signum) != signum) {
    if (!WakeSignal::send(worker.tid_, signum)) worker.signal_ = 0;
  } else {
    WakeSignal::send_unblockable(worker.tid_);
  }
}

void Watcher::mute(WorkerInterrupt& worker) {
  if (!worker.is_muted_) {
    control(worker, EPOLL_CTL_MOD, 0);
    worker.is_muted_ = true;
    worker.delay_ = 0;
  }
  worker.delay_ = std::clamp(worker.delay_ * 2, kFirstDelay, kLongestMute);
  worker.due_ = next_multiple_of(worker.delay_);
}

// A readable descriptor makes an edge immediately.
void Watcher::unmute(WorkerInterrupt& worker) {
  if (worker.is_woken()) return mute(worker);  // it has made no call since
  worker.is_muted_ = false;
  worker.delay_ = 0;
  worker.due_ = -1;
  control(worker, EPOLL_CTL_MOD, kEdges);
}

bool Watcher::control(WorkerInterrupt& worker, int operation, uint32_t events) {
  epoll_event event = {events, {&worker}};
  return epoll_ctl(epfd_, operation, worker.loop_fd_, &event) == 0;
}

}  // namespace bsd
#endif
