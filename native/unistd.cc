#include <unistd.h>

#include "header.h"
#include "path.h"

namespace by_hand {

int pipe(int (&pipefd)[2]) { return ::pipe(pipefd); }

int unlink(bsd::ConstMemory pathname) { return ::unlink(bsd::Path(pathname).get()); }

// The C library fills it in.
int gethostname(char* name, size_t len) {
  if (name != nullptr) return ::gethostname(name, len);
  return bsd::fail(EFAULT);
}

#ifdef __linux__
int pipe2(int (&pipefd)[2], int flags) { return ::pipe2(pipefd, flags); }
#endif

}  // namespace by_hand

namespace {

const bsd::Constant constants[] = {
    CONSTANT(STDIN_FILENO), CONSTANT(STDOUT_FILENO), CONSTANT(STDERR_FILENO),
    CONSTANT(SEEK_SET),     CONSTANT(SEEK_CUR),      CONSTANT(SEEK_END),
};

const bsd::Function functions[] = {
    DIRECT(read),     DIRECT(write),   SYSCALL(close),       SYSCALL(dup),    SYSCALL(dup2),
    BY_HAND(pipe),    BY_HAND(unlink), BY_HAND(gethostname), SYSCALL(getpid), SYSCALL(getppid),
    SYSCALL(getpgrp), SYSCALL(sleep),  SYSCALL(usleep),      SYSCALL(alarm),
#ifdef __linux__
    SYSCALL(dup3),    BY_HAND(pipe2),
#endif
};

}  // namespace

HEADER(constants, functions, {});
