import { layoutOf } from '../runtime/addon';
import { defineScalar, type scalar } from '../runtime/c-types';
import { struct } from '../runtime/struct/define';
import { hex } from '../runtime/struct/inspect';
import { family } from './decoders';

/** An address family: `AF_INET`, ... */
export type sa_family_t = number;
/** `sa_family_t family = value; &family`: a pointer to one. */
export const sa_family_t: scalar<Uint16Array> =
  layoutOf('sockaddr')?.members['sa_family']?.size === 1
    ? (defineScalar('sa_family_t', Uint8Array) as never)
    : defineScalar('sa_family_t', Uint16Array);

interface sockaddr_members {
  /** The address family: `AF_INET`, ... */
  sa_family: sa_family_t;
  /** The address, in the format of the family. */
  get sa_data(): Uint8Array;
  set sa_data(data: string | ArrayBufferView);
}

/**
 * `struct sockaddr`: an address of any family; `cast(sockaddr_in, addr)` reads it as one of IPv4.
 * @see sockaddr(3type)
 */
export class sockaddr extends struct<sockaddr_members>('sockaddr', { sa_family: family, sa_data: hex }) {
  /** The family: `struct sockaddr_nl` is shorter than this struct, and is passed as one. */
  static readonly leastSize = 2;
}

interface sockaddr_storage_members {
  /** The address family: `AF_INET`, ... */
  ss_family: sa_family_t;
}

/**
 * `struct sockaddr_storage`: large enough for an address of every family.
 * @see sockaddr(3type)
 */
export class sockaddr_storage extends struct<sockaddr_storage_members>('sockaddr_storage', { ss_family: family }) {}
