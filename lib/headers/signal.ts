/**
 * signal.h without `signal` and `sigaction`. The kernel runs a handler between any two machine instructions, also
 * inside the JavaScript engine, where no JavaScript can run. Use `process.on('SIGINT', handler)`: Node's own handler
 * records the signal, and `handler` runs in the event loop. A blocking call continues meanwhile. After `siginterrupt`,
 * called after `process.on`, it fails with `EINTR`. `poll`, `select`, `epoll_wait` and the like, the sleeps, and calls
 * on a socket with `SO_RCVTIMEO` or `SO_SNDTIMEO` always fail with `EINTR`. signal(7)
 *
 * `signalfd` and `sigwaitinfo` are missing too: a signal to the process is delivered to any thread that does not block
 * it, and this thread's `sigprocmask` does not affect V8's threads.
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
 * Removes all signals from the set.
 * @returns 0, or -1: `EFAULT` (not a set).
 * @see sigsetops(3)
 */
export const sigemptyset: (set: sigset_t) => int = syscall('sigemptyset(set)');

/**
 * `int sigfillset(sigset_t *set)`
 *
 * Adds all signals to the set.
 * @returns 0, or -1: `EFAULT` (not a set).
 * @see sigsetops(3)
 */
export const sigfillset: (set: sigset_t) => int = syscall('sigfillset(set)');

/**
 * `int sigaddset(sigset_t *set, int signum)`
 *
 * Adds a signal to the set.
 * @returns 0, or -1: `EINVAL` (not a signal), `EFAULT` (not a set).
 * @see sigsetops(3)
 */
export const sigaddset: (set: sigset_t, signum: int) => int = syscall('sigaddset(set, signum)');

/**
 * `int sigdelset(sigset_t *set, int signum)`
 *
 * Removes a signal from the set.
 * @returns 0, or -1: `EINVAL` (not a signal), `EFAULT` (not a set).
 * @see sigsetops(3)
 */
export const sigdelset: (set: sigset_t, signum: int) => int = syscall('sigdelset(set, signum)');

/**
 * `int sigprocmask(int how, const sigset_t *set, sigset_t *oldset)`
 *
 * Changes the set of signals that this thread blocks. A blocked signal is pending. A signal to the process is delivered
 * to another thread of Node that does not block it.
 * @param how `SIG_BLOCK`, `SIG_UNBLOCK` or `SIG_SETMASK`.
 * @param set the signals, or `null` for no change.
 * @param oldset receives the previous set, or `null`.
 * @returns 0, or -1: `EINVAL` (`how`), `EFAULT`.
 * @see sigprocmask(2)
 */
export const sigprocmask: (how: int, set: sigset_t | null, oldset: sigset_t | null) => int = syscall(
  'sigprocmask(how, set, oldset)',
);

/**
 * `int pthread_sigmask(int how, const sigset_t *set, sigset_t *oldset)`
 *
 * Changes the set of signals that this thread blocks, as `sigprocmask` does.
 * @returns 0 or the error number, without changing `errno`: `EINVAL` (`how`), `EFAULT`.
 * @see pthread_sigmask(3)
 */
export const pthread_sigmask: (how: int, set: sigset_t | null, oldset: sigset_t | null) => int = syscall(
  'pthread_sigmask(how, set, oldset)',
);

/**
 * `int sigpending(sigset_t *set)`
 *
 * Stores the signals that are pending for this thread or the process in `set`.
 * @returns 0, or -1: `EFAULT`.
 * @see sigpending(2)
 */
export const sigpending: (set: sigset_t) => int = syscall('sigpending(set)');

/**
 * `int siginterrupt(int sig, int flag)`
 *
 * Sets whether the signal interrupts a blocking call with `EINTR` (`flag` is 1), or the call is restarted if possible
 * (0). Call it after `process.on`, which sets 0.
 * @returns 0, or -1: `EINVAL` (not a signal, or one that cannot be caught).
 * @see siginterrupt(3)
 */
export const siginterrupt: (sig: int, flag: int) => int = syscall('siginterrupt(sig, flag)');

/**
 * `int raise(int sig)`
 *
 * Sends a signal to this thread.
 * @returns 0, or -1: `EINVAL` (not a signal).
 * @see raise(3)
 */
export const raise: (sig: int) => int = syscall('raise(sig)');

/**
 * `int kill(pid_t pid, int sig)`
 *
 * Sends a signal to a process. Signal 0 sends none, and only checks whether one could be sent.
 * @param pid a process; 0: the own process group; -1: all permitted processes; below that: the group `-pid`.
 * @returns 0, or -1: `EINVAL` (not a signal), `ESRCH` (no such process), `EPERM`.
 * @see kill(2)
 */
export const kill: (pid: pid_t, sig: int) => int = syscall('kill(pid, sig)');
