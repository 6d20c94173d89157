import { AF_INET, AF_INET6, AF_UNIX } from '../constants/address-families';
import { inet_ntop, ntohs } from '../headers/arpa/inet';
import { INET6_ADDRSTRLEN } from '../headers/netinet/in';
import type { int, socklen_t } from '../runtime/c-types';
import { cast } from '../runtime/struct/array';
import { sizeof } from '../runtime/struct/sizeof';
import { memory, memoryOf, within } from '../runtime/validate';
import { sockaddr_in, sockaddr_in6 } from '../structs/sockaddr-in';
import { sockaddr_storage } from '../structs/sockaddr';

const PATH_OFFSET = Uint16Array.BYTES_PER_ELEMENT; // sa_family_t

function host(family: int, address: ArrayBufferView): string {
  return inet_ntop(family, address, new Uint8Array(INET6_ADDRSTRLEN), INET6_ADDRSTRLEN)!;
}

// An abstract name begins with a NUL, which ss(8) prints as @, and has no end.
function path(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes).toString();
  if (/^\0*$/.test(text)) return null; // a socket without a name
  return text.startsWith('\0') ? text.replace(/\0+$/, '').replace('\0', '@') : text.replace(/\0.*$/s, '');
}

/**
 * `char *sock_ntop(const struct sockaddr *sockaddr, socklen_t addrlen)`
 *
 * Returns an address of any family with a text form: `'127.0.0.1:80'`, `'[::1]:80'`, the path of a unix socket, `'@name'`
 * for an abstract name. A port of 0 is left out, with the brackets.
 * @param addrlen the length of the address, in bytes.
 * @returns `null` for another family, or a unix socket without a name.
 * @see Stevens, UNIX Network Programming
 */
export function sock_ntop(sockaddr: ArrayBufferView, addrlen: socklen_t): string | null {
  const all = memoryOf(memory(sock_ntop, 'sockaddr', sockaddr));
  const length = within(sock_ntop, 'addrlen', addrlen, 0, all.length);
  const padded = new Uint8Array(Math.max(sizeof(sockaddr_storage), length));
  padded.set(all.subarray(0, length));
  switch (cast(sockaddr_storage, padded).ss_family) {
    case AF_INET: {
      const { sin_addr, sin_port } = cast(sockaddr_in, padded);
      const text = host(AF_INET, sin_addr);
      return sin_port === 0 ? text : `${text}:${ntohs(sin_port)}`;
    }
    case AF_INET6: {
      const { sin6_addr, sin6_port } = cast(sockaddr_in6, padded);
      const text = host(AF_INET6, sin6_addr);
      return sin6_port === 0 ? text : `[${text}]:${ntohs(sin6_port)}`;
    }
    case AF_UNIX:
      return path(padded.subarray(PATH_OFFSET, length));
    default:
      return null;
  }
}
