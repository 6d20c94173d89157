#include <sys/select.h>

#include "../../binding/syscall.h"
#include "../../registry.h"

namespace custom {

namespace {

// The kernel reads and writes nfds bits of each set, in whole longs, even beyond FD_SETSIZE.
bool fits(const bsd::View& set, int nfds) {
  constexpr size_t kBits = sizeof(long) * CHAR_BIT;
  if (set.data == nullptr || nfds <= 0) return true;
  return (static_cast<size_t>(nfds) + kBits - 1) / kBits <= set.size / sizeof(long);
}

fd_set* set(const bsd::View& memory) { return static_cast<fd_set*>(memory.data); }

}  // namespace

int select(int nfds, bsd::View readfds, bsd::View writefds, bsd::View exceptfds, timeval* timeout) {
  if (!fits(readfds, nfds) || !fits(writefds, nfds) || !fits(exceptfds, nfds)) return bsd::fail(EFAULT);
  return ::select(nfds, set(readfds), set(writefds), set(exceptfds), timeout);
}

int pselect(int nfds, bsd::View readfds, bsd::View writefds, bsd::View exceptfds, const timespec* timeout,
            const sigset_t* sigmask) {
  if (!fits(readfds, nfds) || !fits(writefds, nfds) || !fits(exceptfds, nfds)) return bsd::fail(EFAULT);
  sigset_t mask;
  sigmask = bsd::without_wake_signals(sigmask, &mask);
  return ::pselect(nfds, set(readfds), set(writefds), set(exceptfds), timeout, sigmask);
}

}  // namespace custom

CONSTANTS(FD_SETSIZE);

FUNCTIONS(CUSTOM(select), CUSTOM(pselect));

// A typedef of a struct without a name. Its members differ by platform.
TYPE(fd_set);
