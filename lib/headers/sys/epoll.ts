import { syscall } from '../../runtime/bind-call';
import type { int } from '../../runtime/c-types';
import type { struct_array } from '../../runtime/struct/array';
import type { epoll_event } from '../../structs/epoll-event';
import type { sigset_t } from '../../structs/sigset';
import type { timespec } from '../../structs/timespec';

export * from '../../constants/epoll';
export * from '../../structs/epoll-event';

/** The array that `epoll_wait` fills. */
type events = struct_array<epoll_event> | epoll_event | null;

/**
 * `int epoll_create(int size)`
 *
 * Creates an epoll set.
 * @param size more than 0; otherwise without effect.
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
 * Adds a descriptor to the set, changes its events, or removes it. A closed descriptor is removed when no other
 * descriptor refers to the same open file (`dup`, `fork`).
 * @param op `EPOLL_CTL_ADD`, `EPOLL_CTL_MOD` or `EPOLL_CTL_DEL`.
 * @param event the events to wait for, and the data to return with them; `null` with `EPOLL_CTL_DEL`.
 * @returns 0, or -1: `EEXIST` (already in the set), `ENOENT` (not in the set), `EBADF`, `EPERM` (a file is always
 * ready), `EINVAL` (`op`, the set itself, an invalid combination with `EPOLLEXCLUSIVE`), `ELOOP`, `ENOSPC`, `EFAULT`.
 * @see epoll_ctl(2)
 */
export const epoll_ctl: (epfd: int, op: int, fd: int, event: epoll_event | null) => int = syscall(
  'epoll_ctl(epfd, op, fd, event)',
);

/**
 * `int epoll_wait(int epfd, struct epoll_event *events, int maxevents, int timeout)`
 *
 * Waits for events of the descriptors in the set. **Blocks the calling thread** until then.
 * @param events receives the events: `array(epoll_event, n)`.
 * @param maxevents the capacity of `events`.
 * @param timeout in milliseconds; 0 does not wait, -1 waits without limit.
 * @returns the number of events, 0 after the timeout, or -1: `EBADF`, `EINVAL` (`epfd` is not an epoll set, or
 * `maxevents` is not above 0), `EFAULT` (`events` is smaller than `maxevents`), `EINTR`.
 * @see epoll_wait(2)
 */
export const epoll_wait: (epfd: int, events: events, maxevents: int, timeout: int) => int = syscall(
  'epoll_wait(epfd, events, maxevents, timeout)',
);

/**
 * `int epoll_pwait(int epfd, struct epoll_event *events, int maxevents, int timeout, const sigset_t *sigmask)`
 *
 * Waits as `epoll_wait` does, with another set of blocked signals meanwhile: a signal that was blocked before the call
 * interrupts it. **Blocks the calling thread.**
 * @param sigmask the signals to block meanwhile, or `null` for no change.
 * @returns as `epoll_wait`.
 * @see epoll_pwait(2)
 */
export const epoll_pwait: (epfd: int, events: events, maxevents: int, timeout: int, sigmask: sigset_t | null) => int =
  syscall('epoll_pwait(epfd, events, maxevents, timeout, sigmask)');

/**
 * `int epoll_pwait2(int epfd, struct epoll_event *events, int maxevents, const struct timespec *timeout, const sigset_t
 * *sigmask)`
 *
 * Waits as `epoll_pwait` does, with a timeout in nanoseconds. **Blocks the calling thread.**
 * @param timeout the maximum wait; `null` waits without limit.
 * @returns as `epoll_wait`; `EINVAL` also for an invalid time, `ENOSYS` before Linux 5.11.
 * @see epoll_pwait2(2)
 */
export const epoll_pwait2: (
  epfd: int,
  events: events,
  maxevents: int,
  timeout: timespec | null,
  sigmask: sigset_t | null,
) => int = syscall('epoll_pwait2(epfd, events, maxevents, timeout, sigmask)');
