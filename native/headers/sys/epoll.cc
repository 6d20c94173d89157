#ifdef __linux__
#include <sys/epoll.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <csignal>

#include "../../binding/raw_syscall.h"
#include "../../binding/syscall.h"
#include "../../registry.h"

namespace custom {

namespace {

// A count that the kernel refuses by itself is left to it.
bool holds(const bsd::View& events, int maxevents) {
  if (events.data == nullptr || maxevents <= 0) return true;
  if (static_cast<size_t>(maxevents) <= events.size / sizeof(epoll_event)) return true;
  errno = EFAULT;
  return false;
}

epoll_event* first(const bsd::View& events) { return static_cast<epoll_event*>(events.data); }

}  // namespace

int epoll_wait(int epfd, bsd::View events, int maxevents, int timeout) {
  return holds(events, maxevents) ? RAW_SYSCALL(epoll_wait)(epfd, first(events), maxevents, timeout) : -1;
}

int epoll_pwait(int epfd, bsd::View events, int maxevents, int timeout, const sigset_t* sigmask) {
  sigset_t mask;
  if (!holds(events, maxevents)) return -1;
  return ::epoll_pwait(epfd, first(events), maxevents, timeout, bsd::without_wake_signals(sigmask, &mask));
}

// Past the C library: its function is younger than the systems that a binary built here should run on.
int epoll_pwait2(int epfd, bsd::View events, int maxevents, const timespec* timeout, const sigset_t* sigmask) {
  static_assert(sizeof(timespec) == 16, "the kernel takes 64-bit times");
  sigset_t mask;
  if (!holds(events, maxevents)) return -1;
  sigmask = bsd::without_wake_signals(sigmask, &mask);
  return static_cast<int>(
      ::syscall(SYS_epoll_pwait2, epfd, events.data, maxevents, timeout, sigmask, size_t{(_NSIG - 1) / CHAR_BIT}));
}

}  // namespace custom

CONSTANTS(EPOLL_CLOEXEC, EPOLL_CTL_ADD, EPOLL_CTL_DEL, EPOLL_CTL_MOD, EPOLLIN, EPOLLPRI, EPOLLOUT, EPOLLRDNORM,
          EPOLLRDBAND, EPOLLWRNORM, EPOLLWRBAND, EPOLLMSG, EPOLLERR, EPOLLHUP, EPOLLRDHUP, EPOLLEXCLUSIVE, EPOLLWAKEUP,
          EPOLLONESHOT, EPOLLET);

FUNCTIONS(SYSCALL(epoll_create), SYSCALL(epoll_create1), SYSCALL(epoll_ctl), CUSTOM(epoll_wait), CUSTOM(epoll_pwait),
          CUSTOM(epoll_pwait2));

STRUCT(epoll_event, events, data);
// A union, and without ptr: no address means anything here.
TYPE(epoll_data, fd, u32, u64);
#endif
