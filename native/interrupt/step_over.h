// How a signal's handler makes a system call that the kernel is about to restart fail with EINTR.
//
// Before a handler with SA_RESTART runs, the kernel sets the thread back to the instruction of the call. A thread that
// a signal stops just before its call looks the same, and it is right there, too: neither call has done anything.
#pragma once

#ifdef __linux__
#include <sys/syscall.h>
#include <ucontext.h>

#include <cerrno>
#include <cstdint>
#include <cstring>

namespace bsd {

// The calls that may block and that SA_RESTART restarts: signal(7). The others that the thread may make within the same
// function of the C library are left alone: nothing expects EINTR of them.
inline bool is_restarted(long number) {
  switch (number) {
#ifdef SYS_accept
    case SYS_accept:
#endif
#ifdef SYS_open
    case SYS_open:
#endif
    case SYS_accept4:
    case SYS_connect:
    case SYS_copy_file_range:
    case SYS_fcntl:
    case SYS_flock:
    case SYS_ioctl:
    case SYS_openat:
    case SYS_preadv:
    case SYS_preadv2:
    case SYS_pwritev:
    case SYS_pwritev2:
    case SYS_read:
    case SYS_readv:
    case SYS_recvfrom:
    case SYS_recvmmsg:
    case SYS_recvmsg:
    case SYS_sendfile:
    case SYS_sendmmsg:
    case SYS_sendmsg:
    case SYS_sendto:
    case SYS_splice:
    case SYS_tee:
    case SYS_vmsplice:
    case SYS_wait4:
    case SYS_waitid:
    case SYS_write:
    case SYS_writev:
      return true;
    default:
      return false;
  }
}

// False where the thread was not at such a call, or where the processor is not one of these: there the function of a
// handler with SA_RESTART runs only after the call.
inline bool step_over(void* context) {
#if defined(__x86_64__) && defined(__LP64__)
  auto& registers = static_cast<ucontext_t*>(context)->uc_mcontext.gregs;
  constexpr uint8_t kSyscall[] = {0x0f, 0x05};
  if (std::memcmp(reinterpret_cast<const void*>(registers[REG_RIP]), kSyscall, sizeof kSyscall) != 0) return false;
  if (!is_restarted(registers[REG_RAX])) return false;
  registers[REG_RIP] += sizeof kSyscall;
  registers[REG_RAX] = -EINTR;
  return true;
#elif defined(__aarch64__)
  auto& machine = static_cast<ucontext_t*>(context)->uc_mcontext;
  constexpr uint32_t kSupervisorCall = 0xd4000001;
  if (*reinterpret_cast<const uint32_t*>(machine.pc) != kSupervisorCall) return false;
  if (!is_restarted(static_cast<long>(machine.regs[8]))) return false;
  machine.pc += sizeof kSupervisorCall;
  machine.regs[0] = static_cast<uint64_t>(-EINTR);
  return true;
#else
  return context == nullptr;
#endif
}

}  // namespace bsd
#endif
