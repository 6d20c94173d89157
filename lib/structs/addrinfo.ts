import { ENOMEM } from '../constants/errno';
import { EAI_MEMORY, EAI_SYSTEM } from '../constants/netdb';
import type { int, socklen_t } from '../runtime/c-types';
import { fail } from '../runtime/errno';
import { type Members, initialize, pointerStruct } from '../runtime/struct/pointer-struct';
import { int32, wrongClass, type Called } from '../runtime/validate';
import { address } from './address';
import type { sockaddr } from './sockaddr';

class AddressInfo extends pointerStruct('addrinfo') {
  /** `AI_PASSIVE`, `AI_CANONNAME`, ... */
  ai_flags: int = 0;
  /** `AF_INET`, `AF_INET6`, or `AF_UNSPEC` for both. */
  ai_family: int = 0;
  /** `SOCK_STREAM`, `SOCK_DGRAM`, ..., or 0 for any. */
  ai_socktype: int = 0;
  /** `IPPROTO_TCP`, ..., or 0 for any. */
  ai_protocol: int = 0;
  /** The length of `ai_addr`, in bytes. */
  ai_addrlen: socklen_t = 0;
  ai_addr: sockaddr | null = null;
  /** The host's canonical name in the first result with `AI_CANONNAME`, otherwise `null`. */
  ai_canonname: string | null = null;
  /** The next entry, or `null` at the end. */
  ai_next: addrinfo | null = null;

  constructor(init?: Members<AddressInfo>) {
    super();
    initialize(this, init);
  }
}

interface addrinfo_members extends Omit<AddressInfo, 'ai_addr'> {
  /**
   * The address: `connect(fd, ai.ai_addr, ai.ai_addrlen)`, `cast(sockaddr_in, ai.ai_addr)`. It is `null` only in hints.
   */
  get ai_addr(): sockaddr;
  set ai_addr(addr: sockaddr | null);
}

/**
 * `struct addrinfo`: the hints for `getaddrinfo`, and its results.
 * @see getaddrinfo(3)
 */
export class addrinfo extends (AddressInfo as new (init?: Members<AddressInfo>) => addrinfo_members) {
  declare static readonly size: number;
}

/** A result as the addon returns it. */
export type addrinfo_row = [
  flags: int,
  family: int,
  socktype: int,
  protocol: int,
  addr: ArrayBuffer,
  canonname: string | null,
];

/** The addon's error code: -errno for EAI_SYSTEM, or an EAI_* without its sign, which differs between systems. */
export function eai(code: number): int {
  if (code >= 0) return EAI_SYSTEM < 0 ? 0 - code : code;
  if (code === -ENOMEM) return EAI_MEMORY;
  fail(-code);
  return EAI_SYSTEM;
}

const asked = ['ai_flags', 'ai_family', 'ai_socktype', 'ai_protocol'] as const;

/** The hints as the addon expects them. */
export function flatten(called: Called, hints: addrinfo | null): Int32Array | null {
  if (hints === null) return null;
  if (!(hints instanceof addrinfo)) throw wrongClass(called, 'hints', 'an addrinfo or null', hints, 'addrinfo');
  return Int32Array.from(asked, (member) => int32(called, `hints.${member}`, hints[member]));
}

/** The rows as a linked list, as in C. */
export function chain(rows: addrinfo_row[]): addrinfo | null {
  let first: addrinfo | null = null;
  for (const [ai_flags, ai_family, ai_socktype, ai_protocol, addr, ai_canonname] of rows.reverse()) {
    first = new addrinfo({
      ai_flags,
      ai_family,
      ai_socktype,
      ai_protocol,
      ai_addrlen: addr.byteLength,
      ai_addr: address(addr)!,
      ai_canonname,
      ai_next: first,
    });
  }
  return first;
}
