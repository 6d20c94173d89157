import { constant } from '../runtime/addon';

/** `int`: non-blocking mode on or off, as `O_NONBLOCK`. */
export const FIONBIO = constant('FIONBIO');
/** `int`: signal-driven mode on or off, as `O_ASYNC`. */
export const FIOASYNC = constant('FIOASYNC');
/** `int`, bytes: how much can be read; of a datagram socket the length of the next datagram. */
export const FIONREAD = constant('FIONREAD');
/** Sets close-on-exec; takes no argument. */
export const FIOCLEX = constant('FIOCLEX');
/** Clears close-on-exec; takes no argument. */
export const FIONCLEX = constant('FIONCLEX');
/** `int`: who gets SIGIO and SIGURG: a process, or the negated number of a group. */
export const FIOSETOWN = constant('FIOSETOWN');
/** `int`: reads what `FIOSETOWN` sets. */
export const FIOGETOWN = constant('FIOGETOWN');
/** `int`, bytes: the same as `FIONREAD`. */
export const TIOCINQ = constant('TIOCINQ');
/** `int`, bytes: the same as `SIOCOUTQ`. */
export const TIOCOUTQ = constant('TIOCOUTQ');
