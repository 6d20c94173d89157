/**
 * signal.h. The kernel runs a handler between any two machine instructions, where no JavaScript can run. So the function
 * of `signal` and `sigaction` runs at the next safe point of the main thread: when a call of this package begins or
 * returns, or in the event loop. A call that the signal interrupts returns after the function has run.
 * @module
 */
import { native } from '../runtime/addon';
import { syscall } from '../runtime/bind-call';
import { cast } from '../runtime/struct/array';
import { instance, int32, invalidType, outOfRange, numbers } from '../runtime/validate';
import { fail } from '../runtime/errno';
import { EINTR } from '../constants/errno';
import { SA_RESTART, SA_SIGINFO, SIG_ERR } from '../constants/signal';
import type { int, pid_t } from '../runtime/c-types';
import type { timespec } from '../structs/timespec';
import { type sigaction_handler, sigaction_t, type sighandler_t } from '../structs/sigaction';
import { siginfo_t, sigval } from '../structs/siginfo';
import { sigset_t } from '../structs/sigset';

export * from '../constants/signal';
export * from '../structs/sigaction';
export * from '../structs/siginfo';
export * from '../structs/sigset';

type Handler = sighandler_t | sigaction_handler;
type Bytes = (signum: int, info: ArrayBuffer) => void;

/** The functions with `SA_SIGINFO`, by those that the addon calls. */
const withInfo = new WeakMap<Bytes, Handler>();

function change(signum: int, handler: Handler | undefined, flags: int, mask: sigset_t, old: sigaction_t | null): int {
  let called = handler as Handler | Bytes | undefined;
  if (typeof handler === 'function' && (flags & SA_SIGINFO) !== 0) {
    const call: Bytes = (number, info) => handler(number, cast(siginfo_t, new Uint8Array(info)), null);
    withInfo.set(call, handler);
    called = call;
  }
  const oldFlags = new Int32Array(1);
  const oldMask = new sigset_t();
  const before = native.functions['sigaction']!(signum, called, flags, mask, oldFlags, oldMask) as unknown;
  if (typeof before === 'number' && before < 0) return fail(-before);
  if (old !== null) {
    old.sa_handler = withInfo.get(before as Bytes) ?? (before as Handler);
    old.sa_flags = oldFlags[0]!;
    old.sa_mask = oldMask;
  }
  return 0;
}

function handlerOf(called: { name: string }, parameter: string, value: unknown): Handler {
  if (typeof value === 'function' || Number.isSafeInteger(value)) return value as Handler;
  const expected = 'a function, SIG_DFL or SIG_IGN';
  if (typeof value === 'number') throw outOfRange(called, parameter, expected, value);
  throw invalidType(called, parameter, expected, value);
}

/**
 * `sighandler_t signal(int signum, sighandler_t handler)`
 *
 * Sets the handler of a signal, with `SA_RESTART` as in the C libraries of Linux and BSD.
 *
 * - The function runs at safe points of the main thread, and the signal is blocked meanwhile.
 * - An exception that it throws leaves the call that it has interrupted. From the event loop it is uncaught.
 * - It replaces the listeners of `process.on`, and the other way round: the last one set counts.
 * - It does not keep the program alive.
 * @param handler a function, `SIG_DFL` or `SIG_IGN`. On a worker only the latter, and `SIG_DFL` is returned for functions.
 * @returns the previous handler, or `SIG_ERR`: `EINVAL` (not a signal, or one that cannot be handled: `SIGKILL`,
 * `SIGSTOP`, and those of faults as `SIGSEGV`), `ENOTSUP` (on a worker).
 * @see signal(2)
 */
export function signal(signum: int, handler: sighandler_t): sighandler_t {
  int32(signal, 'signum', signum);
  handlerOf(signal, 'handler', handler);
  const old = new sigaction_t();
  const result = change(signum, handler, SA_RESTART, new sigset_t(), old);
  return result === -1 ? SIG_ERR : (old.sa_handler as sighandler_t);
}

/**
 * `int sigaction(int signum, const struct sigaction *act, struct sigaction *oldact)`
 *
 * Sets the handler of a signal, with flags and a mask, as `signal` does. Without `SA_RESTART` a call that the signal
 * interrupts fails with `EINTR`.
 * @param act the handler, or `null` for no change.
 * @param oldact receives the previous one, or `null`.
 * @returns 0, or -1: `EINVAL` (not a signal, or one that cannot be handled), `ENOTSUP` (on a worker).
 * @see sigaction(2)
 */
export function sigaction(signum: int, act: sigaction_t | null, oldact: sigaction_t | null): int {
  int32(sigaction, 'signum', signum);
  if (oldact !== null && !(oldact instanceof sigaction_t)) {
    throw invalidType(sigaction, 'oldact', 'an instance of sigaction_t or null', oldact);
  }
  if (act === null) return change(signum, undefined, 0, new sigset_t(), oldact);
  if (!(act instanceof sigaction_t)) {
    throw invalidType(sigaction, 'act', 'an instance of sigaction_t or null', act);
  }
  const handler = handlerOf(sigaction, 'act.sa_handler', act.sa_handler);
  const flags = int32(sigaction, 'act.sa_flags', act.sa_flags);
  return change(signum, handler, flags, instance(sigaction, 'act.sa_mask', act.sa_mask, sigset_t), oldact);
}

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
 * Changes the set of signals that this thread blocks. A blocked signal is pending. On the main thread this holds for
 * signals to the process, too, unless a listener of `process.on` handles them.
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

/**
 * `int killpg(pid_t pgrp, int sig)`
 *
 * Sends a signal to a process group.
 * @param pgrp a group; 0: the own one.
 * @returns 0, or -1: `EINVAL` (not a signal), `ESRCH` (no such group), `EPERM`.
 * @see killpg(3)
 */
export const killpg: (pgrp: pid_t, sig: int) => int = syscall('killpg(pgrp, sig)');

/**
 * `int sigqueue(pid_t pid, int sig, const union sigval value)`
 *
 * Sends a signal with a value, which a handler with `SA_SIGINFO` finds in `info.si_value`.
 * @param value its `sival_int`.
 * @returns 0, or -1: `EINVAL` (not a signal), `ESRCH` (no such process), `EPERM`, `EAGAIN` (too many are queued).
 * @see sigqueue(3)
 */
export function sigqueue(pid: pid_t, sig: int, value: sigval): int {
  return queue(pid, sig, instance(sigqueue, 'value', value, sigval).sival_int);
}

const queue: (pid: pid_t, sig: int, value: int) => int = syscall('sigqueue(pid, sig, value)', 'sigqueue', sigqueue);

/**
 * `int sigsuspend(const sigset_t *mask)`
 *
 * Replaces the mask of blocked signals and waits for a signal. **Blocks the calling thread.**
 * @param mask the signals that are blocked meanwhile.
 * @returns -1: `EINTR` after a handler has run, `EFAULT`.
 * @see sigsuspend(2)
 */
export const sigsuspend: (mask: sigset_t) => int = syscall('sigsuspend(mask)');

/**
 * `int sigwaitinfo(const sigset_t *set, siginfo_t *info)`
 *
 * Waits for one of the signals in `set`, which must be blocked. **Blocks the calling thread.**
 * @param info receives the facts about it, or `null`.
 * @returns the signal, or -1: `EINTR` (a handler of another signal has run), `EFAULT`.
 * @see sigwaitinfo(2)
 */
export const sigwaitinfo: (set: sigset_t, info: siginfo_t | null) => int = syscall('sigwaitinfo(set, info)');

/**
 * `int sigtimedwait(const sigset_t *set, siginfo_t *info, const struct timespec *timeout)`
 *
 * As `sigwaitinfo`, with a limit of the time. **Blocks the calling thread.**
 * @param timeout the limit; `null`: none.
 * @returns the signal, or -1: `EAGAIN` (the time is over), `EINTR`, `EINVAL` (an invalid time), `EFAULT`.
 * @see sigtimedwait(2)
 */
export const sigtimedwait: (set: sigset_t, info: siginfo_t | null, timeout: timespec | null) => int = syscall(
  'sigtimedwait(set, info, timeout)',
);

/**
 * `int sigwait(const sigset_t *set, int *sig)`
 *
 * Waits for one of the signals in `set`, which must be blocked. Handlers of other signals do not end it.
 * **Blocks the calling thread.**
 * @param sig receives the signal.
 * @returns 0 or the error number, without changing `errno`: `EINVAL`.
 * @see sigwait(3)
 */
export function sigwait(set: sigset_t, sig: Int32Array): int {
  instance(sigwait, 'set', set, sigset_t);
  numbers(sigwait, 'sig', sig);
  for (;;) {
    const signum = native.functions['sigwaitinfo']!(set, null) as int;
    if (signum > 0) sig[0] = signum;
    if (signum !== -EINTR) return signum > 0 ? 0 : -signum;
  }
}
