import { object } from '../runtime/validate';
import { type FILE, type FileOptions, fileOf } from './file';
import { queueOf, type Socket } from './socket';

/**
 * `FILE *fdopen(int fd, const char *mode)`
 *
 * Returns the buffered reader of a socket. There is one for each socket: a second call returns the same, and `lines()` uses
 * it. The socket still owns the descriptor, and writes are the socket's own.
 * @see fdopen(3)
 */
export function fdopen(socket: Socket, options?: FileOptions): FILE {
  const file = fileOf(queueOf(fdopen, socket));
  if (options === undefined) return file;
  object(fdopen, 'options', options);
  if (options.size !== undefined) file.setSize(fdopen, options.size);
  return file;
}
