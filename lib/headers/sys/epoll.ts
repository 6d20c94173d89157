import { flags } from '../../runtime/flags';
import { syscall } from '../../runtime/bind-call';
import { constant, native } from '../../runtime/addon';
import type { sigset_t } from '../signal';
import { bigint, struct, type Init, type int, type struct_array } from '../../runtime/struct/define';
import type { timespec } from '../time';

/** The epoll descriptor is closed on exec. */
export const EPOLL_CLOEXEC = constant('EPOLL_CLOEXEC');
/** Adds a descriptor to the set. */
export const EPOLL_CTL_ADD = constant('EPOLL_CTL_ADD');
/** Takes a descriptor out of the set. */
export const EPOLL_CTL_DEL = constant('EPOLL_CTL_DEL');
/** Changes what is waited for. */
export const EPOLL_CTL_MOD = constant('EPOLL_CTL_MOD');
/** There is something to read, or to accept. */
export const EPOLLIN = constant('EPOLLIN');
/** There is urgent data. */
export const EPOLLPRI = constant('EPOLLPRI');
/** There is room to write, or a connection stands or has failed. */
export const EPOLLOUT = constant('EPOLLOUT');
/** The same as `EPOLLIN`. */
export const EPOLLRDNORM = constant('EPOLLRDNORM');
/** Priority data can be read. */
export const EPOLLRDBAND = constant('EPOLLRDBAND');
/** The same as `EPOLLOUT`. */
export const EPOLLWRNORM = constant('EPOLLWRNORM');
/** Priority data can be written. */
export const EPOLLWRBAND = constant('EPOLLWRBAND');
/** Has a value and no use. */
export const EPOLLMSG = constant('EPOLLMSG');
/** Told unasked: an error waits, or the reading end of a pipe is closed. */
export const EPOLLERR = constant('EPOLLERR');
/** Told unasked: both ways are closed. */
export const EPOLLHUP = constant('EPOLLHUP');
/** The peer of a stream has shut down writing, or closed. */
export const EPOLLRDHUP = constant('EPOLLRDHUP');
/** Of the epoll sets that wait for this descriptor, one or a few are woken, not all. With `EPOLL_CTL_ADD` only. */
export const EPOLLEXCLUSIVE = constant('EPOLLEXCLUSIVE');
/** The machine stays awake while the event is handled. Needs CAP_BLOCK_SUSPEND, and is ignored without. */
export const EPOLLWAKEUP = constant('EPOLLWAKEUP');
/** Told once; then off until `EPOLL_CTL_MOD`. */
export const EPOLLONESHOT = constant('EPOLLONESHOT');
/** Edge-triggered: told when something new has come, not while something is there. Read until `EAGAIN`. */
export const EPOLLET = constant('EPOLLET');

const same = ['EPOLLRDNORM', 'EPOLLWRNORM', 'EPOLL_CTL_ADD', 'EPOLL_CTL_DEL', 'EPOLL_CTL_MOD', 'EPOLL_CLOEXEC'];
const isEvent = (name: string): boolean => name.startsWith('EPOLL') && !same.includes(name);

interface epoll_data_members {
  /** As an `int`: usually the descriptor. */
  fd: int;
  /** As 32 bits. */
  u32: number;
  /** As 64 bits. */
  u64: bigint;
}

/**
 * `union epoll_data`: what comes back with an event; the members are the same bytes. C's `ptr` is missing: keep what it
 * would point to in an array or a `Map`, and its key here.
 * @see epoll_event(3type)
 */
export class epoll_data extends struct<epoll_data_members>('epoll_data', { u64: bigint }) {}

interface epoll_event_members {
  /** What is waited for, or what has happened: `EPOLLIN | EPOLLET`. */
  events: number;
  /** What `epoll_wait` gives back with the event: `data: { fd }`. */
  get data(): epoll_data;
  set data(data: Init<epoll_data_members> | ArrayBufferView);
}

/**
 * `struct epoll_event`: what is waited for on a descriptor, and what happened. `array(epoll_event, n)` is an array of
 * them. On x86-64 its members are packed: 12 bytes.
 * @see epoll_event(3type)
 */
export class epoll_event extends struct<epoll_event_members>('epoll_event', {
  events: (value: number) => flags(Object.keys(native.constants).filter(isEvent), value),
  data: epoll_data,
}) {}

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
