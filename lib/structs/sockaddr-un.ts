import { offsetof } from '../runtime/struct/sizeof';
import type { size_t } from '../runtime/c-types';
import { struct } from '../runtime/struct/define';
import { instance } from '../runtime/validate';
import { family } from './decoders';
import type { sa_family_t } from './sockaddr';

interface Members {
  /** `AF_UNIX`. */
  sun_family: sa_family_t;
  /** A pathname, or a name without one (abstract) after a leading `\0`. Accepts a string; the rest is zeroed. */
  get sun_path(): Uint8Array;
  set sun_path(name: string | ArrayBufferView);
}

/**
 * `struct sockaddr_un`: the address of a Unix socket.
 * @see unix(7)
 */
export class sockaddr_un extends struct<Members>('sockaddr_un', { sun_family: family }) {}

/**
 * `size_t SUN_LEN(struct sockaddr_un *ptr)`
 *
 * Returns the length of an address up to the end of its pathname, for `bind` and `connect`. For an abstract name, which
 * begins with a NUL, it is the length of the family only, as in C.
 * @see unix(7)
 */
export function SUN_LEN(ptr: sockaddr_un): size_t {
  const { sun_path } = instance(SUN_LEN, 'ptr', ptr, sockaddr_un);
  const end = sun_path.indexOf(0);
  return offsetof(sockaddr_un, 'sun_path') + (end < 0 ? sun_path.length : end);
}
