#include <sys/select.h>

#include "../../binding/syscall.h"
#include "../../registry.h"

namespace custom {

namespace {

// The kernel reads and writes nfds bits of each set, in whole longs, wherever FD_SETSIZE is.
bool holds(const bsd::View& set, int nfds) {
  constexpr size_t kBits = sizeof(long) * CHAR_BIT;
  if (set.data == nullptr || nfds <= 0) return true;
  return (static_cast<size_t>(nfds) + kBits - 1) / kBits <= set.size / sizeof(long);
}

bool hold(const bsd::View& readfds, const bsd::View& writefds, const bsd::View& exceptfds, int nfds) {
  if (holds(readfds, nfds) && holds(writefds, nfds) && holds(exceptfds, nfds)) return true;
  errno = EFAULT;
  return false;
}

fd_set* set(const bsd::View& memory) { return static_cast<fd_set*>(memory.data); }

}  // namespace

int select(int nfds, bsd::View readfds, bsd::View writefds, bsd::View exceptfds, timeval* timeout) {
  if (!hold(readfds, writefds, exceptfds, nfds)) return -1;
  return ::select(nfds, set(readfds), set(writefds), set(exceptfds), timeout);
}

int pselect(int nfds, bsd::View readfds, bsd::View writefds, bsd::View exceptfds, const timespec* timeout,
            const sigset_t* sigmask) {
  if (!hold(readfds, writefds, exceptfds, nfds)) return -1;
  sigset_t mask;
  sigmask = bsd::without_wake_signals(sigmask, &mask);
  return ::pselect(nfds, set(readfds), set(writefds), set(exceptfds), timeout, sigmask);
}

}  // namespace custom

CONSTANTS(FD_SETSIZE);

FUNCTIONS(CUSTOM(select), CUSTOM(pselect));

// A typedef of a struct without a name, and of no member's either but on one platform or the other.
TYPE(fd_set);
