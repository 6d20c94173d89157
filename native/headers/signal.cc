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

namespace {

const bsd::Constant constants[] = {
    CONSTANT(SIGABRT),   CONSTANT(SIGALRM),     CONSTANT(SIGBUS),      CONSTANT(SIGCHLD),   CONSTANT(SIGCONT),
    CONSTANT(SIGFPE),    CONSTANT(SIGHUP),      CONSTANT(SIGILL),      CONSTANT(SIGINT),    CONSTANT(SIGIO),
    CONSTANT(SIGIOT),    CONSTANT(SIGKILL),     CONSTANT(SIGPIPE),     CONSTANT(SIGPROF),   CONSTANT(SIGQUIT),
    CONSTANT(SIGSEGV),   CONSTANT(SIGSTOP),     CONSTANT(SIGSYS),      CONSTANT(SIGTERM),   CONSTANT(SIGTRAP),
    CONSTANT(SIGTSTP),   CONSTANT(SIGTTIN),     CONSTANT(SIGTTOU),     CONSTANT(SIGURG),    CONSTANT(SIGUSR1),
    CONSTANT(SIGUSR2),   CONSTANT(SIGVTALRM),   CONSTANT(SIGWINCH),    CONSTANT(SIGXCPU),   CONSTANT(SIGXFSZ),
    CONSTANT(SIG_BLOCK), CONSTANT(SIG_UNBLOCK), CONSTANT(SIG_SETMASK), CONSTANT(NSIG),
#ifdef __linux__
    CONSTANT(SIGCLD),    CONSTANT(SIGPOLL),     CONSTANT(SIGPWR),      CONSTANT(SIGSTKFLT), CONSTANT(SIGRTMIN),
    CONSTANT(SIGRTMAX),
#endif
};

const bsd::Function functions[] = {
    CUSTOM(sigemptyset), CUSTOM(sigfillset),  CUSTOM(sigaddset),       CUSTOM(sigdelset),
    CUSTOM(sigismember), CUSTOM(sigprocmask), CUSTOM(pthread_sigmask), CUSTOM(siginterrupt),
    CUSTOM(sigpending),  SYSCALL(raise),      SYSCALL(kill),
};

// Its members are internal to the C library.
const bsd::Struct structs[] = {{"sigset_t", sizeof(sigset_t), "", {}}};

}  // namespace

HEADER(constants, functions, structs);
