#include <poll.h>

#include <csignal>

#include "../binding/syscall.h"
#include "../registry.h"

namespace custom {

// The count is a size_t, which bounds the pointer before it. nfds_t is another type on some platforms.
int poll(pollfd* fds, size_t nfds, int timeout) { return ::poll(fds, nfds, timeout); }

#ifdef __linux__
int ppoll(pollfd* fds, size_t nfds, const timespec* tmo_p, const sigset_t* sigmask) {
  sigset_t mask;
  return ::ppoll(fds, nfds, tmo_p, bsd::without_wake_signals(sigmask, &mask));
}
#endif

}  // namespace custom

CONSTANTS(POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL, POLLRDNORM, POLLRDBAND, POLLWRNORM, POLLWRBAND);
#ifdef __linux__
CONSTANTS(POLLMSG, POLLREMOVE, POLLRDHUP);
#endif

FUNCTIONS(CUSTOM(poll));
#ifdef __linux__
FUNCTIONS(CUSTOM(ppoll));
#endif

STRUCT(pollfd, fd, events, revents);
