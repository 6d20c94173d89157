import type { int } from '../runtime/c-types';
import { type Members, initialize, pointerStruct } from '../runtime/struct/pointer-struct';
import type { Show } from '../runtime/struct/types';
import { port } from './decoders';

const inspect = Symbol.for('nodejs.util.inspect.custom');

/**
 * `struct hostent`: a host's names and addresses.
 * @see gethostbyname(3)
 */
export class hostent extends pointerStruct('hostent') {
  /** The official name. */
  h_name: string = '';
  /** Other names. */
  h_aliases: string[] = [];
  /** `AF_INET` or `AF_INET6`. */
  h_addrtype: int = 0;
  /** The length of each address, in bytes. */
  h_length: int = 0;
  /** The addresses, in network byte order: `cast(in_addr, h.h_addr_list[0]!)`. Without C's `NULL` at the end. */
  h_addr_list: Uint8Array[] = [];

  constructor(init?: Members<hostent>) {
    super();
    initialize(this, init);
  }

  /** `h_addr_list[0]`. */
  get h_addr(): Uint8Array {
    return this.h_addr_list[0]!;
  }
}

/**
 * `struct servent`: a line of /etc/services.
 * @see getservbyname(3)
 */
export class servent extends pointerStruct('servent') {
  /** The official name. */
  s_name: string = '';
  /** Other names. */
  s_aliases: string[] = [];
  /** The port, in network byte order: `ntohs(s.s_port)`. */
  s_port: int = 0;
  /** `'tcp'`, `'udp'`, ... */
  s_proto: string = '';

  constructor(init?: Members<servent>) {
    super();
    initialize(this, init);
  }

  [inspect](_depth: number, options: unknown, show: Show): string {
    const s_port = { [inspect]: () => port(this.s_port) };
    return `${this.constructor.name} ${show({ ...this, s_port }, options)}`;
  }
}

/**
 * `struct protoent`: a line of /etc/protocols.
 * @see getprotobyname(3)
 */
export class protoent extends pointerStruct('protoent') {
  /** The official name. */
  p_name: string = '';
  /** Other names. */
  p_aliases: string[] = [];
  /** The number: `IPPROTO_TCP`, ... */
  p_proto: int = 0;

  constructor(init?: Members<protoent>) {
    super();
    initialize(this, init);
  }
}
