// Addresses as the methods take and return them: views of the class of their family, each with the length that the kernel
// reported.
import { inet_ntop, ntohs } from '../headers/arpa/inet';
import { IF_NAMESIZE, if_indextoname } from '../headers/net/if';
import { layoutOf } from '../runtime/addon';
import { INET6_ADDRSTRLEN, INET_ADDRSTRLEN, sockaddr_in, sockaddr_in6 } from '../headers/netinet/in';
import { socklen_t, type int } from '../runtime/c-types';
import { cast } from '../runtime/struct/array';
import { dataView } from '../runtime/struct/types';
import { sizeof } from '../runtime/struct/sizeof';
import { bytesOf, memory, memoryOf, type Called } from '../runtime/validate';
import { asFamily, classOfFamily, type AnyAddress } from '../structs/address';
import { AF_INET, AF_INET6, AF_UNIX, sockaddr, sockaddr_storage } from '../headers/sys/socket';
import { sockaddr_un } from '../headers/sys/un';

/** An address that a call returned: `sockaddr_in` for `AF_INET`, and so on; `sockaddr` for a family without a struct here. */
export type Address = AnyAddress;

// The size of sa_family_t: the path of a unix socket begins there.
const PATH_OFFSET = layoutOf('sockaddr_un')!.members['sun_path']!.offset;
const MAX_SIZE = sizeof(sockaddr_storage);

// Followed by zeros up to the size of a struct.
function padded(bytes: Uint8Array, size = MAX_SIZE): Uint8Array {
  const larger = new Uint8Array(Math.max(size, bytes.length));
  larger.set(bytes);
  return larger;
}

/** The family of an address. */
export const familyOf = (address: ArrayBufferView): int => cast(sockaddr_storage, padded(bytesOf(address))).ss_family;

// Addresses whose view does not show the length that the kernel reported, with their bytes: a program that changes an
// address makes it another one.
const kernelLengths = new WeakMap<ArrayBufferView, { length: socklen_t; bytes: Uint8Array }>();

/**
 * The length of an address. It is the one that the kernel reported if a call returned the address; otherwise all of the
 * view, and of a `sockaddr` the struct of its family, except that a `sockaddr_un` with an abstract name ends with the last byte that is not 0. Pass other names as bytes.
 */
export function lengthOf(called: Called, parameter: string, address: ArrayBufferView): socklen_t {
  return knownLength(memory(called, parameter, address));
}

function knownLength(address: ArrayBufferView): socklen_t {
  const kernel = kernelLengths.get(address);
  if (kernel && Buffer.compare(bytesOf(address), kernel.bytes) === 0) return kernel.length;
  if (address instanceof sockaddr) {
    const known = asFamily(address);
    return known ? knownLength(known) : memoryOf(address).length;
  }
  if (!(address instanceof sockaddr_un)) return address.byteLength;
  const path = address.sun_path;
  if (path[0] !== 0) return address.byteLength;
  return PATH_OFFSET + path.findLastIndex((byte) => byte !== 0) + 1;
}

/** Calls write an address here: `call(fd, scratchAddress, resetLength())`. `filledAddress()` then returns a copy. */
export const scratchAddress = new sockaddr_storage();
const scratchLength = socklen_t();

export function resetLength(): Uint32Array {
  scratchLength[0] = MAX_SIZE;
  return scratchLength;
}

/** No address was written. */
export function setNoAddress(): void {
  scratchLength[0] = 0;
}

/** The address that the last call wrote. */
export function filledAddress(): Address {
  const length = Math.min(scratchLength[0], MAX_SIZE);
  const type = (length < PATH_OFFSET ? undefined : classOfFamily(scratchAddress.ss_family)) ?? sockaddr;
  const address = new type();
  const end = Math.min(length, address.byteLength);
  for (let i = 0; i < end; i++) dataView(address).setUint8(i, dataView(scratchAddress).getUint8(i));
  if (end === length && knownLength(address) !== length) {
    kernelLengths.set(address, { length, bytes: bytesOf(address).slice() });
  }
  return address;
}

const isLinkLocal = (address: Uint8Array): boolean => address[0] === 0xfe && (address[1]! & 0xc0) === 0x80;

// fe80::1%eth0: a link-local address means nothing without its interface.
function inet6Text({ sin6_addr, sin6_scope_id }: sockaddr_in6): string | undefined {
  const text = inet_ntop(AF_INET6, sin6_addr, new Uint8Array(INET6_ADDRSTRLEN), INET6_ADDRSTRLEN) ?? undefined;
  if (text === undefined || sin6_scope_id === 0 || !isLinkLocal(bytesOf(sin6_addr))) return text;
  return `${text}%${if_indextoname(sin6_scope_id, new Uint8Array(IF_NAMESIZE)) ?? sin6_scope_id}`;
}

/** An address as text: `'127.0.0.1'`, `'fe80::1%eth0'`, `'/run/socket'`; `undefined` if its family has no text form. */
export function textOf(address: ArrayBufferView): string | undefined {
  const bytes = memoryOf(address);
  switch (familyOf(bytes)) {
    case AF_UNIX:
      return pathOf(cast(sockaddr_un, padded(bytes, sizeof(sockaddr_un))));
    case AF_INET: {
      const { sin_addr } = cast(sockaddr_in, padded(bytes));
      return inet_ntop(AF_INET, sin_addr, new Uint8Array(INET_ADDRSTRLEN), INET_ADDRSTRLEN) ?? undefined;
    }
    case AF_INET6:
      return inet6Text(cast(sockaddr_in6, padded(bytes)));
    default:
      return undefined;
  }
}

// An abstract name begins with a NUL, which ss(8) and other tools print as @. A path of 108 bytes has no NUL.
function pathOf({ sun_path }: sockaddr_un): string {
  const text = Buffer.from(sun_path.buffer, sun_path.byteOffset, sun_path.length).toString();
  return text.startsWith('\0') ? text.replace(/\0+$/, '').replace('\0', '@') : text.replace(/\0.*$/s, '');
}

/** The port of an address, if its family has ports. */
export function portOf(address: ArrayBufferView): number | undefined {
  const bytes = memoryOf(address);
  const family = familyOf(bytes);
  // sin_port and sin6_port have the same place.
  return family === AF_INET || family === AF_INET6 ? ntohs(cast(sockaddr_in, padded(bytes)).sin_port) : undefined;
}
