#include <poll.h>

#include <csignal>

#include "../binding/syscall.h"
#include "../registry.h"

namespace custom {

// nfds_t is not size_t everywhere; a count of that type bounds the pointer before it.
int poll(pollfd* fds, size_t nfds, int timeout) { return ::poll(fds, nfds, timeout); }

#ifdef __linux__
int ppoll(pollfd* fds, size_t nfds, const timespec* tmo_p, const sigset_t* sigmask) {
  sigset_t mask;
  return ::ppoll(fds, nfds, tmo_p, bsd::without_wake_signals(sigmask, &mask));
}
#endif

}  // namespace custom

namespace {

const bsd::Constant constants[] = {
    CONSTANT(POLLIN),   CONSTANT(POLLPRI),    CONSTANT(POLLOUT),    CONSTANT(POLLERR),    CONSTANT(POLLHUP),
    CONSTANT(POLLNVAL), CONSTANT(POLLRDNORM), CONSTANT(POLLRDBAND), CONSTANT(POLLWRNORM), CONSTANT(POLLWRBAND),
#ifdef __linux__
    CONSTANT(POLLMSG),  CONSTANT(POLLREMOVE), CONSTANT(POLLRDHUP),
#endif
};

const bsd::Function functions[] = {
    CUSTOM(poll),
#ifdef __linux__
    CUSTOM(ppoll),
#endif
};

const bsd::Struct structs[] = {STRUCT(pollfd, fd, events, revents)};

}  // namespace

HEADER(constants, functions, structs);
