// The functions that create sockets.
import type { int } from '../runtime/c-types';
import { checked } from './errors';
import { IOQueue } from './io-queue';
import { stackAbove } from './ownership';
import { reactor } from './reactor';
import { type Socket, own } from './socket';
import { traitsOf } from './socket-traits';

/**
 * `int socket(int domain, int type, int protocol)`
 * @throws the errors of socket(2).
 * @see socket(2)
 */
export function socket(domain: int, type: int, protocol: int = 0): Socket {
  const stack = stackAbove(socket);
  const fd = checked(socket, () => reactor.socket(domain, type, protocol));
  return own(new IOQueue(fd, traitsOf(domain, type, protocol)), stack);
}

/**
 * `int socketpair(int domain, int type, int protocol, int sv[2])`
 * @returns the two ends.
 * @see socketpair(2)
 */
export function socketpair(domain: int, type: int, protocol: int = 0): [Socket, Socket] {
  const stack = stackAbove(socketpair);
  const sv = new Int32Array(2);
  checked(socketpair, () => reactor.socketpair(domain, type, protocol, sv));
  const traits = traitsOf(domain, type, protocol);
  return [own(new IOQueue(sv[0]!, traits), stack), own(new IOQueue(sv[1]!, traits), stack)];
}
