// The descriptors that a thread's promises own: how they are created, watched and closed.
#ifdef __linux__
#include <fcntl.h>

#include "../binding/raw_syscall.h"
#include "../interrupt/worker_interrupt.h"
#include "reactor.h"

namespace bsd {

namespace {

constexpr int kSocketFlags = SOCK_NONBLOCK | SOCK_CLOEXEC;

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

// A watched descriptor that is missing in the epoll set was closed by another part of the program.
int Reactor::disown(int fd, int watched) {
  if (!Ownership::clear(fd, id_)) return -EBADF;
  if (watched != 0 && epoll_ctl(epfd_, EPOLL_CTL_DEL, fd, nullptr) == -1) return -EBADF;
  return 0;
}

int Reactor::socket(int domain, int type, int protocol) { return own(::socket(domain, type | kSocketFlags, protocol)); }

int Reactor::own_pair(const int (&made)[2], int (&fds)[2]) {
  if (const int first = own(made[0]); first < 0) {
    ::close(made[1]);
    return first;
  }
  if (const int second = own(made[1]); second < 0) {
    close(made[0], false);
    return second;
  }
  fds[0] = made[0];
  fds[1] = made[1];
  return 0;
}

int Reactor::socketpair(int domain, int type, int protocol, int (&sv)[2]) {
  int made[2];
  return ::socketpair(domain, type | kSocketFlags, protocol, made) == -1 ? -errno : own_pair(made, sv);
}

int Reactor::pipe2(int (&pipefd)[2], int flags) {
  int made[2];
  return ::pipe2(made, flags | O_NONBLOCK | O_CLOEXEC) == -1 ? -errno : own_pair(made, pipefd);
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
  // close(2) may wait for SO_LINGER. The end of a worker interrupts the wait, and the descriptor is closed
  // nevertheless.
  return error != 0 ? error : result_of(interruptible([=] { return RAW_SYSCALL(close)(fd); }));
}

int Reactor::close_collected(int fd, int watched) {
  const int error = disown(fd, watched);
  return error != 0 ? error : close_like_exit(fd);
}

int Reactor::release(int fd, int watched) { return disown(fd, watched); }

int Reactor::is_owned(int fd) { return Ownership::get(fd) != 0; }

}  // namespace bsd
#endif
