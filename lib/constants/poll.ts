import { constant } from '../runtime/addon';

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
