// The operation of accept(2). Its promise is the new descriptor, or what `finish` makes of it.
import {
  ECONNABORTED,
  EHOSTDOWN,
  EHOSTUNREACH,
  ENETDOWN,
  ENETUNREACH,
  ENONET,
  ENOPROTOOPT,
  EOPNOTSUPP,
  EPROTO,
} from '../headers/errno';
import { POLLIN } from '../headers/poll';
import * as c from '../headers/sys/socket';
import type { int } from '../runtime/c-types';
import { resetLength, scratchAddress } from './address';
import { wouldBlock } from './byte-io';
import { cancellableIterator } from './cancellable-iterator';
import type { SocketError } from './errors';
import type { IOQueue } from './io-queue';
import { NO_MEMORY, type Operation } from './operation';
import { READ, reactor } from './reactor';
import { getIntOption } from './socket-traits';

// Errors of the connection that would have been accepted. accept(2) recommends to try again.
const CONNECTION_ERRORS = [
  ECONNABORTED,
  ENETDOWN,
  EPROTO,
  ENOPROTOOPT,
  EHOSTDOWN,
  ENONET,
  EHOSTUNREACH,
  EOPNOTSUPP,
  ENETUNREACH,
];

const isListening = (fd: int): boolean => getIntOption(fd, c.SOL_SOCKET, c.SO_ACCEPTCONN) === 1;

export const acceptOperation = (finish: (fd: int) => unknown): Operation => ({
  syscall: 'accept',
  attempt: (io) => (wouldBlock(io, POLLIN) ? -1 : reactor.accept(io.fd, scratchAddress, resetLength())),
  finish,
});

/** One connection after the other, until the listener is closed. Errors of a connection do not end the loop. */
export function connections<T>(io: IOQueue, operation: Operation): AsyncGenerator<T, void, undefined> {
  const isOpen = (): boolean => !io.closed;
  const next = async (): Promise<T | undefined> => {
    while (isOpen()) {
      try {
        return await io.start<T>(undefined, READ, operation, NO_MEMORY);
      } catch (error) {
        const isOfConnection = CONNECTION_ERRORS.includes(-(error as SocketError).errno);
        if (isOpen() && !(isOfConnection && isListening(io.fd))) throw error;
      }
    }
    return undefined;
  };
  return cancellableIterator(next, () => io.cancel(READ, operation, () => new Error('the iterator has ended')));
}
