import { AF_INET, AF_INET6, AF_PACKET } from '../constants/address-families';
import { cast } from '../runtime/struct/array';
import type { Show, Struct } from '../runtime/struct/types';
import { sockaddr_ll } from './packet';
import { sockaddr } from './sockaddr';
import { sockaddr_in, sockaddr_in6 } from './sockaddr-in';

type Class = new (init?: never) => Struct;

const classes = new Map<number, Class>([
  [AF_INET, sockaddr_in],
  [AF_INET6, sockaddr_in6],
  [AF_PACKET, sockaddr_ll],
]);

// As the struct of its family.
function known(address: sockaddr): Struct | undefined {
  const type = classes.get(address.sa_family);
  return type && cast(type, address);
}

class Address extends sockaddr {
  override toJSON(): object {
    return known(this)?.toJSON() ?? [...new Uint8Array(this.buffer)];
  }

  [Symbol.for('nodejs.util.inspect.custom')](_depth: number, options: unknown, show: Show): string {
    return show(known(this) ?? new Uint8Array(this.buffer), options);
  }
}

/** `struct sockaddr *`: a sockaddr whose memory extends to the end of the address, so that `cast` works as in C. */
export function address(memory: ArrayBuffer | null): sockaddr | null {
  return memory && (Reflect.construct(DataView, [memory], Address) as sockaddr);
}
