#include <signal.h>

#include <cerrno>
#include <cstring>

#include "../binding/syscall.h"
#include "../interrupt/signal_handlers.h"
#include "../interrupt/worker_interrupt.h"
#include "../registry.h"

namespace custom {

namespace {

#ifdef __linux__
int change_mask(int how, const sigset_t* set, sigset_t* old) { return bsd::SignalNotes::change_mask(how, set, old); }
#else
int change_mask(int how, const sigset_t* set, sigset_t* old) { return ::pthread_sigmask(how, set, old); }
#endif

}  // namespace

int sigemptyset(sigset_t& set) { return ::sigemptyset(&set); }
int sigfillset(sigset_t& set) { return ::sigfillset(&set); }
int sigaddset(sigset_t& set, int signum) { return ::sigaddset(&set, signum); }
int sigdelset(sigset_t& set, int signum) { return ::sigdelset(&set, signum); }
int sigpending(sigset_t& set) { return ::sigpending(&set); }
int sigismember(const sigset_t& set, int signum) { return ::sigismember(&set, signum); }

// It gives the error number itself.
int pthread_sigmask(int how, bsd::View set, bsd::View oldset) {
  if ((set.data && set.size < sizeof(sigset_t)) || (oldset.data && oldset.size < sizeof(sigset_t))) return EFAULT;
  return change_mask(how, static_cast<sigset_t*>(set.data), static_cast<sigset_t*>(oldset.data));
}

int sigprocmask(int how, const sigset_t* set, sigset_t* oldset) {
  const int error = change_mask(how, set, oldset);
  return error == 0 ? 0 : bsd::fail(error);
}

// glibc declares its own as obsolete; it does this.
int siginterrupt(int sig, int flag) {
  struct sigaction action;
  if (::sigaction(sig, nullptr, &action) == -1) return -1;
  action.sa_flags = flag ? action.sa_flags & ~SA_RESTART : action.sa_flags | SA_RESTART;
  return ::sigaction(sig, &action, nullptr);
}

int sigsuspend(const sigset_t& mask) {
  sigset_t copy;
  return ::sigsuspend(bsd::without_wake_signals(&mask, &copy));
}

#ifdef __linux__
int sigtimedwait(const sigset_t& set, siginfo_t* info, const timespec* timeout) {
  sigset_t copy;
  return ::sigtimedwait(bsd::without_wake_signals(&set, &copy), info, timeout);
}

int sigwaitinfo(const sigset_t& set, siginfo_t* info) { return sigtimedwait(set, info, nullptr); }

int sigqueue(pid_t pid, int sig, int value) {
  sigval data = {};
  data.sival_int = value;
  return ::sigqueue(pid, sig, data);
}
#endif

}  // namespace custom

#ifdef __linux__
namespace {

// sigaction(signum, handler, flags, mask, oldflags, oldmask): `handler` is undefined for no change. Returns the handler
// before, or -errno.
napi_value change_action(napi_env env, napi_callback_info info) {
  napi_value args[6];
  size_t argc = 6;
  int signum = 0;
  bsd::View mask, oldflags, oldmask;
  bsd::SignalHandlers::Action action, old;
  napi_get_cb_info(env, info, &argc, args, nullptr, nullptr);
  if (const int refused = bsd::read_integer(env, args[0], 0, &signum)) return bsd::to_js(env, int64_t{refused});
  napi_valuetype type = napi_undefined;
  napi_typeof(env, args[1], &type);
  if (type != napi_undefined) action.handler = args[1];
  if (const int refused = bsd::read_integer(env, args[2], 2, &action.flags)) return bsd::to_js(env, int64_t{refused});
  if (!bsd::read_view(env, args[3], &mask) || !bsd::read_view(env, args[4], &oldflags) ||
      !bsd::read_view(env, args[5], &oldmask) || mask.size < sizeof action.mask || oldflags.size < sizeof old.flags ||
      oldmask.size < sizeof old.mask)
    return bsd::to_js(env, int64_t{-EFAULT});
  std::memcpy(&action.mask, mask.data, sizeof action.mask);
  if (const int error = bsd::SignalHandlers::change(env, signum, action, &old)) return bsd::to_js(env, int64_t{error});
  std::memcpy(oldflags.data, &old.flags, sizeof old.flags);
  std::memcpy(oldmask.data, &old.mask, sizeof old.mask);
  return old.handler;
}

// As a call of the package does.
napi_value sigaction_(napi_env env, napi_callback_info info) {
  if (bsd::SignalHandlers::is_due() && !bsd::SignalHandlers::before_call(env)) return nullptr;
  napi_value result = change_action(env, info);
  return bsd::SignalHandlers::is_due() ? bsd::SignalHandlers::after_call(env, info, result, sigaction_) : result;
}

}  // namespace
#endif

CONSTANTS(SIGABRT, SIGALRM, SIGBUS, SIGCHLD, SIGCONT, SIGFPE, SIGHUP, SIGILL, SIGINT, SIGIO, SIGIOT, SIGKILL, SIGPIPE,
          SIGPROF, SIGQUIT, SIGSEGV, SIGSTOP, SIGSYS, SIGTERM, SIGTRAP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGUSR1,
          SIGUSR2, SIGVTALRM, SIGWINCH, SIGXCPU, SIGXFSZ, SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK, NSIG);
#ifdef __linux__
CONSTANTS(SIGCLD, SIGPOLL, SIGPWR, SIGSTKFLT, SIGRTMIN, SIGRTMAX);
CONSTANTS(SA_NOCLDSTOP, SA_NOCLDWAIT, SA_NODEFER, SA_ONSTACK, SA_RESETHAND, SA_RESTART, SA_SIGINFO);
CONSTANTS(SI_ASYNCIO, SI_KERNEL, SI_MESGQ, SI_QUEUE, SI_SIGIO, SI_TIMER, SI_TKILL, SI_USER);
CONSTANTS(CLD_CONTINUED, CLD_DUMPED, CLD_EXITED, CLD_KILLED, CLD_STOPPED, CLD_TRAPPED);
CONSTANTS(POLL_ERR, POLL_HUP, POLL_IN, POLL_MSG, POLL_OUT, POLL_PRI);
// Pointers in C.
BSD_LIST(bsd::Constants, "SIG_DFL, SIG_IGN, SIG_ERR",
         BSD_ROWS(long long, reinterpret_cast<intptr_t>(SIG_DFL), reinterpret_cast<intptr_t>(SIG_IGN),
                  reinterpret_cast<intptr_t>(SIG_ERR)));
#endif

FUNCTIONS(CUSTOM(sigemptyset), CUSTOM(sigfillset), CUSTOM(sigaddset), CUSTOM(sigdelset), CUSTOM(sigismember),
          CUSTOM(sigprocmask), CUSTOM(pthread_sigmask), CUSTOM(siginterrupt), CUSTOM(sigpending), CUSTOM(sigsuspend),
          SYSCALL(raise), SYSCALL(kill), SYSCALL(killpg));
#ifdef __linux__
FUNCTIONS(CUSTOM(sigtimedwait), CUSTOM(sigwaitinfo), CUSTOM(sigqueue), {"sigaction", sigaction_});
#endif

// Its members are internal to the C library.
TYPE(sigset_t);
#ifdef __linux__
// A union of the facts about several kinds of signals, and without the addresses.
TYPE(siginfo_t, si_signo, si_errno, si_code, si_pid, si_uid, si_status, si_value, si_fd, si_band);
TYPE(sigval, sival_int);
STRUCT(sigaction);
#endif
