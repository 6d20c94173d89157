#include <fcntl.h>

#include "header.h"

namespace by_hand {

// Only the commands that take an int or nothing: what another one would do with a number as its pointer, C knows.
int fcntl(int fd, int cmd, int arg) {
  switch (cmd) {
    case F_DUPFD:
    case F_DUPFD_CLOEXEC:
    case F_GETFD:
    case F_SETFD:
    case F_GETFL:
    case F_SETFL:
      return ::fcntl(fd, cmd, arg);
    default:
      errno = EINVAL;
      return -1;
  }
}

}  // namespace by_hand

namespace {

const bsd::Constant constants[] = {
    CONSTANT(F_DUPFD),   CONSTANT(F_DUPFD_CLOEXEC), CONSTANT(F_GETFD),    CONSTANT(F_SETFD),  CONSTANT(F_GETFL),
    CONSTANT(F_SETFL),   CONSTANT(FD_CLOEXEC),      CONSTANT(O_RDONLY),   CONSTANT(O_WRONLY), CONSTANT(O_RDWR),
    CONSTANT(O_ACCMODE), CONSTANT(O_APPEND),        CONSTANT(O_NONBLOCK), CONSTANT(O_ASYNC),  CONSTANT(O_CLOEXEC),
};

const bsd::Function functions[] = {BY_HAND(fcntl)};

}  // namespace

HEADER(constants, functions, {});
