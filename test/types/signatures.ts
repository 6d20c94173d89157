// Calls that must compile, and calls that must not. Only compiled: `tsc --noEmit` is the test.
import type { addrinfo, cast, inet_ntop } from 'bsd-sockets';
import {
  AF_INET,
  CMSG_DATA,
  CMSG_FIRSTHDR,
  CMSG_NXTHDR,
  EAGAIN,
  F_GETFL,
  SOCK_STREAM,
  accept,
  array,
  bind,
  close,
  epoll_event,
  epoll_wait,
  errno,
  fcntl,
  getaddrinfo,
  int,
  iovec,
  listen,
  msghdr,
  mmsghdr,
  poll,
  pollfd,
  read,
  readv,
  recvmmsg,
  sendmsg,
  set_errno,
  sizeof,
  sockaddr_in,
  sockaddr_un,
  socket,
  socketpair,
  socklen_t,
  write,
  writev,
  getsockopt,
  linger,
  setsockopt,
  SO_RCVTIMEO,
  SO_REUSEADDR,
  SOL_SOCKET,
  timeval,
} from 'bsd-sockets';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(equal: Equal<A, B>): boolean => equal;

export function compiles(): void {
  const fd: number = socket(AF_INET, SOCK_STREAM, 0);
  const addr = new sockaddr_in({ sin_family: AF_INET, sin_port: 80, sin_addr: { s_addr: 0 } });
  bind(fd, addr, sizeof(addr));
  accept(fd, null, null);
  accept(fd, addr, socklen_t(sizeof(addr)));
  read(fd, new Uint8Array(4), 4);
  read(fd, Buffer.alloc(4).subarray(1), 3);
  write(fd, 'text', 4);
  write(fd, addr, sizeof(sockaddr_in));
  fcntl(fd, F_GETFL);
  socketpair(AF_INET, SOCK_STREAM, 0, new Int32Array(2));
  addr.sin_addr = { s_addr: 1 };
  addr.sin_addr.s_addr = 1;
  const path: Uint8Array = new sockaddr_un({ sun_path: '/tmp/s' }).sun_path;
  new sockaddr_un().sun_path = '/tmp/s';
  const fds = array(pollfd, 2);
  poll(fds, fds.length, 0);
  same<(typeof fds)[0], pollfd>(true);
  const events = array(epoll_event, 8);
  epoll_wait(fd, events, 8, -1);
  const data: number = events[0]!.data.fd;
  const u64: bigint = events[0]!.data.u64;
  const res: [addrinfo | null] = [null];
  getaddrinfo('localhost', '80', null, res);
  const msg = new msghdr({ msg_iov: [new iovec({ iov_base: path, iov_len: 1 })], msg_iovlen: 1 });
  sendmsg(fd, msg, 0);
  writev(fd, msg.msg_iov, 1);
  msg.msg_iov = new iovec();
  writev(fd, new iovec(), 1);
  same<typeof msg.msg_iov, iovec[] | null>(true);
  res[0]!.ai_addr = null;
  recvmmsg(fd, [new mmsghdr({ msg_hdr: msg })], 1, 0, null);
  readv(fd, [{ iov_base: path, iov_len: 1 }], 1);
  new mmsghdr({ msg_hdr: { msg_iov: [{ iov_base: path, iov_len: 1 }], msg_iovlen: 1 } });
  new sockaddr_in(addr).toJSON();
  sizeof(msg);
  set_errno(0);
  for (let cmsg = CMSG_FIRSTHDR(msg); cmsg !== null; cmsg = CMSG_NXTHDR(msg, cmsg)) CMSG_DATA(cmsg);
  same<ReturnType<typeof cast<sockaddr_in>>, sockaddr_in>(true);
  same<ReturnType<typeof inet_ntop>, string | null>(true);
  switch (errno) {
    case EAGAIN:
      return;
  }
  int(data + Number(u64));
}

export function doesNotCompile(fd: number, addr: sockaddr_in): void {
  // @ts-expect-error: the option's value is a timeval
  setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, int(100), 4);
  // @ts-expect-error: the option's value is of another class
  setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, new linger(), 8);
  // @ts-expect-error: getsockopt needs the class of the value, too
  getsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, int(), socklen_t(4));
  setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, new timeval(), sizeof(timeval));
  setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, int(1), sizeof(int));
  getsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, new timeval(), socklen_t(sizeof(timeval)));
  // @ts-expect-error: a descriptor is a number
  close('3');
  // @ts-expect-error: C has no default for backlog
  listen(fd);
  // @ts-expect-error: there is no third argument
  listen(fd, 5, 0);
  // @ts-expect-error: addrlen is an in/out parameter, a pointer
  accept(fd, addr, sizeof(addr));
  // @ts-expect-error: bind takes addrlen by value
  bind(fd, addr, socklen_t(16));
  // @ts-expect-error: read writes to its buffer, which cannot be a string
  read(fd, 'text', 4);
  // @ts-expect-error: a pointer is a view, not its ArrayBuffer
  read(fd, new ArrayBuffer(4), 4);
  // @ts-expect-error: NULL is null
  accept(fd, undefined, undefined);
  // @ts-expect-error: int sv[2]
  socketpair(AF_INET, SOCK_STREAM, 0, [0, 0]);
  // @ts-expect-error: no such member
  new sockaddr_in({ sin_prot: 80 });
  // @ts-expect-error: a port is a number
  addr.sin_port = '80';
  // @ts-expect-error: poll takes an array of pollfd
  poll(array(epoll_event, 1), 1, 0);
  // @ts-expect-error: an iovec, not its memory
  writev(fd, new Uint8Array(16), 1);
  // @ts-expect-error: a msghdr, not its bytes
  sendmsg(fd, new Uint8Array(56), 0);
  // @ts-expect-error: an import cannot be assigned to: call set_errno(0)
  errno = 0;
  // @ts-expect-error: strlen
  sizeof('text');
  // @ts-expect-error: a view of another type needs a cast
  new sockaddr_in(new Uint8Array(16));
  // @ts-expect-error: an iovec needs iov_len
  readv(fd, [{ iov_base: null }], 1);
}
