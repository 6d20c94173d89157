import { argumentTypeError } from './argument-errors';
import { type FILE, type FileOptions, fileOf } from './file';
import { Socket, ioOf } from './socket';

/**
 * `FILE *fdopen(int fd, const char *mode)`
 *
 * Returns the buffered reader of a socket. There is one for each socket: a second call returns the same, and `lines()` uses
 * it. The socket still owns the descriptor, and writes are the socket's own.
 * @see fdopen(3)
 */
export function fdopen(socket: Socket, options?: FileOptions): FILE {
  if (!(socket instanceof Socket)) throw argumentTypeError('fdopen', 'socket', 'a Socket', socket);
  const file = fileOf(ioOf(socket));
  if (options?.size !== undefined) file.size = options.size;
  return file;
}
