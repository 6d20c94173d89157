// Which struct an address is of, by its family: for what getaddrinfo and getifaddrs find, and for promises.
import { AF_INET, AF_INET6, AF_NETLINK, AF_PACKET, AF_UNIX, AF_VSOCK } from '../constants/address-families';
import { cast } from '../runtime/struct/array';
import type { Show, Struct } from '../runtime/struct/types';
import { extentOf } from '../runtime/validate';
import { sockaddr_nl } from './netlink';
import { sockaddr_ll } from './packet';
import { sockaddr } from './sockaddr';
import { sockaddr_in, sockaddr_in6 } from './sockaddr-in';
import { sockaddr_un } from './sockaddr-un';
import { sockaddr_vm } from './sockaddr-vm';

/** An address of the struct of its family; `sockaddr` for a family without a struct here. */
export type AnyAddress = sockaddr_in | sockaddr_in6 | sockaddr_un | sockaddr_ll | sockaddr_nl | sockaddr_vm | sockaddr;

interface AddressClass {
  new (init?: never): AnyAddress & Struct;
  readonly size: number;
}

const classes = new Map<number, AddressClass>([
  [AF_INET, sockaddr_in],
  [AF_INET6, sockaddr_in6],
  [AF_UNIX, sockaddr_un],
  [AF_PACKET, sockaddr_ll],
  [AF_NETLINK, sockaddr_nl],
  [AF_VSOCK, sockaddr_vm],
]);

/** The struct of an address family; `undefined` for a family without a struct here. */
export const classOfFamily = (family: number): AddressClass | undefined => classes.get(family);

/** The same address as the struct of its family; `undefined` where it has none, or where the memory is too small for it. */
export function asFamily(address: sockaddr): (AnyAddress & Struct) | undefined {
  const type = classOfFamily(address.sa_family);
  return type && extentOf(address) >= type.size ? cast(type, address) : undefined;
}

class Address extends sockaddr {
  // Known here, as C's programs take it from ai_addrlen: `sizeof(ai.ai_addr)` is the length of the address.
  override get byteLength(): number {
    return extentOf(this);
  }

  override toJSON(): object {
    return (asFamily(this) ?? cast(sockaddr, this)).toJSON();
  }

  [Symbol.for('nodejs.util.inspect.custom')](_depth: number, options: unknown, show: Show): string {
    return show(asFamily(this) ?? cast(sockaddr, this), options);
  }
}

/** `struct sockaddr *`: a sockaddr whose memory extends to the end of the address, so that `cast` works as in C. */
export function address(memory: ArrayBuffer | null): sockaddr | null {
  return memory && cast(Address, new Uint8Array(memory));
}
