// What a descriptor is, as far as waiting for it is concerned.
import { IPPROTO_TCP } from '../headers/netinet/in';
import { int, socklen_t } from '../runtime/c-types';
import { sizeof } from '../runtime/struct/sizeof';
import * as c from '../headers/sys/socket';
import { DRAINS, SOCKET, UNIX } from './waits';

/** An option that is an `int`, or -1. */
export function option(fd: int, level: int, optname: int): int {
  const value = int();
  return c.getsockopt(fd, level, optname, value, socklen_t(sizeof(value))) === -1 ? -1 : value[0]!;
}

/** What sockets of one listener have in common. */
export const KIND = DRAINS | UNIX | SOCKET;

/** The bits of a descriptor: none where it is no socket. */
export function kindOf(fd: int): number {
  const type = option(fd, c.SOL_SOCKET, c.SO_TYPE);
  if (type === -1) return 0;
  const tcp = type === c.SOCK_STREAM && option(fd, c.SOL_SOCKET, c.SO_PROTOCOL) === IPPROTO_TCP;
  const unix = option(fd, c.SOL_SOCKET, c.SO_DOMAIN) === c.AF_UNIX;
  return SOCKET | (tcp ? DRAINS : 0) | (unix ? UNIX : 0);
}
