#include <signal.h>

#include "../binding/syscall.h"
#include "../interrupt/worker_interrupt.h"
#include "../registry.h"

namespace custom {

int sigemptyset(sigset_t& set) { return ::sigemptyset(&set); }
int sigfillset(sigset_t& set) { return ::sigfillset(&set); }
int sigaddset(sigset_t& set, int signum) { return ::sigaddset(&set, signum); }
int sigdelset(sigset_t& set, int signum) { return ::sigdelset(&set, signum); }
int sigpending(sigset_t& set) { return ::sigpending(&set); }
int sigismember(const sigset_t& set, int signum) { return ::sigismember(&set, signum); }

// It gives the error number itself.
int pthread_sigmask(int how, bsd::View set, bsd::View oldset) {
  if ((set.data && set.size < sizeof(sigset_t)) || (oldset.data && oldset.size < sizeof(sigset_t))) return EFAULT;
  sigset_t copy;
  const sigset_t* const signals = bsd::without_wake_signals(static_cast<sigset_t*>(set.data), &copy);
  return ::pthread_sigmask(how, signals, static_cast<sigset_t*>(oldset.data));
}

int sigprocmask(int how, const sigset_t* set, sigset_t* oldset) {
  sigset_t copy;
  return ::sigprocmask(how, bsd::without_wake_signals(set, &copy), oldset);
}

// glibc declares its own as obsolete; it does this.
int siginterrupt(int sig, int flag) {
  struct sigaction action;
  if (::sigaction(sig, nullptr, &action) == -1) return -1;
  action.sa_flags = flag ? action.sa_flags & ~SA_RESTART : action.sa_flags | SA_RESTART;
  return ::sigaction(sig, &action, nullptr);
}

}  // namespace custom

CONSTANTS(SIGABRT, SIGALRM, SIGBUS, SIGCHLD, SIGCONT, SIGFPE, SIGHUP, SIGILL, SIGINT, SIGIO, SIGIOT, SIGKILL, SIGPIPE,
          SIGPROF, SIGQUIT, SIGSEGV, SIGSTOP, SIGSYS, SIGTERM, SIGTRAP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGUSR1,
          SIGUSR2, SIGVTALRM, SIGWINCH, SIGXCPU, SIGXFSZ, SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK, NSIG);
#ifdef __linux__
CONSTANTS(SIGCLD, SIGPOLL, SIGPWR, SIGSTKFLT, SIGRTMIN, SIGRTMAX);
#endif

FUNCTIONS(CUSTOM(sigemptyset), CUSTOM(sigfillset), CUSTOM(sigaddset), CUSTOM(sigdelset), CUSTOM(sigismember),
          CUSTOM(sigprocmask), CUSTOM(pthread_sigmask), CUSTOM(siginterrupt), CUSTOM(sigpending), SYSCALL(raise),
          SYSCALL(kill));

// Its members are internal to the C library.
TYPE(sigset_t);
