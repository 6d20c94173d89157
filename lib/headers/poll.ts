import { flags } from '../runtime/flags';
import { syscall } from '../runtime/bind-call';
import { constant } from '../runtime/addon';
import type { sigset_t } from './signal';
import { struct, type int, type struct_array } from '../runtime/struct/define';
import type { timespec } from './time';

/** There is something to read; on a listening socket, a connection waits. */
export const POLLIN = constant('POLLIN');
/** There is urgent data (TCP), or what else is exceptional. */
export const POLLPRI = constant('POLLPRI');
/** There is room to write; on a connecting socket, the connection stands or has failed. */
export const POLLOUT = constant('POLLOUT');
/** `revents` only: an error waits, or the reading end of a pipe is closed. */
export const POLLERR = constant('POLLERR');
/** `revents` only: the peer has closed, and nothing can be written any more; what has arrived can be read still. */
export const POLLHUP = constant('POLLHUP');
/** `revents` only: `fd` is not open. */
export const POLLNVAL = constant('POLLNVAL');
/** The same as `POLLIN`. */
export const POLLRDNORM = constant('POLLRDNORM');
/** Priority data can be read; not of sockets on Linux. */
export const POLLRDBAND = constant('POLLRDBAND');
/** The same as `POLLOUT`. */
export const POLLWRNORM = constant('POLLWRNORM');
/** Priority data can be written. */
export const POLLWRBAND = constant('POLLWRBAND');
/** Linux: has a value and no use. */
export const POLLMSG = constant('POLLMSG');
/** Linux: has a value and no use here (/dev/poll's). */
export const POLLREMOVE = constant('POLLREMOVE');
/** Linux: the peer of a stream has shut down writing, or closed. Asked for, unlike `POLLHUP`. */
export const POLLRDHUP = constant('POLLRDHUP');

const named = [
  'POLLIN',
  'POLLPRI',
  'POLLOUT',
  'POLLERR',
  'POLLHUP',
  'POLLNVAL',
  'POLLRDBAND',
  'POLLWRBAND',
  'POLLMSG',
  'POLLREMOVE',
  'POLLRDHUP',
];
const events = (value: number): string => flags(named, value & 0xffff);

/** A number of `pollfd`s. */
export type nfds_t = number;

interface Members {
  /** The descriptor; a negative one is passed over. */
  fd: int;
  /** What is waited for: `POLLIN | POLLOUT`. */
  events: number;
  /** What has happened, filled in by the kernel. */
  revents: number;
}

/**
 * `struct pollfd`: one descriptor that `poll` watches. `array(pollfd, n)` is an array of them.
 * @see poll(2)
 */
export class pollfd extends struct<Members>('pollfd', { events, revents: events }) {}

/**
 * `int poll(struct pollfd *fds, nfds_t nfds, int timeout)`
 *
 * Waits until one of the descriptors is ready. **Blocks the thread** for as long.
 * @param fds `array(pollfd, n)`, or a single `pollfd`.
 * @param nfds how many of them.
 * @param timeout in milliseconds; 0 doesn't wait, a negative number waits without end.
 * @returns how many have an `revents` that is not 0, 0 where the time is over, or -1: `EFAULT` (`fds` holds fewer than
 * `nfds`), `EINVAL` (`nfds` is more than RLIMIT_NOFILE), `EINTR`, `ENOMEM`. A bad descriptor is no error: `POLLNVAL`.
 * @see poll(2)
 */
export const poll: (fds: struct_array<pollfd> | pollfd | null, nfds: nfds_t, timeout: int) => int =
  syscall('poll(fds, nfds, timeout)');

/**
 * `int ppoll(struct pollfd *fds, nfds_t nfds, const struct timespec *tmo_p, const sigset_t *sigmask)`
 *
 * `poll` with a finer timeout and, while it waits, with another set of blocked signals: a signal that was blocked before
 * the call is not lost, but ends it. **Blocks the thread.**
 * @param tmo_p how long; `null` waits without end. It is not changed.
 * @param sigmask the signals blocked meanwhile, or `null` for no change.
 * @returns as `poll`; `EINVAL` also for a time that is none.
 * @see ppoll(2)
 */
export const ppoll: (
  fds: struct_array<pollfd> | pollfd | null,
  nfds: nfds_t,
  tmo_p: timespec | null,
  sigmask: sigset_t | null,
) => int = syscall('ppoll(fds, nfds, tmo_p, sigmask)');
