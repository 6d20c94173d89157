// Calls that are made by the million: past the C library, into the kernel. glibc guards each of its cancellation
// points, in a process with threads, with two atomic operations that are not needed here. Touching less code and data
// saves more than executing fewer instructions (docs/performance.md).
#pragma once

#include <sys/socket.h>

#include <cerrno>

#ifdef __linux__
#include <sys/syscall.h>
#include <unistd.h>
// Newer architectures have only accept4 and epoll_pwait.
#ifndef SYS_accept
#define SYS_accept -1
#endif
#ifndef SYS_epoll_wait
#define SYS_epoll_wait -1
#endif
#endif

// Where a long is narrower, the C library has to widen the times. The sanitizer intercepts the functions of the C
// library. RAW is a row of FUNCTIONS, as SYSCALL is.
// clang-format off
#if defined(__linux__) && defined(__LP64__) && !defined(__SANITIZE_ADDRESS__)
#define RAW_SYSCALL(name) bsd::raw_syscall<&::name, SYS_##name>
#define RAW(name) bsd::Function{#name, bsd::Syscall<&bsd::RawSyscall<&::name, SYS_##name>::call>::call}
#else
#define RAW_SYSCALL(name) ::name
#define RAW(name) SYSCALL(name)
#endif
// clang-format on

#ifdef __linux__
namespace bsd {

#ifdef __x86_64__
// The instruction itself, because syscall(2) touches one more page of code.
inline long syscall6(long number, long a = 0, long b = 0, long c = 0, long d = 0, long e = 0, long f = 0) {
  register long r10 __asm__("r10") = d;
  register long r8 __asm__("r8") = e;
  register long r9 __asm__("r9") = f;
  long result;
  __asm__ volatile("syscall"
                   : "=a"(result)
                   : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                   : "rcx", "r11", "memory");
  if (result >= 0) return result;
  errno = static_cast<int>(-result);
  return -1;
}
#else
template <class... A>
long syscall6(long number, A... args) {
  return ::syscall(number, args...);
}
#endif

template <auto F, long kNumber, class... A>
[[gnu::always_inline]] inline auto raw_syscall(A... args) -> decltype(F(args...)) {
  if constexpr (kNumber == -1) {
    return F(args...);
  } else {
    return static_cast<decltype(F(args...))>(syscall6(kNumber, (long)args...));
  }
}

// The same, with the prototype that the system header declares.
template <auto F, long kNumber>
struct RawSyscall;

template <class R, class... P, bool kNoexcept, R (*F)(P...) noexcept(kNoexcept), long kNumber>
struct RawSyscall<F, kNumber> {
  static R call(P... args) { return raw_syscall<F, kNumber>(args...); }
};

}  // namespace bsd
#endif
