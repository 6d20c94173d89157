// The beginning of most labs: sockets on 127.0.0.1. Open sockets are closed when the process ends.
import { socket, bind, listen, accept, connect, getsockname, getpeername, getsockopt, setsockopt } from 'bsd-sockets';
import { fcntl, ioctl, poll, check, sizeof, socklen_t, int, array } from 'bsd-sockets';
import { sockaddr_in, pollfd, htons, ntohs, inet_addr, inet_ntoa } from 'bsd-sockets';
import { AF_INET, SOCK_STREAM, SOL_SOCKET, F_GETFL, F_SETFL, O_NONBLOCK } from 'bsd-sockets';

export function tcp_socket(): number {
  return check('socket', socket(AF_INET, SOCK_STREAM, 0));
}

/** C: a `struct sockaddr_in` that is filled in. */
export function address(port = 0, ip = '127.0.0.1'): sockaddr_in {
  const addr = new sockaddr_in({ sin_family: AF_INET, sin_port: htons(port) });
  addr.sin_addr.s_addr = inet_addr(ip);
  return addr;
}

/** `127.0.0.1:7000` */
export const text = (addr: sockaddr_in): string => `${inet_ntoa(addr.sin_addr)}:${ntohs(addr.sin_port)}`;

function asked(call: typeof getsockname, s: number): sockaddr_in {
  const addr = new sockaddr_in();
  check(call.name, call(s, addr, socklen_t(sizeof(addr))));
  return addr;
}

export const local = (s: number): sockaddr_in => asked(getsockname, s);
export const remote = (s: number): sockaddr_in => asked(getpeername, s);
export const port_of = (s: number): number => ntohs(local(s).sin_port);

/**
 * A socket that listens on a free port. The size of the receive buffer is set first, because accepted sockets inherit
 * it.
 */
export function listener(backlog = 5, rcvbuf?: readonly [level: number, name: number, value: number]): number {
  const s = tcp_socket();
  if (rcvbuf) set_option(s, ...rcvbuf);
  const addr = address();
  check('bind', bind(s, addr, sizeof(addr)));
  check('listen', listen(s, backlog));
  return s;
}

/** `connect` to the address of a listener. */
export function connect_to(server: number, client: number): number {
  const addr = local(server);
  return connect(client, addr, sizeof(addr));
}

/** A new client, connected to the listener. */
export function connected(server: number): number {
  const client = tcp_socket();
  check('connect', connect_to(server, client));
  return client;
}

/** The two ends of a connection. */
export function connection(server = listener()): [client: number, accepted: number] {
  const client = connected(server);
  return [client, check('accept', accept(server, null, null))];
}

export function nonblocking(s: number, on = true): number {
  const flags = check('fcntl', fcntl(s, F_GETFL));
  check('fcntl', fcntl(s, F_SETFL, on ? flags | O_NONBLOCK : flags & ~O_NONBLOCK));
  return s;
}

export function set_option(s: number, level: number, name: number, value: number): void {
  check('setsockopt', setsockopt(s, level, name, int(value), sizeof(int(value))));
}

/** An option of `SOL_SOCKET`. */
export function option(s: number, name: number): number {
  const value = int();
  check('getsockopt', getsockopt(s, SOL_SOCKET, name, value, socklen_t(sizeof(value))));
  return value[0];
}

/** An `int` that `ioctl` returns: `SIOCOUTQ`, `FIONREAD`. */
export function count(s: number, request: number): number {
  const value = int();
  check('ioctl', ioctl(s, request, value));
  return value[0];
}

/** Waits for events of the descriptor. 1, or 0 after a timeout. */
export function wait_for(s: number, events: number, timeout = 10_000): number {
  const fds = array(pollfd, 1);
  fds[0]!.fd = s;
  fds[0]!.events = events;
  return check('poll', poll(fds, 1, timeout));
}
