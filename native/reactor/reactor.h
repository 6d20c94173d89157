// What lies between a thread's epoll set and its JavaScript: the set's events are handed over in memory that both sides
// see, and a callback is told how many there are.
#pragma once

#include <node_api.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace bsd {

// The memory, as numbers of 32 bits. lib/promises/reactor.ts has the same.
inline constexpr size_t kWaiting = 0, kHeld = 1, kEnded = 2, kEvents = 3;
// An event.
inline constexpr size_t kMask = 0, kDescriptor = 1, kGeneration = 2, kResult = 3, kEventNumbers = 4;
// In the mask, beside epoll's: recv(2) filled the memory, and that was all there was.
inline constexpr int32_t kDrained = 1 << 24;
// What recv(2) said, where it was called; -errno where it failed.
inline constexpr int32_t kNotCalled = INT32_MIN;

class Reactor {
 public:
  Reactor(napi_env env, int epfd, int32_t* shared, size_t numbers) : env_(env), epfd_(epfd), shared_(shared) {
    const size_t room = (numbers - kEvents) / kEventNumbers;
    capacity_ = static_cast<int>(room < kMaxEvents ? room : kMaxEvents);
  }
  virtual ~Reactor() { close_all(); }
  Reactor(const Reactor&) = delete;
  Reactor& operator=(const Reactor&) = delete;

  // Starts watching: 0, or -errno where it can't. Who has not been started is deleted; else it ends with the thread.
  virtual int start(napi_value dispatch) = 0;

  // `buffers` is an array: the memory of who waits in a recv(2), by descriptor.
  void receive_into(napi_value buffers) { napi_create_reference(env_, buffers, 1, &buffers_); }

  // JavaScript has ended.
  virtual void forget() { napi_delete_reference(env_, buffers_); }

  // Whether the watch keeps the process alive.
  void hold(bool on) {
    if (closed_ || on == (shared_[kHeld] != 0)) return;
    shared_[kHeld] = on;
    set_held(on);
  }

  // Descriptors of this thread, closed with it where JavaScript doesn't come to it.
  void own(int fd, bool on) {
    if (closed_) return;
    const auto number = static_cast<size_t>(fd);
    if (number >= owned_.size()) owned_.resize(number + number / 2 + 1);
    owned_[number] = on;
  }

 protected:
  virtual void set_held(bool on) = 0;

  // Moves what has happened to JavaScript's side; how much. Within a handle scope.
  int drain();

  // While events are dispatched the last wait may end and the next begin: the process is let go afterwards.
  void settle() {
    if (shared_[kWaiting] == 0) hold(false);
  }

  // Of all that is this thread's: nothing is watched or owned any more.
  void close_all() {
    if (closed_) return;
    closed_ = true;
    for (size_t fd = 0; fd < owned_.size(); fd++) {
      if (owned_[fd]) close(static_cast<int>(fd));
    }
    close(epfd_);
  }

  // While JavaScript's memory is still there.
  void tell_end() { shared_[kEnded] = 1; }

  int epfd() const { return epfd_; }
  napi_env env() const { return env_; }

 private:
  class Full;
  static constexpr size_t kMaxEvents = 256;
  const napi_env env_;
  const int epfd_;
  int32_t* const shared_;
  int capacity_;
  napi_ref buffers_ = nullptr;
  std::vector<bool> owned_;
  bool closed_ = false;
};

// Watches by a handle of the thread's own libuv loop; null where there is none.
std::unique_ptr<Reactor> libuv_reactor(napi_env env, int epfd, int32_t* shared, size_t numbers);

// Watches by a thread that waits. Costs two changes of threads per wake-up and asks nothing of the runtime.
std::unique_ptr<Reactor> thread_reactor(napi_env env, int epfd, int32_t* shared, size_t numbers);

}  // namespace bsd
