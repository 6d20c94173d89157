import { EBADF } from '../headers/errno';
import type { int } from '../runtime/struct/define';
import { refused, systemError } from './error';

interface Handled {
  fd?: unknown;
  _handle?: { fd?: unknown } | null;
  socket?: unknown;
  handle?: { fd?: unknown } | null;
}

// dgram.Socket's _handle is deprecated, and says so: its state lies behind a symbol.
function datagram(x: object): Handled | undefined {
  const state = Object.getOwnPropertySymbols(x).find(({ description }) => description === 'state symbol');
  return state && (x as Record<symbol, Handled>)[state];
}

function find(x: Handled): unknown {
  const state = datagram(x);
  if (state) return state.handle?.fd;
  const own = x._handle ? x._handle.fd : x.fd;
  if (own !== undefined) return own;
  return typeof x.socket === 'object' && x.socket !== null ? find(x.socket) : undefined;
}

/**
 * `int fileno(FILE *stream)`
 *
 * The descriptor of a `net.Socket`, `net.Server`, `tls.TLSSocket`, `tls.Server`, `dgram.Socket`, of the sockets and servers
 * of http and https, of an http request or response, of a FileHandle, or of a socket of this module. It stays theirs: they
 * close it, and its number may then be another's.
 * @throws `EBADF` where it has none: not yet connected or bound, or closed.
 * @see fileno(3)
 */
export function fileno(x: object): int {
  if (Object(x) !== x) throw refused({ syscall: 'fileno' }, 'x', 'an object');
  const fd = find(x);
  if (typeof fd === 'number' && fd >= 0) return fd;
  throw systemError(EBADF, { syscall: 'fileno' });
}
