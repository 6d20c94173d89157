import { constant } from '../runtime/addon';

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
