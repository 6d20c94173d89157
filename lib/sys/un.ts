import { family } from '../decode';
import { struct } from '../struct';
import type { sa_family_t } from './socket';

interface Members {
  /** `AF_UNIX`. */
  sun_family: sa_family_t;
  /** A pathname, or a name without one (abstract) after a leading `\0`. Takes a string, the rest is zeroed. */
  get sun_path(): Uint8Array;
  set sun_path(name: string | ArrayBufferView);
}

/**
 * `struct sockaddr_un`: the address of a unix socket.
 * @see unix(7)
 */
export class sockaddr_un extends struct<Members>('sockaddr_un', { sun_family: family }) {}
