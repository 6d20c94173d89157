// Calls that may block: on a worker thread they end when the worker is to end (native/interrupt/waiter.h). Where that
// is not so, an interrupted call goes on with what is left of it, as if nothing had been: what was moved counts,
// deadlines stay where they were. On the main thread all of this is the bare call.
#pragma once

#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstring>
#include <ctime>

#include "../binding/raw_syscall.h"
#include "waiter.h"

namespace bsd {

#ifdef __linux__
inline constexpr clockid_t kCheapClock = CLOCK_MONOTONIC_COARSE;
inline constexpr int kOpens = MSG_FASTOPEN;  // the flag that only the first call of several may have

inline bool is_worker() { return Waiter::of_this_thread() != nullptr; }

// Makes the call, and makes it again where something happened in the meantime that does not concern it and
// resume(result) says that there is something left to do.
template <class Call, class Resume>
[[gnu::noinline]] auto interruptible(Waiter& self, Call call, Resume resume) -> decltype(call()) {
  Waiter::InCall in_call(self);
  if (in_call.told() && in_call.is_ending()) {
    errno = EINTR;
    return -1;
  }
  for (;;) {
    const auto result = call();
    if (!in_call.told()) return result;
    const int error = errno;
    const bool is_ending = in_call.is_ending();
    errno = error;
    if (is_ending || !resume(result)) return result;
  }
}

template <class Call, class Resume>
auto interruptible(Call call, Resume resume) -> decltype(call()) {
  Waiter* const self = Waiter::of_this_thread();
  return self == nullptr ? call() : interruptible(*self, call, resume);
}
#else
inline constexpr clockid_t kCheapClock = CLOCK_MONOTONIC;
inline constexpr int kOpens = 0;

inline bool is_worker() { return false; }

template <class Call, class Resume>
auto interruptible(Call call, Resume) -> decltype(call()) {
  return call();
}
#endif

// For calls that were interrupted before they did anything.
template <class Call>
auto interruptible(Call call) -> decltype(call()) {
  return interruptible(call, [](auto result) { return result == -1 && errno == EINTR; });
}

inline int64_t clock_ns(clockid_t clock) {
  timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec * int64_t{1'000'000'000} + time.tv_nsec;
}

// A timeout that a call is given, and how much of it is left when it is entered again.
class Deadline {
 public:
  // Not positive, or longer than a lifetime: nothing to keep.
  explicit Deadline(int64_t ns) : end_(ns > 0 && is_worker() ? clock_ns(CLOCK_MONOTONIC) + ns : 0) {}
  static Deadline after_ms(int64_t ms) { return Deadline(ms * 1'000'000); }
  static Deadline after(const timespec* time) {
    constexpr int64_t kLongest = int64_t{1} << 32;
    const bool kept =
        time && time->tv_sec >= 0 && time->tv_sec < kLongest && time->tv_nsec >= 0 && time->tv_nsec < 1'000'000'000;
    return Deadline(kept ? time->tv_sec * int64_t{1'000'000'000} + time->tv_nsec : 0);
  }

  // These leave what they are given alone where there is nothing to keep.
  void renew(int* ms) const {
    if (end_ != 0) *ms = static_cast<int>((left() + 999'999) / 1'000'000);
  }
  void renew(timespec* time) const {
    if (end_ != 0) *time = {left() / 1'000'000'000, left() % 1'000'000'000};
  }

 private:
  int64_t left() const { return std::max(int64_t{0}, end_ - clock_ns(CLOCK_MONOTONIC)); }

  int64_t end_;
};

// Also from where the timespec is not aligned: the kernel takes it there.
inline const timespec* copied(const timespec* time, timespec* copy) {
  if (time != nullptr) std::memcpy(copy, static_cast<const void*>(time), sizeof *copy);
  return time != nullptr ? copy : nullptr;
}

// A call that waits for as long as it is told to, by its argument at `left`.
template <class Left, class Call>
auto interruptible(const Deadline& deadline, Left* left, Call call) -> decltype(call()) {
  return interruptible(call, [&](auto result) {
    if (result != -1 || errno != EINTR) return false;
    deadline.renew(left);
    return true;
  });
}

// SO_RCVTIMEO or SO_SNDTIMEO of a socket: the kernel begins to count anew when a call is entered again, so that what is
// left of it is spent in poll(2), before.
class SocketTimeout {
 public:
  SocketTimeout(int fd, int option, int expired = EAGAIN)
      : fd_(fd), option_(option), expired_(expired), start_(is_worker() ? clock_ns(kCheapClock) : 0) {}

  // May the call be made? False, with errno, where the time is over or a signal came.
  bool wait() {
    if (end_ == 0) return true;
    const int64_t left = std::max(int64_t{0}, end_ - clock_ns(kCheapClock));
    pollfd fds = {fd_, static_cast<short>(option_ == SO_RCVTIMEO ? POLLIN : POLLOUT), 0};
    const int ready = ::poll(&fds, 1, static_cast<int>(std::min(left / 1'000'000 + 1, int64_t{INT_MAX})));
    if (ready == 0) errno = expired_;
    return ready > 0;
  }

  void renew() {
    timeval limit = {};
    socklen_t size = sizeof limit;
    if (end_ != 0 || getsockopt(fd_, SOL_SOCKET, option_, &limit, &size) == -1) return;
    const int64_t ns = limit.tv_sec * int64_t{1'000'000'000} + limit.tv_usec * int64_t{1000};
    if (ns != 0) end_ = start_ + ns;
  }

 private:
  const int fd_;
  const int option_;
  const int expired_;
  const int64_t start_;
  int64_t end_ = 0;
};

// A call on a descriptor that moves what there is, or nothing.
template <class Call>
auto interruptible(SocketTimeout timeout, Call call) -> decltype(call()) {
  return interruptible([&]() -> decltype(call()) { return timeout.wait() ? call() : -1; },
                       [&](auto result) {
                         if (result != -1 || errno != EINTR) return false;
                         timeout.renew();
                         return true;
                       });
}

// A call that returns only when all is done: call(done) makes it for what is left, and `wanted` is what there is to do.
// A call that need not be whole wants 1; one that can't tell before it is interrupted has more() say whether there is
// more to do than it has done.
template <class Timeout = SocketTimeout, class Call, class More>
auto whole(Timeout timeout, size_t wanted, Call call, More more) -> decltype(call(size_t{})) {
  size_t done = 0;
  const auto result = interruptible(
      [&]() -> decltype(call(done)) {
        if (!timeout.wait()) return -1;
        const auto moved = call(done);
        if (moved > 0) done += moved;
        return moved;
      },
      [&](auto moved) {
        if (moved == -1 ? errno != EINTR : moved == 0 || done >= wanted || !more()) return false;
        timeout.renew();
        return true;
      });
  return done > 0 ? static_cast<decltype(call(done))>(done) : result;
}

template <class Timeout = SocketTimeout, class Call>
auto whole(Timeout timeout, size_t wanted, Call call) -> decltype(call(size_t{})) {
  return whole(timeout, wanted, call, [] { return true; });
}

inline const void* after(const void* data, size_t size) { return static_cast<const char*>(data) + size; }
inline void* after(void* data, size_t size) { return static_cast<char*>(data) + size; }

// How much has to come before a call that receives returns.
inline size_t wanted(size_t len, int flags) {
  constexpr int kOthers = MSG_DONTWAIT | MSG_OOB | MSG_PEEK;
  return (flags & (MSG_WAITALL | kOthers)) == MSG_WAITALL ? len : 1;
}

inline bool is_stream(int fd) {
  int type = 0;
  socklen_t size = sizeof type;
  return getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &size) == 0 && type == SOCK_STREAM;
}

}  // namespace bsd
