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
  return ownPair(sv, traitsOf(domain, type, protocol), stack);
}

/**
 * `int pipe2(int pipefd[2], int flags)`
 *
 * Creates a pipe, for `splice` and for other programs. `flags` may be `O_DIRECT`.
 * @returns its end to read from and its end to write to.
 * @see pipe2(2)
 */
export function pipe2(flags: int = 0): [reader: Socket, writer: Socket] {
  const stack = stackAbove(pipe2);
  const pipefd = new Int32Array(2);
  checked(pipe2, () => reactor.pipe2(pipefd, flags));
  return ownPair(pipefd, 0, stack);
}

function ownPair([first, second]: Int32Array, traits: number, stack: string): [Socket, Socket] {
  return [own(new IOQueue(first!, traits), stack), own(new IOQueue(second!, traits), stack)];
}
