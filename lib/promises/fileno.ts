import { EBADF } from '../headers/errno';
import type { int } from '../runtime/c-types';
import { invalidType } from '../runtime/validate';
import { systemError } from './errors';

interface Holder {
  fd?: unknown;
  _handle?: { fd?: unknown } | null;
  socket?: unknown;
  handle?: { fd?: unknown } | null;
}

// The `_handle` of a dgram.Socket is deprecated and prints a warning. Its state is behind a symbol.
function datagramState(x: object): Holder | undefined {
  const state = Object.getOwnPropertySymbols(x).find(({ description }) => description === 'state symbol');
  return state && (x as Record<symbol, Holder>)[state];
}

function find(x: Holder): unknown {
  const state = datagramState(x);
  if (state) return state.handle?.fd;
  const own = x._handle ? x._handle.fd : x.fd;
  if (own !== undefined) return own;
  return typeof x.socket === 'object' && x.socket !== null ? find(x.socket) : undefined;
}

/**
 * `int fileno(FILE *stream)`
 *
 * Returns the descriptor of a `net.Socket`, `net.Server`, `tls.TLSSocket`, `tls.Server`, `dgram.Socket`, of the sockets and
 * servers of http and https, of an http request or response, of a FileHandle, or of a `Socket`. The object still owns the
 * descriptor. After the object closes it, the number may be reused.
 * @throws `EBADF` if the object has no descriptor: it is not yet connected or bound, or it is closed.
 * @see fileno(3)
 */
export function fileno(x: object): int {
  if (Object(x) !== x) throw invalidType(fileno, 'x', 'a socket or a server', x);
  const fd = find(x);
  if (typeof fd === 'number' && fd >= 0) return fd;
  throw systemError(EBADF, { syscall: 'fileno' }, fileno);
}
