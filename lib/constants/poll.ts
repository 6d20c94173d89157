import { constant } from '../runtime/addon';

/** Data can be read. On a listener, a connection is pending. */
export const POLLIN = constant('POLLIN');
/** Urgent data (TCP), or another exceptional condition. */
export const POLLPRI = constant('POLLPRI');
/** Writing is possible. On a connecting socket, the connection is established or has failed. */
export const POLLOUT = constant('POLLOUT');
/** `revents` only: an error is pending, or the read end of a pipe is closed. */
export const POLLERR = constant('POLLERR');
/** `revents` only: the peer has closed and writing is impossible. Received data can still be read. */
export const POLLHUP = constant('POLLHUP');
/** `revents` only: `fd` is not open. */
export const POLLNVAL = constant('POLLNVAL');
/** The same as `POLLIN`. */
export const POLLRDNORM = constant('POLLRDNORM');
/** Priority data can be read. Not for sockets on Linux. */
export const POLLRDBAND = constant('POLLRDBAND');
/** The same as `POLLOUT`. */
export const POLLWRNORM = constant('POLLWRNORM');
/** Priority data can be written. */
export const POLLWRBAND = constant('POLLWRBAND');
/** Linux: has a value but no use. */
export const POLLMSG = constant('POLLMSG');
/** Linux: has a value but no use here (for /dev/poll). */
export const POLLREMOVE = constant('POLLREMOVE');
/** Linux: the peer of a stream has shut down writing, or closed. Must be requested, unlike `POLLHUP`. */
export const POLLRDHUP = constant('POLLRDHUP');
