// The traits of a descriptor that decide how to wait for it: bits that accepted sockets inherit.
import { IPPROTO_TCP } from '../headers/netinet/in';
import { int, socklen_t } from '../runtime/c-types';
import { sizeof } from '../runtime/struct/sizeof';
import * as c from '../headers/sys/socket';

/** It is a socket. */
export const SOCKET = 1;
/** It is a unix socket. */
export const UNIX = 2;
/** It is a TCP socket. */
export const TCP = 4;
/** A read that returns less than it could leaves nothing: TCP without an upper layer protocol. */
export const SHORT_READ_MEANS_EMPTY = 8;

/** An empty message may arrive: a read of 0 bytes does not mean the end of input. */
export const EMPTY_MESSAGES = 16;

/** An option that is an `int`, or -1. */
export function getIntOption(fd: int, level: int, optname: int): int {
  const value = int();
  return c.getsockopt(fd, level, optname, value, socklen_t(sizeof(value))) === -1 ? -1 : value[0];
}

/** The traits of a new socket, by the arguments of `socket(2)`. */
export function traitsOf(domain: int, type: int, protocol: int): number {
  const isInet = domain === c.AF_INET || domain === c.AF_INET6;
  const plainType = type & ~(c.SOCK_NONBLOCK | c.SOCK_CLOEXEC);
  const isTcp = isInet && plainType === c.SOCK_STREAM && (protocol === 0 || protocol === IPPROTO_TCP);
  const hasConnections = plainType === c.SOCK_STREAM || plainType === c.SOCK_SEQPACKET;
  return (
    SOCKET |
    (isTcp ? TCP | SHORT_READ_MEANS_EMPTY : 0) |
    (domain === c.AF_UNIX ? UNIX : 0) |
    (hasConnections ? 0 : EMPTY_MESSAGES)
  );
}

/** The traits of a descriptor that another part of the program made: 0 if it is not a socket. */
export function detectTraits(fd: int): number {
  const type = getIntOption(fd, c.SOL_SOCKET, c.SO_TYPE);
  if (type === -1) return 0;
  const domain = getIntOption(fd, c.SOL_SOCKET, c.SO_DOMAIN);
  return traitsOf(domain, type, getIntOption(fd, c.SOL_SOCKET, c.SO_PROTOCOL));
}
