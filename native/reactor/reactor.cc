#ifdef __linux__
#include "reactor.h"

#include <poll.h>

#include "../binding/array_result.h"
#include "../binding/raw_syscall.h"

namespace bsd {

// Those whose memory is full: whether that was all can't be told. One poll(2) of them all is cheaper than a recv(2) of
// each that gives EAGAIN.
class Reactor::Full {
 public:
  void add(int fd, int32_t* mask) {
    masks_[count_] = mask;
    fds_[count_++] = {fd, POLLIN | POLLPRI | POLLRDHUP, 0};
  }

  // Where it fails nothing is known.
  void ask() {
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

// Who waits in a recv(2) is served here: without a call out of JavaScript for each, and the calls one after the other,
// so that the kernel's and the runtime's memory don't drive each other out of the caches.
int Reactor::drain() {
  epoll_event events[kMaxEvents];
  View memory[kMaxEvents];
  const int n = epoll_wait(epfd_, events, capacity_, 0);
  napi_value buffers = nullptr;
  napi_get_reference_value(env_, buffers_, &buffers);
  for (int i = 0; i < n; i++) {
    if ((events[i].events & ~uint32_t{EPOLLOUT}) == 0) continue;
    napi_value buffer = nullptr;
    napi_get_element(env_, buffers, static_cast<uint32_t>(events[i].data.u64), &buffer);
    read_view(env_, buffer, &memory[i]);
  }
  int32_t* out = shared_ + kEvents;
  Full full;
  for (int i = 0; i < n; i++, out += kEventNumbers) {
    const auto fd = static_cast<int32_t>(events[i].data.u64);
    out[kMask] = static_cast<int32_t>(events[i].events);
    out[kDescriptor] = fd;
    out[kGeneration] = static_cast<int32_t>(events[i].data.u64 >> 32);
    out[kResult] = kNotCalled;
    if (memory[i].size == 0) continue;
    const size_t room = memory[i].size < INT32_MAX ? memory[i].size : INT32_MAX;
    const ssize_t result = RAW_SYSCALL(recvfrom)(fd, memory[i].data, room, MSG_DONTWAIT, nullptr, nullptr);
    out[kResult] = result == -1 ? -errno : static_cast<int32_t>(result);
    if (static_cast<size_t>(result) == room) full.add(fd, &out[kMask]);
  }
  full.ask();
  return n;
}

}  // namespace bsd

namespace {

bsd::Reactor* self(napi_env env, napi_callback_info info, size_t count, napi_value* argv) {
  void* reactor = nullptr;
  napi_get_cb_info(env, info, &count, argv, nullptr, &reactor);
  return static_cast<bsd::Reactor*>(reactor);
}

napi_value hold(napi_env env, napi_callback_info info) {
  napi_value argv[1];
  bool on = false;
  bsd::Reactor* reactor = self(env, info, 1, argv);
  if (napi_get_value_bool(env, argv[0], &on) == napi_ok) reactor->hold(on);
  return nullptr;
}

napi_value own(napi_env env, napi_callback_info info) {
  napi_value argv[2];
  int32_t fd = -1;
  bool on = false;
  bsd::Reactor* reactor = self(env, info, 2, argv);
  napi_get_value_int32(env, argv[0], &fd);
  napi_get_value_bool(env, argv[1], &on);
  if (fd >= 0) reactor->own(fd, on);
  return nullptr;
}

napi_value method(napi_env env, const char* name, napi_callback call, bsd::Reactor* reactor) {
  napi_value function = nullptr;
  napi_create_function(env, name, NAPI_AUTO_LENGTH, call, reactor, &function);
  return function;
}

// reactor(epfd, shared, dispatch, threaded, buffers) takes the epoll set over and gives [hold(on), own(fd, on)], or
// -errno. The memory is dispatch's as well, so that it lives as long.
napi_value reactor(napi_env env, napi_callback_info info) {
  napi_value argv[5];
  size_t argc = 5;
  int32_t epfd = -1;
  bsd::View shared;
  bool threaded = false;
  napi_get_cb_info(env, info, &argc, argv, nullptr, nullptr);
  napi_get_value_int32(env, argv[0], &epfd);
  bsd::read_view(env, argv[1], &shared);
  napi_get_value_bool(env, argv[3], &threaded);

  auto* numbers = static_cast<int32_t*>(shared.data);
  const size_t count = shared.size / sizeof *numbers;
  if (numbers == nullptr || count < bsd::kEvents + bsd::kEventNumbers) return bsd::to_js(env, int64_t{-EFAULT});
  std::unique_ptr<bsd::Reactor> made;
  if (!threaded) made = bsd::libuv_reactor(env, epfd, numbers, count);
  if (!made) made = bsd::thread_reactor(env, epfd, numbers, count);
  const int error = made->start(argv[2]);
  if (error != 0) return bsd::to_js(env, int64_t{error});
  bsd::Reactor* started = made.release();
  started->receive_into(argv[4]);
  return bsd::to_js(env, {method(env, "hold", hold, started), method(env, "own", own, started)});
}

const bsd::Function functions[] = {{"promises reactor", reactor}};

}  // namespace

HEADER({}, functions, {});
#endif
