// Only compiled: the declarations of structs and of promises.
import {
  AF_INET,
  SOCK_STREAM,
  SOL_SOCKET,
  SO_LINGER,
  array,
  bind,
  linger,
  pollfd,
  sizeof,
  sockaddr_in,
} from 'bsd-sockets';
import { socket } from 'bsd-sockets/promises';

export async function compiles(): Promise<void> {
  await using s = socket(AF_INET, SOCK_STREAM);
  const addr = new sockaddr_in({ sin_family: AF_INET, sin_addr: { s_addr: 1 } });
  bind(s.fd, addr, sizeof(addr));
  s.setsockopt(SOL_SOCKET, SO_LINGER, new linger({ l_onoff: 1 }));
  array(pollfd, 2)[0]!.fd = s.getsockopt(SOL_SOCKET, SO_LINGER).l_linger;
  // @ts-expect-error: struct linger
  s.setsockopt(SOL_SOCKET, SO_LINGER, true);
  s.setsockopt(SOL_SOCKET, s.fd, true);
  // @ts-expect-error: no such member
  new sockaddr_in({ sin_prot: 80 });
  // @ts-expect-error: a port is a number
  addr.sin_port = '80';
  // @ts-expect-error: no member of struct linger
  void s.getsockopt(SOL_SOCKET, SO_LINGER).sin_port;
}
