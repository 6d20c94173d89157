// The common part of this package's servers.
import {
  AF_INET,
  INADDR_LOOPBACK,
  SOCK_DGRAM,
  SOCK_STREAM,
  bind,
  check,
  getsockname,
  htonl,
  listen,
  ntohs,
  sizeof,
  sockaddr_in,
  socket,
  socklen_t,
} from 'bsd-sockets';

/** Binds a socket to a free port of the loopback. */
function bound(type: number): number {
  const fd = check('socket', socket(AF_INET, type, 0));
  const addr = new sockaddr_in({ sin_family: AF_INET, sin_addr: { s_addr: htonl(INADDR_LOOPBACK) } });
  check('bind', bind(fd, addr, sizeof(addr)));
  return fd;
}

function announced(fd: number): number {
  const addr = new sockaddr_in();
  check('getsockname', getsockname(fd, addr, socklen_t(sizeof(addr))));
  console.log(ntohs(addr.sin_port));
  return fd;
}

/** A TCP listener, which prints its port when it accepts connections. */
export function listening(): number {
  const fd = bound(SOCK_STREAM);
  check('listen', listen(fd, 4096));
  return announced(fd);
}

/** A UDP socket, whose port is printed. */
export const datagrams = (): number => announced(bound(SOCK_DGRAM));
