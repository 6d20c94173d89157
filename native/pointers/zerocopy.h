// Sends whose memory the kernel reads after the call.
#pragma once

#include <sys/socket.h>

namespace bsd {

// With MSG_ZEROCOPY the kernel sends from the memory until the error queue reports completion, which may never be read.
// The collector frees a buffer that nothing refers to, and the peer would receive what is stored there next. The flag
// is rejected rather than ignored: a program that sets it waits for the notifications.
inline bool keeps_memory(int flags) {
#ifdef MSG_ZEROCOPY
  return (flags & MSG_ZEROCOPY) != 0;
#else
  static_cast<void>(flags);
  return false;
#endif
}

}  // namespace bsd
