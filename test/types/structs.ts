// The types of structs, arrays and pointers. Only compiled: `tsc --noEmit` is the test.
import {
  SOL_SOCKET,
  SO_RCVTIMEO,
  array,
  epoll_event,
  getsockopt,
  int,
  ip,
  itimerval,
  linger,
  sockaddr_in,
  socketpair,
  socklen_t,
  struct,
  timeval,
  uint16_t,
} from 'bsd-sockets';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

const rec = struct('rec', { rec_seq: uint16_t, rec_tv: timeval });

export function compiles(fd: number): void {
  const address = new sockaddr_in({ sin_port: 1 });
  // A struct shows its members and the properties of an ArrayBufferView, and is one.
  type members = 'sin_family' | 'sin_port' | 'sin_addr' | 'sin_zero';
  const shown: Equal<keyof sockaddr_in, members | 'buffer' | 'byteLength' | 'byteOffset' | 'toJSON'> = true;
  const view: ArrayBufferView = address;
  new sockaddr_in({ sin_addr: { s_addr: 1 } });
  new sockaddr_in({ sin_addr: address.sin_addr });
  // Copies.
  new sockaddr_in(address);
  new epoll_event(new epoll_event());
  new itimerval({ it_value: new timeval(), it_interval: { tv_sec: 1 } });
  new ip(new ip());
  new rec(new rec({ rec_tv: { tv_sec: 1 } }));
  // The elements are there, with noUncheckedIndexedAccess too.
  const sv = array(int, 2);
  socketpair(1, 1, 0, sv);
  const sum: number = Number(shown) + sv[0] + sv[1] + int(1)[0] + socklen_t(1)[0];
  getsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, new timeval(), socklen_t(sum));
  getsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, Buffer.from(view.buffer as ArrayBuffer), null);
  getsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, new DataView(view.buffer), null);
}

export function doesNotCompile(fd: number): void {
  const address = new sockaddr_in();
  // @ts-expect-error: a spread copies no member
  new sockaddr_in({ ...address, sin_port: 1 });
  // @ts-expect-error: the same in a struct
  new sockaddr_in({ sin_addr: { ...address.sin_addr } });
  // @ts-expect-error: the same of a struct whose constructor is its own
  new epoll_event({ ...new epoll_event() });
  // @ts-expect-error: the same of a struct with bit-fields
  new ip({ ...new ip() });
  // @ts-expect-error: the same of a struct of a program
  new rec({ ...new rec(), rec_seq: 1 });
  // @ts-expect-error: another struct than the option's
  getsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, new linger(), null);
  // @ts-expect-error: a pointer to a number
  getsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, int(0), null);
  // @ts-expect-error: a third element
  array(int, 2)[2].toFixed();
}
