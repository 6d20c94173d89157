// Addresses as the methods take and give them: a view that knows its length, of the class of its family.
import { inet_ntop, ntohs } from '../headers/arpa/inet';
import { sockaddr_ll } from '../headers/linux/if_packet';
import { sockaddr_nl } from '../headers/linux/netlink';
import { sockaddr_vm } from '../headers/linux/vm_sockets';
import { layoutOf } from '../runtime/addon';
import { INET6_ADDRSTRLEN, sockaddr_in, sockaddr_in6 } from '../headers/netinet/in';
import { cast, sizeof, socklen_t, type int } from '../runtime/struct/define';
import {
  AF_INET,
  AF_INET6,
  AF_NETLINK,
  AF_PACKET,
  AF_UNIX,
  AF_VSOCK,
  sockaddr,
  sockaddr_storage,
} from '../headers/sys/socket';
import { sockaddr_un } from '../headers/sys/un';
import { refused } from './error';

/** An address as it is handed out: `sockaddr_in` for `AF_INET`, and so on; `sockaddr` for a family without a struct here. */
export type Address = sockaddr_in | sockaddr_in6 | sockaddr_un | sockaddr_ll | sockaddr_nl | sockaddr_vm | sockaddr;

type Class = new () => Address;

const classes = new Map<int, Class>(
  (
    [
      [AF_INET, sockaddr_in],
      [AF_INET6, sockaddr_in6],
      [AF_UNIX, sockaddr_un],
      [AF_PACKET, sockaddr_ll],
      [AF_NETLINK, sockaddr_nl],
      [AF_VSOCK, sockaddr_vm],
    ] as const
  ).map(([family, type]) => [family, type as unknown as Class]),
);

// sizeof sa_family_t: where the path of a unix socket begins.
const FAMILY = layoutOf('sockaddr_un')!.members['sun_path']!.offset;

const bytesOf = (view: ArrayBufferView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

const familyOf = (bytes: Uint8Array): int => cast(sockaddr_storage, storage(bytes)).ss_family;

// What is shorter is followed by zeros.
function storage(bytes: Uint8Array, size = sizeof(sockaddr_storage)): Uint8Array {
  const memory = new Uint8Array(Math.max(size, bytes.length));
  memory.set(bytes);
  return memory;
}

/**
 * The length of an address: all of the view. A `sockaddr_un` is as long as its path; an abstract name in one ends with its
 * last byte that is not 0. For any other, give the bytes.
 */
export function lengthOf(address: ArrayBufferView, syscall: string): socklen_t {
  if (!ArrayBuffer.isView(address)) throw refused({ syscall }, 'addr', 'an ArrayBufferView');
  if (!(address instanceof sockaddr_un)) return address.byteLength;
  const path = address.sun_path;
  if (path[0] !== 0) return address.byteLength;
  return FAMILY + path.findLastIndex((byte) => byte !== 0) + 1;
}

/** What a call fills an address in: `call(fd, asked, room())`. One is asked for at a time, and `filled()` then gives it. */
export const asked = new sockaddr_storage();
const length = socklen_t();

export function room(): Uint32Array {
  length[0] = sizeof(asked);
  return length;
}

/** What the last call filled in: a copy. */
export function filled(): Address {
  const size = Math.min(length[0]!, sizeof(asked));
  const type = (size < FAMILY ? undefined : classes.get(asked.ss_family)) ?? sockaddr;
  const address = new type();
  const end = Math.min(size, address.byteLength);
  for (let i = 0; i < end; i++) address.setUint8(i, asked.getUint8(i));
  return address;
}

/** The address as text: `'127.0.0.1'`, `'/run/socket'`; `undefined` where there is no text for it. */
export function textOf(address: ArrayBufferView): string | undefined {
  const bytes = bytesOf(address);
  const family = familyOf(bytes);
  if (family === AF_UNIX) return pathOf(cast(sockaddr_un, storage(bytes, sizeof(sockaddr_un))));
  if (family !== AF_INET && family !== AF_INET6) return undefined;
  const memory = storage(bytes);
  const number = family === AF_INET ? cast(sockaddr_in, memory).sin_addr : cast(sockaddr_in6, memory).sin6_addr;
  return inet_ntop(family, number, new Uint8Array(INET6_ADDRSTRLEN), INET6_ADDRSTRLEN) ?? undefined;
}

// An abstract name begins with a NUL, which ss(8) and others show as @.
function pathOf({ sun_path }: sockaddr_un): string {
  const text = Buffer.from(sun_path.buffer, sun_path.byteOffset, sun_path.length).toString();
  return text.startsWith('\0') ? text.replace(/\0+$/, '').replace('\0', '@') : text.slice(0, text.indexOf('\0'));
}

/** Its port, where it has one. */
export function portOf(address: ArrayBufferView): number | undefined {
  const bytes = bytesOf(address);
  const family = familyOf(bytes);
  // It lies at the same place in both.
  return family === AF_INET || family === AF_INET6 ? ntohs(cast(sockaddr_in, storage(bytes)).sin_port) : undefined;
}
