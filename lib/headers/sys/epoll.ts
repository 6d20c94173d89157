import { syscall } from '../../runtime/bind-call';
import type { int } from '../../runtime/c-types';
import type { struct_array } from '../../runtime/struct/array';
import type { epoll_event } from '../../structs/epoll-event';
import type { sigset_t } from '../../structs/sigset';
import type { timespec } from '../../structs/timespec';

export * from '../../constants/epoll';
export * from '../../structs/epoll-event';

/** What `epoll_wait` fills. */
type events = struct_array<epoll_event> | epoll_event | null;

/**
 * `int epoll_create(int size)`
 *
 * Creates an epoll set.
 * @param size more than 0; it means nothing any more.
 * @returns a descriptor, or -1: `EINVAL` (`size`), `EMFILE`, `ENFILE`, `ENOMEM`.
 * @see epoll_create(2)
 */
export const epoll_create: (size: int) => int = syscall('epoll_create(size)');

/**
 * `int epoll_create1(int flags)`
 *
 * Creates an epoll set.
 * @param flags 0 or `EPOLL_CLOEXEC`.
 * @returns a descriptor, or -1: `EINVAL` (`flags`), `EMFILE`, `ENFILE`, `ENOMEM`.
 * @see epoll_create1(2)
 */
export const epoll_create1: (flags: int) => int = syscall('epoll_create1(flags)');

/**
 * `int epoll_ctl(int epfd, int op, int fd, struct epoll_event *event)`
 *
 * Adds a descriptor to the set, changes what is waited for, or takes it out. A closed descriptor leaves by itself, once
 * no other descriptor stands for the same socket (`dup`, `fork`).
 * @param op `EPOLL_CTL_ADD`, `EPOLL_CTL_MOD` or `EPOLL_CTL_DEL`.
 * @param event what is waited for, and what comes back with it; `null` with `EPOLL_CTL_DEL`.
 * @returns 0, or -1: `EEXIST` (in it already), `ENOENT` (not in it), `EBADF`, `EPERM` (a file is always ready), `EINVAL`
 * (`op`, the set itself, `EPOLLEXCLUSIVE` with what it does not go with), `ELOOP`, `ENOSPC`, `EFAULT`.
 * @see epoll_ctl(2)
 */
export const epoll_ctl: (epfd: int, op: int, fd: int, event: epoll_event | null) => int = syscall(
  'epoll_ctl(epfd, op, fd, event)',
);

/**
 * `int epoll_wait(int epfd, struct epoll_event *events, int maxevents, int timeout)`
 *
 * Waits until something happens to a descriptor of the set. **Blocks the thread** for as long.
 * @param events takes what has happened: `array(epoll_event, n)`.
 * @param maxevents how many fit into `events`.
 * @param timeout in milliseconds; 0 doesn't wait, -1 waits without end.
 * @returns how many events were filled in, 0 where the time is over, or -1: `EBADF`, `EINVAL` (`epfd` is none, or
 * `maxevents` is not above 0), `EFAULT` (`events` has no room for `maxevents`), `EINTR`.
 * @see epoll_wait(2)
 */
export const epoll_wait: (epfd: int, events: events, maxevents: int, timeout: int) => int = syscall(
  'epoll_wait(epfd, events, maxevents, timeout)',
);

/**
 * `int epoll_pwait(int epfd, struct epoll_event *events, int maxevents, int timeout, const sigset_t *sigmask)`
 *
 * `epoll_wait` and, while it waits, another set of blocked signals: a signal that was blocked before the call is not
 * lost, but ends it. **Blocks the thread.**
 * @param sigmask the signals blocked meanwhile, or `null` for no change.
 * @returns as `epoll_wait`.
 * @see epoll_pwait(2)
 */
export const epoll_pwait: (epfd: int, events: events, maxevents: int, timeout: int, sigmask: sigset_t | null) => int =
  syscall('epoll_pwait(epfd, events, maxevents, timeout, sigmask)');

/**
 * `int epoll_pwait2(int epfd, struct epoll_event *events, int maxevents, const struct timespec *timeout,
 * const sigset_t *sigmask)`
 *
 * `epoll_pwait` with a timeout in nanoseconds. **Blocks the thread.**
 * @param timeout how long; `null` waits without end.
 * @returns as `epoll_wait`; `EINVAL` also for a time that is none, `ENOSYS` before Linux 5.11.
 * @see epoll_pwait2(2)
 */
export const epoll_pwait2: (
  epfd: int,
  events: events,
  maxevents: int,
  timeout: timespec | null,
  sigmask: sigset_t | null,
) => int = syscall('epoll_pwait2(epfd, events, maxevents, timeout, sigmask)');
