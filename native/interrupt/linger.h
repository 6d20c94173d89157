// A close that lingers, by SO_LINGER with a time, can't be entered again where a signal ended it, since the descriptor
// is gone. So a worker, which has to end when it is told to, leaves it to another thread and waits for that one.
#pragma once

#include <sys/socket.h>

#include <atomic>
#include <cstring>

#include "../binding/syscall.h"
#include "offload.h"

namespace bsd {

// Nobody pays for it who has not set it.
inline std::atomic<bool> somebody_lingers = false;

inline bool waits(const linger& value) { return value.l_onoff != 0 && value.l_linger > 0; }

inline void note_linger(const void* optval, socklen_t optlen) {
  linger value;
  if (optval == nullptr || optlen < sizeof value) return;
  std::memcpy(&value, optval, sizeof value);
  if (waits(value)) somebody_lingers = true;
}

inline bool lingers(int fd) {
  linger value = {};
  socklen_t size = sizeof value;
  return getsockopt(fd, SOL_SOCKET, SO_LINGER, &value, &size) == 0 && waits(value);
}

// Makes a call that closes what fd was.
template <class Close>
int closing(int fd, Close close) {
  if (!somebody_lingers.load(std::memory_order_relaxed) || !is_worker() || !lingers(fd)) return close();
  const std::optional<int> result = aside([=] {
    const int closed = close();
    return closed == -1 ? -errno : closed;
  });
  if (!result) return fail(EINTR);
  return *result < 0 ? fail(-*result) : *result;
}

}  // namespace bsd
