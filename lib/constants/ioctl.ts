import { constant } from '../runtime/addon';

/** `int`: nonblocking mode on or off, as `O_NONBLOCK`. */
export const FIONBIO = constant('FIONBIO');
/** `int`: signal-driven mode on or off, as `O_ASYNC`. */
export const FIOASYNC = constant('FIOASYNC');
/** `int`, bytes: the data that can be read; for a datagram socket, the length of the next datagram. */
export const FIONREAD = constant('FIONREAD');
/** Sets close-on-exec; takes no argument. */
export const FIOCLEX = constant('FIOCLEX');
/** Clears close-on-exec; takes no argument. */
export const FIONCLEX = constant('FIONCLEX');
/** `int`: the receiver of SIGIO and SIGURG: a process, or the negated number of a process group. */
export const FIOSETOWN = constant('FIOSETOWN');
/** `int`: reads what `FIOSETOWN` sets. */
export const FIOGETOWN = constant('FIOGETOWN');
/** `int`, bytes: the same as `FIONREAD`. */
export const TIOCINQ = constant('TIOCINQ');
/** `int`, bytes: the same as `SIOCOUTQ`. */
export const TIOCOUTQ = constant('TIOCOUTQ');
