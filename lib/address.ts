import { sockaddr_ll } from './linux/if_packet';
import { sockaddr_in, sockaddr_in6 } from './netinet/in';
import { cast } from './struct';
import { AF_INET, AF_INET6, AF_PACKET, sockaddr } from './sys/socket';

type Show = (value: unknown, options: unknown) => string;
type Class = new (init?: never) => DataView;

const classes = new Map<number, Class>([
  [AF_INET, sockaddr_in],
  [AF_INET6, sockaddr_in6],
  [AF_PACKET, sockaddr_ll],
]);

class Address extends sockaddr {
  // Prints as the struct of its family.
  [Symbol.for('nodejs.util.inspect.custom')](_depth: number, options: unknown, show: Show): string {
    const type = classes.get(this.sa_family);
    return show(type ? cast(type, this) : new Uint8Array(this.buffer), options);
  }
}

/** `struct sockaddr *`: a sockaddr whose memory goes on to the end of the address, so that `cast` works as in C. */
export function address(memory: ArrayBuffer | null): sockaddr | null {
  return memory && (Reflect.construct(DataView, [memory], Address) as sockaddr);
}
