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
import type { int, pid_t } from '../runtime/c-types';
import type { sigset_t } from '../structs/sigset';

export * from '../constants/signal';
export * from '../structs/sigset';

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
