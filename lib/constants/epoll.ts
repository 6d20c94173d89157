import { constant } from '../runtime/addon';

/** The epoll descriptor is closed on exec. */
export const EPOLL_CLOEXEC = constant('EPOLL_CLOEXEC');
/** Adds a descriptor to the set. */
export const EPOLL_CTL_ADD = constant('EPOLL_CTL_ADD');
/** Removes a descriptor from the set. */
export const EPOLL_CTL_DEL = constant('EPOLL_CTL_DEL');
/** Changes the events of a descriptor. */
export const EPOLL_CTL_MOD = constant('EPOLL_CTL_MOD');
/** Data can be read, or a connection can be accepted. */
export const EPOLLIN = constant('EPOLLIN');
/** There is urgent data. */
export const EPOLLPRI = constant('EPOLLPRI');
/** Writing is possible, or a connection is established or has failed. */
export const EPOLLOUT = constant('EPOLLOUT');
/** The same as `EPOLLIN`. */
export const EPOLLRDNORM = constant('EPOLLRDNORM');
/** Priority data can be read. */
export const EPOLLRDBAND = constant('EPOLLRDBAND');
/** The same as `EPOLLOUT`. */
export const EPOLLWRNORM = constant('EPOLLWRNORM');
/** Priority data can be written. */
export const EPOLLWRBAND = constant('EPOLLWRBAND');
/** Has a value but no use. */
export const EPOLLMSG = constant('EPOLLMSG');
/** Always reported: an error is pending, or the read end of a pipe is closed. */
export const EPOLLERR = constant('EPOLLERR');
/** Always reported: both directions are closed. */
export const EPOLLHUP = constant('EPOLLHUP');
/** The peer of a stream has shut down writing, or closed. */
export const EPOLLRDHUP = constant('EPOLLRDHUP');
/** Wakes one or a few of the epoll sets that wait for this descriptor, not all. Only with `EPOLL_CTL_ADD`. */
export const EPOLLEXCLUSIVE = constant('EPOLLEXCLUSIVE');
/** The machine stays awake while the event is handled. Requires CAP_BLOCK_SUSPEND, otherwise it is ignored. */
export const EPOLLWAKEUP = constant('EPOLLWAKEUP');
/** Reported once, then disabled until `EPOLL_CTL_MOD`. */
export const EPOLLONESHOT = constant('EPOLLONESHOT');
/** Edge-triggered: reported when new data arrives, not while data is available. Read until `EAGAIN`. */
export const EPOLLET = constant('EPOLLET');
