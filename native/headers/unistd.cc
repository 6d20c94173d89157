#include <unistd.h>

#include "../binding/path.h"
#include "../binding/raw_syscall.h"
#include "../binding/syscall.h"
#include "../registry.h"
#include "../runtime/ownership.h"

namespace custom {

int close(int fd) {
  bsd::Ownership::clear(fd);
  return RAW_SYSCALL(close)(fd);
}

int dup2(int oldfd, int newfd) {
  const int result = ::dup2(oldfd, newfd);
  if (result != -1 && oldfd != newfd) bsd::Ownership::clear(newfd);
  return result;
}

int pipe(int (&pipefd)[2]) { return ::pipe(pipefd); }

int unlink(bsd::ViewOrCString pathname) { return ::unlink(bsd::Path(pathname).get()); }

// The C library makes sleep from nanosleep(2) in the same way.
unsigned int sleep(unsigned int seconds) {
  timespec left = {static_cast<time_t>(seconds), 0};
  return bsd::interruptible([&] { return ::nanosleep(&left, &left); }) == 0 ? 0 : left.tv_sec;
}

int usleep(useconds_t usec) {
  const timespec time = {static_cast<time_t>(usec / 1'000'000), static_cast<long>(usec % 1'000'000) * 1000};
  return ::nanosleep(&time, nullptr);
}

// The C library writes to the memory without a check.
int gethostname(char* name, size_t len) {
  if (name != nullptr) return ::gethostname(name, len);
  return bsd::fail(EFAULT);
}

#ifdef __linux__
int dup3(int oldfd, int newfd, int flags) {
  const int result = ::dup3(oldfd, newfd, flags);
  if (result != -1) bsd::Ownership::clear(newfd);
  return result;
}

int pipe2(int (&pipefd)[2], int flags) { return ::pipe2(pipefd, flags); }
#endif

}  // namespace custom

CONSTANTS(STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO, SEEK_SET, SEEK_CUR, SEEK_END);

FUNCTIONS(RAW(read), RAW(write), CUSTOM(close), SYSCALL(dup), CUSTOM(dup2), CUSTOM(pipe), CUSTOM(unlink),
          CUSTOM(gethostname), SYSCALL(getpid), SYSCALL(getppid), SYSCALL(getpgrp), CUSTOM(sleep), CUSTOM(usleep),
          SYSCALL(alarm), SYSCALL(pause), SYSCALL(getuid), SYSCALL(geteuid), SYSCALL(getgid), SYSCALL(getegid),
          SYSCALL(lseek), SYSCALL(pread), SYSCALL(pwrite));
#ifdef __linux__
FUNCTIONS(CUSTOM(dup3), CUSTOM(pipe2));
#endif
