#ifdef __linux__
#include "wake_signal.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>

#include "worker_interrupt.h"

namespace bsd {

namespace {

std::atomic<int> chosen = 0;
std::atomic<int> highest = 0;  // qemu accepts some above it in sigaction(2), and can't send them

// glibc before 2.30 has no function for it.
int tgkill(pid_t tgid, pid_t tid, int signum) { return static_cast<int>(::syscall(SYS_tgkill, tgid, tid, signum)); }

void handle(int) { WorkerInterrupt::note_signal(); }

struct sigaction wanted() {
  struct sigaction action = {};
  action.sa_handler = handle;
  action.sa_flags = SA_ONSTACK;  // without SA_RESTART
  return action;
}

// Is it this package's, and does it interrupt? An action that only lacks our flags is put right.
bool is_ours(int signum) {
  struct sigaction action;
  if (signum == 0 || sigaction(signum, nullptr, &action) == -1 || action.sa_handler != handle) return false;
  if ((action.sa_flags & SA_RESTART) == 0) return true;
  action = wanted();
  return sigaction(signum, &action, nullptr) == 0;
}

bool take(int signum) {
  struct sigaction action;
  if (sigaction(signum, nullptr, &action) == -1 || action.sa_handler != SIG_DFL) return false;
  action = wanted();
  return sigaction(signum, &action, nullptr) == 0;
}

#if defined(__GLIBC__) && (defined(__x86_64__) || defined(__aarch64__))
constexpr int kUnblockable = 32;

// The kernel's struct, which begins with the handler.
struct KernelAction {
  void (*handler)(int);
  unsigned long rest[3];
};

bool kernel_action(int signum, const KernelAction* action, KernelAction* before) {
  return ::syscall(SYS_rt_sigaction, signum, action, before, size_t{(_NSIG - 1) / 8}) == 0;
}

// glibc's function refuses the number, so that the action of the chosen signal, which glibc has made, is taken for it.
bool take_unblockable() {
  KernelAction now = {}, ours = {};
  const int signum = WakeSignal::number();
  if (signum == 0 || !kernel_action(kUnblockable, nullptr, &now) || !kernel_action(signum, nullptr, &ours))
    return false;
  if (now.handler == SIG_DFL) return kernel_action(kUnblockable, &ours, nullptr);
  return now.handler == handle;
}

void clear(sigset_t* mask) {
  // sigdelset() refuses the number.
  unsigned long first;
  std::memcpy(&first, mask, sizeof first);
  first &= ~(1UL << (kUnblockable - 1));
  std::memcpy(mask, &first, sizeof first);
}
#else
constexpr int kUnblockable = 0;
bool take_unblockable() { return false; }
void clear(sigset_t*) {}
#endif

}  // namespace

int WakeSignal::number() {
  int signum = chosen.load();
  if (is_ours(signum)) return signum;
  for (signum = highest.load() == 0 ? SIGRTMAX : highest.load(); signum >= SIGRTMIN; signum--) {
    if (!is_ours(signum) && !take(signum)) continue;
    chosen = signum;
    return signum;
  }
  return 0;
}

// EAGAIN: the queue of pending signals is full.
bool WakeSignal::send(pid_t tid, int signum) {
  if (tgkill(getpid(), tid, signum) == 0) return true;
  if (errno == EINVAL) {
    highest = signum - 1;
    chosen = 0;
  }
  return false;
}

bool WakeSignal::send_unblockable(pid_t tid) { return take_unblockable() && send(tid, kUnblockable); }

void WakeSignal::unblock_for_this_thread() {
  sigset_t wake;
  sigemptyset(&wake);
  if (const int signum = number()) sigaddset(&wake, signum);
  pthread_sigmask(SIG_UNBLOCK, &wake, nullptr);
}

void WakeSignal::remove_from(sigset_t* mask) {
  if (const int signum = chosen.load()) sigdelset(mask, signum);
  clear(mask);
}

const sigset_t* without_wake_signals(const sigset_t* mask, sigset_t* copy) {
  if (WorkerInterrupt::of_this_thread() == nullptr || mask == nullptr) return mask;
  std::memcpy(copy, static_cast<const void*>(mask), sizeof *copy);  // it may not be aligned
  WakeSignal::remove_from(copy);
  return copy;
}

}  // namespace bsd
#endif
