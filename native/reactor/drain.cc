#ifdef __linux__
#include <poll.h>

#include "../binding/raw_syscall.h"
#include "reactor.h"

namespace bsd {

// Sockets whose recv(2) filled its buffer, so that the result does not show whether anything is left. One poll(2) for
// all of them costs less than one recv(2) each that fails with EAGAIN.
class Reactor::FullBuffers {
 public:
  void add(int fd, int32_t* mask) {
    masks_[count_] = mask;
    fds_[count_++] = {fd, POLLIN | POLLPRI | POLLRDHUP, 0};
  }

  // Marks no socket if poll(2) fails.
  void mark_drained() {
    if (count_ == 0 || poll(fds_, count_, 0) < 0) return;
    for (nfds_t i = 0; i < count_; i++) {
      if (fds_[i].revents == 0) *masks_[i] |= kDrained;
    }
  }

 private:
  pollfd fds_[kMaxEvents];
  int32_t* masks_[kMaxEvents];
  nfds_t count_ = 0;
};

// Receives for all pending readers in one batch, so that JavaScript makes no call for each, and the memory of the
// kernel and of the runtime do not displace each other in the caches.
//
// `buffers` has no prototype and no accessors (lib/promises/reactor.ts), so that reading an element runs no JavaScript
// that could free the memory of another.
int Reactor::drain() {
  epoll_event events[kMaxEvents];
  View memory[kMaxEvents];
  const int n = epoll_wait(epfd_, events, kMaxEvents, 0);
  napi_value buffers = nullptr;
  napi_get_reference_value(env_, buffers_, &buffers);
  for (int i = 0; i < n; i++) {
    if ((events[i].events & ~uint32_t{EPOLLOUT}) == 0) continue;
    napi_value buffer = nullptr;
    napi_get_element(env_, buffers, static_cast<uint32_t>(events[i].data.u64), &buffer);
    read_view(env_, buffer, &memory[i]);
  }
  int32_t* out = shared_ + kFirstEvent;
  FullBuffers full;
  for (int i = 0; i < n; i++, out += kEventSize) {
    const auto fd = static_cast<int32_t>(events[i].data.u64);
    out[kMask] = static_cast<int32_t>(events[i].events);
    out[kDescriptor] = fd;
    out[kGeneration] = static_cast<int32_t>(events[i].data.u64 >> 32);
    out[kResult] = kNotCalled;
    if (memory[i].size == 0) continue;
    const size_t capacity = memory[i].size < INT32_MAX ? memory[i].size : INT32_MAX;
    const ssize_t result = RAW_SYSCALL(recvfrom)(fd, memory[i].data, capacity, MSG_DONTWAIT, nullptr, nullptr);
    out[kResult] = result == -1 ? -errno : static_cast<int32_t>(result);
    if (static_cast<size_t>(result) == capacity) full.add(fd, &out[kMask]);
  }
  full.mark_drained();
  return n;
}

}  // namespace bsd
#endif
