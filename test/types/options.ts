// The constants of options declare the types of their values. Only compiled: `tsc --noEmit` is the test.
import {
  IPPROTO_IP,
  IPPROTO_TCP,
  IP_ADD_MEMBERSHIP,
  IP_MULTICAST_IF,
  SOL_SOCKET,
  SO_ATTACH_FILTER,
  SO_BINDTODEVICE,
  SO_LINGER,
  SO_MAX_PACING_RATE,
  SO_RCVTIMEO,
  SO_REUSEADDR,
  SO_SNDBUF,
  SO_TIMESTAMPING,
  SO_TXTIME,
  TCP_CONGESTION,
  TCP_INFO,
  TCP_NODELAY,
  in_addr,
  int,
  ip_mreq,
  linger,
  sock_fprog,
  timeval,
  type tcp_info,
} from 'bsd-sockets';
import type { Socket } from 'bsd-sockets/promises';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A>(value: A) => ({ as: <B>(equal: Equal<A, B>): [A, boolean] => [value, equal] });

export function compiles(s: Socket, level: number, optname: number): void {
  s.setsockopt(SOL_SOCKET, SO_REUSEADDR, true);
  s.setsockopt(SOL_SOCKET, SO_SNDBUF, 4096);
  s.setsockopt(IPPROTO_TCP, TCP_NODELAY, int(1));
  s.setsockopt(SOL_SOCKET, SO_LINGER, new linger({ l_onoff: 1 }));
  s.setsockopt(SOL_SOCKET, SO_LINGER, new Uint8Array(8));
  s.setsockopt(SOL_SOCKET, SO_RCVTIMEO, new timeval());
  s.setsockopt(IPPROTO_TCP, TCP_CONGESTION, 'reno');
  s.setsockopt(SOL_SOCKET, SO_BINDTODEVICE, Buffer.from('lo\0'));
  s.setsockopt(SOL_SOCKET, SO_MAX_PACING_RATE, 5_000_000_000n);
  s.setsockopt(SOL_SOCKET, SO_MAX_PACING_RATE, 5_000);
  s.setsockopt(SOL_SOCKET, SO_TIMESTAMPING, 24);
  s.setsockopt(SOL_SOCKET, SO_TIMESTAMPING, new Uint8Array(8));
  s.setsockopt(IPPROTO_IP, IP_MULTICAST_IF, new in_addr());
  // The type of the value is unknown: any type of any option is accepted.
  s.setsockopt(IPPROTO_IP, IP_ADD_MEMBERSHIP, new ip_mreq());
  s.setsockopt(SOL_SOCKET, SO_ATTACH_FILTER, new sock_fprog());
  s.setsockopt(level, optname, 'text');
  s.setsockopt(level, 5, 5n);
  s.setsockopt(level, optname, true);
  const value: boolean | number | bigint | string | ArrayBufferView = s.getsockopt(level, optname);
  s.setsockopt(level, optname, value);

  same(s.getsockopt(SOL_SOCKET, SO_SNDBUF)).as<number>(true);
  same(s.getsockopt(SOL_SOCKET, SO_LINGER)).as<linger>(true);
  same(s.getsockopt(SOL_SOCKET, SO_MAX_PACING_RATE)).as<bigint>(true);
  same(s.getsockopt(SOL_SOCKET, SO_TIMESTAMPING)).as<Uint8Array>(true);
  same(s.getsockopt(IPPROTO_TCP, TCP_CONGESTION)).as<string>(true);
  same(s.getsockopt(IPPROTO_TCP, TCP_INFO)).as<tcp_info>(true);
  same(s.getsockopt(level, optname)).as<number>(true);
}

export function doesNotCompile(s: Socket, level: number, optname: number): void {
  // @ts-expect-error: struct linger
  s.setsockopt(SOL_SOCKET, SO_LINGER, true);
  // @ts-expect-error: a boolean is no linger
  s.setsockopt(SOL_SOCKET, SO_LINGER, 'abc');
  // @ts-expect-error: an object with the members is no linger
  s.setsockopt(SOL_SOCKET, SO_LINGER, { l_onoff: 1 });
  // @ts-expect-error: struct timeval
  s.setsockopt(SOL_SOCKET, SO_RCVTIMEO, 1000);
  // @ts-expect-error: a struct
  s.setsockopt(IPPROTO_TCP, TCP_INFO, 'x');
  // @ts-expect-error: an int
  s.setsockopt(SOL_SOCKET, SO_SNDBUF, 'abc');
  // @ts-expect-error: not 64 bits
  s.setsockopt(SOL_SOCKET, SO_SNDBUF, 4096n);
  // @ts-expect-error: a name
  s.setsockopt(IPPROTO_TCP, TCP_CONGESTION, 1);
  // @ts-expect-error: bytes
  s.setsockopt(SOL_SOCKET, SO_TXTIME, 1);
  // @ts-expect-error: a number, not a string of one
  s.setsockopt(SOL_SOCKET, SO_TIMESTAMPING, '24');
  // @ts-expect-error: null is a value of no option
  s.setsockopt(level, optname, null);
}
