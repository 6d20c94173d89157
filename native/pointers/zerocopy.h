// Sends whose memory the kernel reads after the call.
#pragma once

#include <sys/socket.h>

namespace bsd {

// With MSG_ZEROCOPY the kernel sends from the memory until the error queue reports completion, which may never be read.
// The collector frees a buffer without references, and the peer would receive data that is stored there later. A
// send with the flag fails, because a program that sets it waits for the notifications.
inline bool keeps_memory(int flags) {
#ifdef MSG_ZEROCOPY
  return (flags & MSG_ZEROCOPY) != 0;
#else
  static_cast<void>(flags);
  return false;
#endif
}

}  // namespace bsd
