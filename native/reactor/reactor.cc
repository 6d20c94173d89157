#ifdef __linux__
#include "reactor.h"

#include <fcntl.h>
#include <poll.h>

#include "../binding/array_result.h"
#include "../binding/raw_syscall.h"

namespace bsd {

namespace {

constexpr int kSocketFlags = SOCK_NONBLOCK | SOCK_CLOEXEC;

Owner next_id() {
  static std::atomic<Owner> last = 0;
  return ++last;
}

int result_of(int result) { return result == -1 ? -errno : result; }

// The kernel closes the descriptors of a process that exits without waiting for SO_LINGER, and sends the rest in the
// background. The end of a worker and the garbage collector close in the same way. A linger time of 0 stays: it resets
// the connection and does not wait.
int close_like_exit(int fd) {
  linger value = {};
  socklen_t size = sizeof value;
  if (getsockopt(fd, SOL_SOCKET, SO_LINGER, &value, &size) == 0 && value.l_onoff != 0 && value.l_linger != 0) {
    value.l_onoff = 0;
    setsockopt(fd, SOL_SOCKET, SO_LINGER, &value, sizeof value);
  }
  return result_of(::close(fd));
}

}  // namespace

Reactor::Reactor(napi_env env, int epfd, int32_t* shared) : env_(env), epfd_(epfd), id_(next_id()), shared_(shared) {}

Reactor::~Reactor() { close_all(); }

int Reactor::start(napi_value dispatch, napi_value buffers) {
  if (napi_create_reference(env_, buffers, 1, &buffers_) != napi_ok) return -ENOMEM;
  const int error = start_watching(dispatch);
  if (error != 0) napi_delete_reference(env_, buffers_);
  return error;
}

int Reactor::set_ref(int on) {
  if (closed_ || (on != 0) == (shared_[kReferenced] != 0)) return 0;
  shared_[kReferenced] = on;
  set_loop_ref(on != 0);
  return 0;
}

void Reactor::forget_js() {
  shared_[kEnded] = 1;
  napi_delete_reference(env_, buffers_);
}

void Reactor::close_all() {
  if (closed_) return;
  closed_ = true;
  for (int fd = 0; fd <= highest_; fd++) {
    if (Ownership::clear(fd, id_)) close_like_exit(fd);
  }
  ::close(epfd_);
}

int Reactor::own(int fd) {
  if (fd == -1) return -errno;
  const int error = closed_ ? ECANCELED : Ownership::set(fd, id_) ? 0 : ENOMEM;
  if (error != 0) {
    ::close(fd);
    return -error;
  }
  if (fd > highest_) highest_ = fd;
  return fd;
}

// A descriptor in the epoll set that the set no longer contains was closed by another part of the program.
int Reactor::disown(int fd, int watched) {
  if (!Ownership::clear(fd, id_)) return -EBADF;
  if (watched != 0 && epoll_ctl(epfd_, EPOLL_CTL_DEL, fd, nullptr) == -1) return -EBADF;
  return 0;
}

int Reactor::socket(int domain, int type, int protocol) { return own(::socket(domain, type | kSocketFlags, protocol)); }

int Reactor::socketpair(int domain, int type, int protocol, int (&sv)[2]) {
  int made[2];
  if (::socketpair(domain, type | kSocketFlags, protocol, made) == -1) return -errno;
  if (const int first = own(made[0]); first < 0) {
    ::close(made[1]);
    return first;
  }
  if (const int second = own(made[1]); second < 0) {
    close(made[0], false);
    return second;
  }
  sv[0] = made[0];
  sv[1] = made[1];
  return 0;
}

int Reactor::accept(int fd, View addr, socklen_t* addrlen) {
  if (addrlen != nullptr && *addrlen > addr.size) return -EFAULT;
  return own(::accept4(fd, static_cast<sockaddr*>(addr.data), addrlen, kSocketFlags));
}

int Reactor::duplicate(int fd) { return own(fcntl(fd, F_DUPFD_CLOEXEC, 0)); }

int Reactor::adopt(int fd) {
  const int status = fcntl(fd, F_GETFL);
  if (status == -1 || fcntl(fd, F_SETFL, status | O_NONBLOCK) == -1) return -errno;
  const int flags = fcntl(fd, F_GETFD);
  if (flags == -1 || fcntl(fd, F_SETFD, flags | FD_CLOEXEC) == -1) return -errno;
  if (!Ownership::set(fd, id_)) return -ENOMEM;  // the caller keeps it
  if (fd > highest_) highest_ = fd;
  return fd;
}

int Reactor::watch(int fd, int generation, int events, int watched) {
  epoll_event event = {};
  event.events = static_cast<uint32_t>(events);
  event.data.u64 = uint64_t{static_cast<uint32_t>(generation)} << 32 | static_cast<uint32_t>(fd);
  return result_of(epoll_ctl(epfd_, watched != 0 ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, fd, &event));
}

int Reactor::close(int fd, int watched) {
  const int error = disown(fd, watched);
  // It may wait for SO_LINGER. The end of a worker interrupts it, and the descriptor is closed nevertheless.
  return error != 0 ? error : result_of(interruptible([=] { return RAW_SYSCALL(close)(fd); }));
}

int Reactor::close_collected(int fd, int watched) {
  const int error = disown(fd, watched);
  return error != 0 ? error : close_like_exit(fd);
}

int Reactor::release(int fd, int watched) { return disown(fd, watched); }

int Reactor::is_owned(int fd) { return Ownership::get(fd) != 0; }

// Sockets whose recv(2) filled its buffer, so that the result does not show whether anything is left. One poll(2) for
// all of them costs less than one recv(2) each that fails with EAGAIN.
class Reactor::FullBuffers {
 public:
  void add(int fd, int32_t* mask) {
    masks_[count_] = mask;
    fds_[count_++] = {fd, POLLIN | POLLPRI | POLLRDHUP, 0};
  }

  // If poll(2) fails, nothing is known and nothing is marked.
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

// Receives for all waiting readers in one go: there is no call out of JavaScript for each, and the memory of the kernel
// and of the runtime do not displace each other in the caches.
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

namespace {

// A member function of Reactor as a JavaScript function.
template <auto M>
struct Method;

template <class... P, int (bsd::Reactor::*M)(P...)>
struct Method<M> {
  template <size_t... I>
  static napi_value invoke(napi_env env, napi_callback_info info, std::index_sequence<I...>) {
    napi_value argv[sizeof...(P)];
    size_t argc = sizeof...(P);
    void* reactor = nullptr;
    napi_get_cb_info(env, info, &argc, argv, nullptr, &reactor);
    std::tuple<bsd::Arg<P, bsd::Nothing>...> args;
    int status = 0;
    static_cast<void>(((status = std::get<I>(args).load(env, argv[I], I)) || ...));
    if (status != 0) return bsd::to_js(env, int64_t{status});
    const int result = (static_cast<bsd::Reactor*>(reactor)->*M)(std::get<I>(args).get()...);
    (std::get<I>(args).store(), ...);
    return bsd::to_js(env, int64_t{result});
  }

  static napi_value call(napi_env env, napi_callback_info info) {
    return invoke(env, info, std::index_sequence_for<P...>());
  }
};

constexpr struct {
  const char* name;
  napi_callback call;
} kMethods[] = {
    {"setRef", Method<&bsd::Reactor::set_ref>::call},
    {"socket", Method<&bsd::Reactor::socket>::call},
    {"socketpair", Method<&bsd::Reactor::socketpair>::call},
    {"accept", Method<&bsd::Reactor::accept>::call},
    {"duplicate", Method<&bsd::Reactor::duplicate>::call},
    {"adopt", Method<&bsd::Reactor::adopt>::call},
    {"watch", Method<&bsd::Reactor::watch>::call},
    {"close", Method<&bsd::Reactor::close>::call},
    {"closeCollected", Method<&bsd::Reactor::close_collected>::call},
    {"release", Method<&bsd::Reactor::release>::call},
    {"isOwned", Method<&bsd::Reactor::is_owned>::call},
};

// reactor(shared, dispatch, threaded, buffers) creates the epoll set and returns an object with the methods above, or
// -errno. `dispatch` keeps `shared` alive.
napi_value reactor(napi_env env, napi_callback_info info) {
  napi_value argv[4];
  size_t argc = 4;
  bsd::View shared;
  bool threaded = false;
  napi_get_cb_info(env, info, &argc, argv, nullptr, nullptr);
  bsd::read_view(env, argv[0], &shared);
  napi_get_value_bool(env, argv[2], &threaded);
  if (shared.size < (bsd::kFirstEvent + bsd::kMaxEvents * bsd::kEventSize) * sizeof(int32_t)) {
    return bsd::to_js(env, int64_t{-EFAULT});
  }
  const int epfd = epoll_create1(EPOLL_CLOEXEC);
  if (epfd == -1) return bsd::to_js(env, -int64_t{errno});

  auto* const numbers = static_cast<int32_t*>(shared.data);
  std::unique_ptr<bsd::Reactor> reactor;
  if (!threaded) reactor = bsd::libuv_reactor(env, epfd, numbers);
  if (!reactor) reactor = bsd::thread_reactor(env, epfd, numbers);
  if (!reactor) {
    close(epfd);
    return bsd::to_js(env, int64_t{-ENOMEM});
  }
  const int error = reactor->start(argv[1], argv[3]);
  if (error != 0) return bsd::to_js(env, int64_t{error});
  bsd::Reactor* const started = reactor.release();
  napi_value object = nullptr;
  napi_create_object(env, &object);
  for (const auto& [name, call] : kMethods) {
    napi_value function = nullptr;
    napi_create_function(env, name, NAPI_AUTO_LENGTH, call, started, &function);
    napi_set_named_property(env, object, name, function);
  }
  return object;
}

// layout() returns the numbers of reactor.h that JavaScript shares.
napi_value layout(napi_env env, napi_callback_info) {
  constexpr struct {
    const char* name;
    int64_t value;
  } kNumbers[] = {
      {"WAITING", bsd::kWaiting},
      {"REFERENCED", bsd::kReferenced},
      {"ENDED", bsd::kEnded},
      {"FIRST_EVENT", bsd::kFirstEvent},
      {"MASK", bsd::kMask},
      {"DESCRIPTOR", bsd::kDescriptor},
      {"GENERATION", bsd::kGeneration},
      {"RESULT", bsd::kResult},
      {"EVENT_SIZE", bsd::kEventSize},
      {"MAX_EVENTS", bsd::kMaxEvents},
      {"RECV_DRAINED", bsd::kDrained},
      {"NOT_CALLED", bsd::kNotCalled},
  };
  napi_value object = nullptr;
  napi_create_object(env, &object);
  for (const auto& [name, value] : kNumbers) napi_set_named_property(env, object, name, bsd::to_js(env, value));
  return object;
}

FUNCTIONS({"promises reactor", reactor}, {"promises layout", layout});

}  // namespace
#endif
