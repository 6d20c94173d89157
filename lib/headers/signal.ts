/**
 * signal.h without `signal` and `sigaction`: the kernel runs a handler between any two machine instructions, in the middle
 * of the JavaScript engine too, where no JavaScript can run. `process.on('SIGINT', handler)` is Node's way: its own handler
 * notes the signal, and `handler` runs when the event loop comes round. Meanwhile a blocking call that the signal meets goes
 * on, unless the signal was given to `siginterrupt` after `process.on`: then it fails with `EINTR`. Some always do:
 * `poll`, `select`, `epoll_wait` and their kin, the sleeps, and calls on a socket with `SO_RCVTIMEO` or `SO_SNDTIMEO`. signal(7)
 *
 * `signalfd` and `sigwaitinfo` are left out as well: what is sent to the process goes to any thread that does not block it,
 * and V8 has some that this thread's `sigprocmask` does not reach.
 * @module
 */
import { syscall } from '../runtime/bind-call';
import { constant } from '../runtime/addon';
import { struct, type int } from '../runtime/struct/define';
import type { pid_t } from './sys/types';

/** `abort` was called. */
export const SIGABRT = constant('SIGABRT');
/** `alarm` is over. */
export const SIGALRM = constant('SIGALRM');
/** A bad access to memory. */
export const SIGBUS = constant('SIGBUS');
/** A child has ended or stopped. */
export const SIGCHLD = constant('SIGCHLD');
/** Go on, after a stop. */
export const SIGCONT = constant('SIGCONT');
/** Bad arithmetic. */
export const SIGFPE = constant('SIGFPE');
/** The terminal is gone; to daemons: read the configuration again. */
export const SIGHUP = constant('SIGHUP');
/** Bad machine code. */
export const SIGILL = constant('SIGILL');
/** Ctrl-C. */
export const SIGINT = constant('SIGINT');
/** A descriptor with `O_ASYNC` is ready. */
export const SIGIO = constant('SIGIO');
/** The same as `SIGABRT`. */
export const SIGIOT = constant('SIGIOT');
/** Ends the process; cannot be blocked. */
export const SIGKILL = constant('SIGKILL');
/** Written to what nobody reads. Node ignores it, so that `write` fails with `EPIPE`. */
export const SIGPIPE = constant('SIGPIPE');
/** The profiling timer. */
export const SIGPROF = constant('SIGPROF');
/** Ctrl-\\. */
export const SIGQUIT = constant('SIGQUIT');
/** A bad address. */
export const SIGSEGV = constant('SIGSEGV');
/** Stops the process; cannot be blocked. */
export const SIGSTOP = constant('SIGSTOP');
/** A bad system call. */
export const SIGSYS = constant('SIGSYS');
/** Please end. */
export const SIGTERM = constant('SIGTERM');
/** A breakpoint. */
export const SIGTRAP = constant('SIGTRAP');
/** Ctrl-Z. */
export const SIGTSTP = constant('SIGTSTP');
/** Read from the terminal in the background. */
export const SIGTTIN = constant('SIGTTIN');
/** Written to the terminal in the background. */
export const SIGTTOU = constant('SIGTTOU');
/** Urgent data has come; to the owner of the socket (`F_SETOWN`). */
export const SIGURG = constant('SIGURG');
/** For the program. Node starts its debugger on it. */
export const SIGUSR1 = constant('SIGUSR1');
/** For the program. */
export const SIGUSR2 = constant('SIGUSR2');
/** The virtual timer. */
export const SIGVTALRM = constant('SIGVTALRM');
/** The window has a new size. */
export const SIGWINCH = constant('SIGWINCH');
/** Too much processor time. */
export const SIGXCPU = constant('SIGXCPU');
/** Too long a file. */
export const SIGXFSZ = constant('SIGXFSZ');
/** Linux: the same as `SIGCHLD`. */
export const SIGCLD = constant('SIGCLD');
/** Linux: the same as `SIGIO`. */
export const SIGPOLL = constant('SIGPOLL');
/** Linux: the power fails. */
export const SIGPWR = constant('SIGPWR');
/** Linux: not used. */
export const SIGSTKFLT = constant('SIGSTKFLT');
/** Linux: the first real-time signal that programs may use. */
export const SIGRTMIN = constant('SIGRTMIN');
/** Linux: the last real-time signal. */
export const SIGRTMAX = constant('SIGRTMAX');
/** One more than the highest signal. */
export const NSIG = constant('NSIG');
/** Blocks the signals in the set too. */
export const SIG_BLOCK = constant('SIG_BLOCK');
/** Blocks the signals in the set no longer. */
export const SIG_UNBLOCK = constant('SIG_UNBLOCK');
/** Blocks the signals in the set, and no other. */
export const SIG_SETMASK = constant('SIG_SETMASK');

/**
 * `sigset_t`: a set of signals. A new one is zeroed; `sigemptyset` is what C asks for.
 * @see sigsetops(3)
 */
export class sigset_t extends struct<object>('sigset_t') {
  /** What is inside is the C library's affair; this keeps other structs from being taken for a set. */
  declare private readonly __val: never;

  /** The numbers of the signals in it. */
  override toJSON(): int[] {
    return Array.from({ length: NSIG - 1 }, (_, i) => i + 1).filter((signum) => sigismember(this, signum) === 1);
  }

  /** Prints the numbers of the signals in it: `sigset_t { 2, 15 }`. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `sigset_t {${this.toJSON()
      .map((signum) => ` ${signum}`)
      .join(',')} }`;
  }
}

/**
 * `int sigemptyset(sigset_t *set)`
 *
 * Takes all signals out of the set.
 * @returns 0, or -1: `EFAULT` (no set).
 * @see sigsetops(3)
 */
export const sigemptyset: (set: sigset_t) => int = syscall('sigemptyset(set)');

/**
 * `int sigfillset(sigset_t *set)`
 *
 * Puts all signals into the set.
 * @returns 0, or -1: `EFAULT` (no set).
 * @see sigsetops(3)
 */
export const sigfillset: (set: sigset_t) => int = syscall('sigfillset(set)');

/**
 * `int sigaddset(sigset_t *set, int signum)`
 *
 * Puts a signal into the set.
 * @returns 0, or -1: `EINVAL` (no signal), `EFAULT` (no set).
 * @see sigsetops(3)
 */
export const sigaddset: (set: sigset_t, signum: int) => int = syscall('sigaddset(set, signum)');

/**
 * `int sigdelset(sigset_t *set, int signum)`
 *
 * Takes a signal out of the set.
 * @returns 0, or -1: `EINVAL` (no signal), `EFAULT` (no set).
 * @see sigsetops(3)
 */
export const sigdelset: (set: sigset_t, signum: int) => int = syscall('sigdelset(set, signum)');

/**
 * `int sigismember(const sigset_t *set, int signum)`
 *
 * Is the signal in the set?
 * @returns 1 or 0, or -1: `EINVAL` (no signal), `EFAULT` (no set).
 * @see sigsetops(3)
 */
export const sigismember: (set: sigset_t, signum: int) => int = syscall('sigismember(set, signum)');

/**
 * `int sigprocmask(int how, const sigset_t *set, sigset_t *oldset)`
 *
 * Changes which signals this thread blocks: they wait. A signal sent to the process goes to another thread of Node's that
 * does not block it.
 * @param how `SIG_BLOCK`, `SIG_UNBLOCK` or `SIG_SETMASK`.
 * @param set the signals, or `null` for no change.
 * @param oldset takes the signals that were blocked before, or `null`.
 * @returns 0, or -1: `EINVAL` (`how`), `EFAULT`.
 * @see sigprocmask(2)
 */
export const sigprocmask: (how: int, set: sigset_t | null, oldset: sigset_t | null) => int = syscall(
  'sigprocmask(how, set, oldset)',
);

/**
 * `int pthread_sigmask(int how, const sigset_t *set, sigset_t *oldset)`
 *
 * `sigprocmask` whose result says what went wrong.
 * @returns 0, or the number of the error, and `errno` is left alone: `EINVAL` (`how`), `EFAULT`.
 * @see pthread_sigmask(3)
 */
export const pthread_sigmask: (how: int, set: sigset_t | null, oldset: sigset_t | null) => int = syscall(
  'pthread_sigmask(how, set, oldset)',
);

/**
 * `int sigpending(sigset_t *set)`
 *
 * Which signals wait for this thread or the process because they are blocked?
 * @returns 0, or -1: `EFAULT`.
 * @see sigpending(2)
 */
export const sigpending: (set: sigset_t) => int = syscall('sigpending(set)');

/**
 * `int siginterrupt(int sig, int flag)`
 *
 * Does the signal end a blocking call with `EINTR` (`flag` is 1), or does the call go on (0) where it can? Call it after
 * `process.on`, which sets the latter.
 * @returns 0, or -1: `EINVAL` (no signal, or one that can't be caught).
 * @see siginterrupt(3)
 */
export const siginterrupt: (sig: int, flag: int) => int = syscall('siginterrupt(sig, flag)');

/**
 * `int raise(int sig)`
 *
 * Sends a signal to this thread.
 * @returns 0, or -1: `EINVAL` (no signal).
 * @see raise(3)
 */
export const raise: (sig: int) => int = syscall('raise(sig)');

/**
 * `int kill(pid_t pid, int sig)`
 *
 * Sends a signal to a process; 0 sends none, and only asks whether one could be sent.
 * @param pid a process; 0: this one's group; -1: all that may be; below that: the group `-pid`.
 * @returns 0, or -1: `EINVAL` (no signal), `ESRCH` (no such process), `EPERM`.
 * @see kill(2)
 */
export const kill: (pid: pid_t, sig: int) => int = syscall('kill(pid, sig)');
