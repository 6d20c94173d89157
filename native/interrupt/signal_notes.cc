#ifdef __linux__
#include "signal_notes.h"

#include <pthread.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <ctime>

#include "step_over.h"
#include "wake_signal.h"
#include "worker_interrupt.h"

#ifndef sigev_notify_thread_id  // of older C libraries
#define sigev_notify_thread_id _sigev_un._tid
#endif

namespace bsd {

namespace {

static_assert(_NSIG - 1 <= 64);

constexpr uint64_t bit(int signum) { return uint64_t{1} << (signum - 1); }

bool has(const sigset_t& set, int signum) { return sigismember(&set, signum) == 1; }

uint64_t bits(const sigset_t& set) {
  uint64_t result = 0;
  for (int signum = 1; signum < _NSIG; signum++) {
    if (has(set, signum)) result |= bit(signum);
  }
  return result;
}

// The notes of one signal. The handler adds at the end and the thread that it interrupts takes from the front.
class Queue {
 public:
  // More signals are as one, as pending signals are in the kernel.
  void add(const siginfo_t& info) {
    const uint32_t end = end_.load();
    if (end - begin_.load() == kCapacity) return;
    notes_[end % kCapacity] = info;
    end_.store(end + 1);
  }
  bool take(siginfo_t* info) {
    const uint32_t begin = begin_.load();
    if (begin == end_.load()) return false;
    *info = notes_[begin % kCapacity];
    begin_.store(begin + 1);
    return true;
  }
  bool is_empty() const { return begin_.load() == end_.load(); }
  void clear() { begin_.store(end_.load()); }

 private:
  static constexpr uint32_t kCapacity = 64;
  std::atomic<uint32_t> begin_ = 0, end_ = 0;
  siginfo_t notes_[kCapacity];  // pages that are never touched take no memory
};

constinit Queue queues[_NSIG];

struct sigaction guarded_action[_NSIG];

// Signals of a fault at this instruction: to block them or to note them would repeat the instruction.
bool is_of_fault(int signum) {
  return signum == SIGSEGV || signum == SIGBUS || signum == SIGFPE || signum == SIGILL || signum == SIGTRAP ||
         signum == SIGSYS;
}

int tgkill(pid_t tid, int signum) { return static_cast<int>(::syscall(SYS_tgkill, getpid(), tid, signum)); }

// The main thread's ID is the process's.
void forward(int signum, siginfo_t* info) {
  const pid_t pid = getpid();
  if (::syscall(SYS_rt_tgsigqueueinfo, pid, pid, signum, info) == -1) tgkill(pid, signum);
}

// The timer of keep_sending(). Its address marks the signals that it sends.
int timer;
std::atomic<int> times_sent = 0;

}  // namespace

bool SignalNotes::is_main_thread() {
  static thread_local const bool is_main = gettid() == getpid();
  return is_main;
}

void SignalNotes::handle(int signum, siginfo_t* info, void* context) {
  const int error = errno;
  if (::syscall(SYS_gettid) != getpid()) {
    forward(signum, info);
  } else if (info->si_code == SI_TIMER && info->si_value.sival_ptr == &timer) {
    sent_again(signum);
  } else if ((guarded_.load() & bit(signum)) != 0) {
    take_default_action(signum);
  } else {
    note(signum, *info, context);
  }
  errno = error;
}

void SignalNotes::note(int signum, const siginfo_t& info, void* context) {
  queues[signum].add(info);
  noted_.fetch_or(bit(signum));
  held_.fetch_and(~bit(signum));  // the program has unblocked it inside of the handler that held it
  const bool is_first = (due_.fetch_or(kNoted) & kNoted) == 0;
  if (is_in_call_.load() && step_over(context)) is_stepped_over_.store(true);
  const uint64_t one = 1;
  if (is_first) [[maybe_unused]]
    const ssize_t n = ::write(eventfd_.load(), &one, sizeof one);
}

void SignalNotes::wake_through(int eventfd) {
  eventfd_.store(eventfd);
  is_in_use_.store(true);
}

bool SignalNotes::is_ours(const struct sigaction& action) {
  return (action.sa_flags & SA_SIGINFO) != 0 && action.sa_sigaction == handle;
}

bool SignalNotes::is_installed(int signum, const struct sigaction& action) {
  return is_ours(action) && (guarded_.load() & bit(signum)) == 0;
}

bool SignalNotes::is_guard(int signum, const struct sigaction& action) {
  return is_ours(action) && (guarded_.load() & bit(signum)) != 0;
}

bool SignalNotes::install(int signum, int flags) {
  if (is_of_fault(signum)) {
    errno = EINVAL;
    return false;
  }
  struct sigaction action = {};
  action.sa_sigaction = handle;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | (flags & (SA_RESTART | SA_NOCLDSTOP | SA_NOCLDWAIT));
  sigfillset(&action.sa_mask);
  if (sigaction(signum, &action, nullptr) == -1) return false;
  guarded_.fetch_and(~bit(signum));
  return true;
}

// The actions that guards replace: the default one, and Node's own of SIGINT and SIGTERM, which resets the terminal and
// ends the process.
void SignalNotes::guard(int signum) {
  struct sigaction now;
  if (is_of_fault(signum) || sigaction(signum, nullptr, &now) == -1) return;
  if (now.sa_handler != SIG_DFL && (now.sa_flags & static_cast<int>(SA_RESETHAND)) == 0) return;
  guarded_action[signum] = now;
  guarded_.fetch_or(bit(signum));
  struct sigaction action = {};
  action.sa_sigaction = handle;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART;
  if (sigaction(signum, &action, nullptr) == -1) guarded_.fetch_and(~bit(signum));
}

void SignalNotes::unguard(int signum) {
  struct sigaction now;
  if ((guarded_.load() & bit(signum)) == 0 || sigaction(signum, nullptr, &now) == -1) return;
  if (is_ours(now)) sigaction(signum, &guarded_action[signum], nullptr);
  guarded_.fetch_and(~bit(signum));
}

void SignalNotes::guard_if_blocked(int signum) {
  sigset_t mask;
  if (is_main_thread() && pthread_sigmask(SIG_BLOCK, nullptr, &mask) == 0 && has(mask, signum)) guard(signum);
}

// The main thread waits for a signal that it has blocked before, as in sigsuspend(2).
void SignalNotes::take_default_action(int signum) {
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signum);
  sigaction(signum, &guarded_action[signum], nullptr);
  tgkill(getpid(), signum);
  pthread_sigmask(SIG_UNBLOCK, &only, nullptr);  // the process ends or stops here
  guard(signum);
}

int SignalNotes::change_mask(int how, const sigset_t* set, sigset_t* old) {
  sigset_t given, before;
  if (set == nullptr || !is_main_thread()) return pthread_sigmask(how, without_wake_signals(set, &given), old);
  std::memcpy(&given, static_cast<const void*>(set), sizeof given);
  const uint64_t signals = bits(given);
  const uint64_t unblocked = how == SIG_UNBLOCK ? signals : how == SIG_SETMASK ? ~signals : 0;
  for (int signum = 1; signum < _NSIG; signum++) {
    if ((unblocked & bit(signum)) != 0) unguard(signum);
  }
  if (const int error = pthread_sigmask(how, &given, &before)) return error;
  const uint64_t blocked = how == SIG_UNBLOCK ? 0 : signals & ~bits(before);
  if (blocked >> (SIGRTMIN - 1) != 0) WakeSignal::number();  // before none is left for it
  for (int signum = 1; signum < _NSIG; signum++) {
    if ((blocked & bit(signum)) != 0) guard(signum);
  }
  if (old != nullptr) std::memcpy(static_cast<void*>(old), &before, sizeof before);
  return 0;
}

int SignalNotes::take(siginfo_t* info) {
  due_.fetch_and(static_cast<uint8_t>(~kNoted));
  for (int signum = 1; signum < _NSIG; signum++) {
    if ((noted_.load() & ~held_.load() & bit(signum)) == 0) continue;
    noted_.fetch_and(~bit(signum));
    const bool is_taken = queues[signum].take(info);
    if (!queues[signum].is_empty()) noted_.fetch_or(bit(signum));
    if (!is_taken) continue;
    if ((noted_.load() & ~held_.load()) != 0) due_.fetch_or(kNoted);
    return signum;
  }
  return 0;
}

void SignalNotes::forget(int signum) {
  noted_.fetch_and(~bit(signum));
  queues[signum].clear();
}

uint64_t SignalNotes::hold(const sigset_t& signals) { return held_.fetch_or(bits(signals)); }

// The first time soon, since the call is about to be made, and again for a thread that was not running then.
void SignalNotes::keep_sending(int signum) {
  sigevent event = {};
  event.sigev_notify = SIGEV_THREAD_ID;
  event.sigev_notify_thread_id = getpid();
  event.sigev_signo = signum;
  event.sigev_value.sival_ptr = &timer;
  if (::syscall(SYS_timer_create, CLOCK_MONOTONIC, &event, &timer) == -1) return;
  times_sent = 0;
  due_.fetch_or(kSending);
  const itimerspec times = {{0, 10'000'000}, {0, 100'000}};
  ::syscall(SYS_timer_settime, timer, 0, &times, nullptr);
}

void SignalNotes::stop_sending() {
  if ((due_.fetch_and(static_cast<uint8_t>(~kSending)) & kSending) != 0) ::syscall(SYS_timer_delete, timer);
}

// A call that the kernel restarts needs no more: it has either begun, or is one that C would not interrupt either.
void SignalNotes::sent_again(int signum) {
  struct sigaction action;
  if (sigaction(signum, nullptr, &action) == -1 || (action.sa_flags & SA_RESTART) == 0) return;
  const itimerspec never = {};
  if (++times_sent >= 3 && (due_.load() & kSending) != 0) ::syscall(SYS_timer_settime, timer, 0, &never, nullptr);
}

}  // namespace bsd
#endif
