#ifdef __linux__
#include <sys/epoll.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <csignal>

#include "../../binding/raw_syscall.h"
#include "../../binding/syscall.h"
#include "../../registry.h"

namespace custom {

int epoll_wait(int epfd, bsd::Array<epoll_event> events, int maxevents, int timeout) {
  return RAW_SYSCALL(epoll_wait)(epfd, events.data, maxevents, timeout);
}

int epoll_pwait(int epfd, bsd::Array<epoll_event> events, int maxevents, int timeout, const sigset_t* sigmask) {
  sigset_t mask;
  return ::epoll_pwait(epfd, events.data, maxevents, timeout, bsd::without_wake_signals(sigmask, &mask));
}

// A raw system call, because the C library of older systems lacks the function and the binary has to load there.
int epoll_pwait2(int epfd, bsd::Array<epoll_event> events, int maxevents, const timespec* timeout,
                 const sigset_t* sigmask) {
  static_assert(sizeof(timespec) == 16, "the kernel takes 64-bit times");
  sigset_t mask;
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
// A union, without ptr: JavaScript has no addresses.
TYPE(epoll_data, fd, u32, u64);
#endif
