import { openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  SOCK_DGRAM,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  SOL_SOCKET,
  SO_RCVTIMEO,
  SO_SNDTIMEO,
  F_DUPFD,
  F_GETFL,
  F_SETFD,
  F_SETFL,
  FD_CLOEXEC,
  MSG_DONTWAIT,
  O_NONBLOCK,
  accept,
  bind,
  cast,
  check,
  close,
  connect,
  fcntl,
  getpeername,
  getsockname,
  htons,
  inet_pton,
  listen,
  recv,
  setsockopt,
  sizeof,
  sockaddr_in,
  sockaddr_in6,
  sockaddr_storage,
  sockaddr_un,
  socket,
  socketpair,
  socklen_t,
  timeval,
} from 'bsd-sockets';
import './matchers';

const open = new Set<number>();
const paths = new Set<string>();

afterEach(() => {
  for (const fd of open) close(fd);
  for (const path of paths) rmSync(path, { force: true });
  open.clear();
  paths.clear();
});

/** Keeps a descriptor until the end of the test. Throws where it is -1. */
export function fd(result: number, call = 'fd'): number {
  open.add(check(call, result));
  return result;
}

/** No child inherits the descriptors of this test by the way: a connection would stay open with them. */
export function keepFromChildren(): void {
  for (const fd of open) fcntl(fd, F_SETFD, FD_CLOEXEC);
}

/** The test closes this one itself: `close(release(s))`. */
export function release(fd: number): number {
  open.delete(fd);
  return fd;
}

/** No blocking call on this descriptor holds the thread, and with it jest, for longer than ten seconds. */
export function deadline(fd: number): number {
  const limit = new timeval({ tv_sec: 10 });
  check('setsockopt', setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, limit, sizeof(limit)));
  check('setsockopt', setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, limit, sizeof(limit)));
  return fd;
}

export function nonblocking(s: number): number {
  check('fcntl', fcntl(s, F_SETFL, check('fcntl', fcntl(s, F_GETFL)) | O_NONBLOCK));
  return s;
}

/** A socket with a deadline, closed after the test. */
export function opened(domain: number, type = SOCK_STREAM, protocol = 0): number {
  return deadline(fd(socket(domain, type, protocol), 'socket'));
}

/** What `bind` and `connect` take after the descriptor: `bind(s, ...inet(0))`. */
export type Address = [addr: DataView, addrlen: number];

export function inet(port = 0, ip = '127.0.0.1'): Address {
  const addr = new sockaddr_in({ sin_family: AF_INET, sin_port: htons(port) });
  expect(inet_pton(AF_INET, ip, addr.sin_addr)).toGive(1);
  return [addr, sizeof(addr)];
}

export function inet6(port = 0, ip = '::1'): Address {
  const addr = new sockaddr_in6({ sin6_family: AF_INET6, sin6_port: htons(port) });
  expect(inet_pton(AF_INET6, ip, addr.sin6_addr)).toGive(1);
  return [addr, sizeof(addr)];
}

let count = 0;

/** A path that nobody uses yet; what lies there is removed after the test. */
export function unixPath(): string {
  const path = join(tmpdir(), `bsd-sockets.${process.pid}.${++count}`);
  paths.add(path);
  return path;
}

export function unix(path = unixPath()): Address {
  const addr = new sockaddr_un({ sun_family: AF_UNIX, sun_path: path });
  return [addr, sizeof(addr)];
}

/** An abstract address: its length says where the name ends. */
export function abstract(): Address {
  const name = `\0bsd-sockets.${process.pid}.${++count}`;
  return [new sockaddr_un({ sun_family: AF_UNIX, sun_path: name }), 2 + name.length];
}

function asked(call: typeof getsockname, s: number): Address {
  const addr = new sockaddr_storage();
  const len = socklen_t(sizeof(addr));
  check(call.name, call(s, addr, len));
  return [addr, len[0]!];
}

export const local = (s: number): Address => asked(getsockname, s);
export const remote = (s: number): Address => asked(getpeername, s);

/** The port in a `sockaddr_in` or `sockaddr_in6`, in host byte order: at the same place in both. */
export function portOf([addr]: Address): number {
  return htons(cast(sockaddr_in, addr).sin_port);
}

export const bytes = ([addr, addrlen]: Address): Uint8Array => new Uint8Array(addr.buffer, addr.byteOffset, addrlen);

/** A socket of the address's family, bound to it. */
export function bound(address: Address, type = SOCK_DGRAM): number {
  const s = opened(address[0].getUint8(0), type);
  check('bind', bind(s, ...address));
  return s;
}

/** A listening socket; `local(s)` is where to connect to. */
export function listener(address: Address = inet(), backlog = 5, type = SOCK_STREAM): number {
  const s = bound(address, type);
  check('listen', listen(s, backlog));
  return s;
}

/** Where nobody listens, and nobody else can: a socket is bound there. */
export function nobody(address: Address = inet()): Address {
  return local(bound(address, SOCK_STREAM));
}

/** A new socket that is connected to the listener. */
export function connected(server: number, type = SOCK_STREAM): number {
  const address = local(server);
  const s = opened(address[0].getUint8(0), type);
  check('connect', connect(s, ...address));
  return s;
}

export function accepted(server: number): number {
  return deadline(fd(accept(server, null, null), 'accept'));
}

function accepting(address: Address, type = SOCK_STREAM): [number, number] {
  const server = listener(address, 5, type);
  const client = connected(server, type);
  return [client, accepted(server)];
}

function paired(type: number): [number, number] {
  const sv = new Int32Array(2);
  check('socketpair', socketpair(AF_UNIX, type, 0, sv));
  return [deadline(fd(sv[0]!)), deadline(fd(sv[1]!))];
}

function datagrams(a: Address, b: Address): [number, number] {
  const ends: [number, number] = [bound(a), bound(b)];
  check('connect', connect(ends[0], ...local(ends[1])));
  check('connect', connect(ends[1], ...local(ends[0])));
  return ends;
}

export interface Kind {
  name: string;
  /** Two connected ends, closed after the test. */
  make: () => [number, number];
  /** `SOCK_STREAM`: no boundaries between messages. */
  stream: boolean;
  /** A shut down or closed end is seen by the other. */
  connection: boolean;
  family: number;
}

const STREAM = { stream: true, connection: true };
const PACKET = { stream: false, connection: true };
const DATAGRAM = { stream: false, connection: false };

/** Every kind of connected pair: `describe.each(socketPairs)('$name', ({ make }) => ...)`. */
export const socketPairs: Kind[] = [
  { name: 'TCP over 127.0.0.1', ...STREAM, family: AF_INET, make: () => accepting(inet()) },
  { name: 'TCP over ::1', ...STREAM, family: AF_INET6, make: () => accepting(inet6()) },
  { name: 'a unix stream socketpair', ...STREAM, family: AF_UNIX, make: () => paired(SOCK_STREAM) },
  { name: 'a unix stream by path', ...STREAM, family: AF_UNIX, make: () => accepting(unix()) },
  { name: 'a unix stream by abstract name', ...STREAM, family: AF_UNIX, make: () => accepting(abstract()) },
  { name: 'a unix seqpacket socketpair', ...PACKET, family: AF_UNIX, make: () => paired(SOCK_SEQPACKET) },
  {
    name: 'a unix seqpacket by abstract name',
    ...PACKET,
    family: AF_UNIX,
    make: () => accepting(abstract(), SOCK_SEQPACKET),
  },
  { name: 'a unix dgram socketpair', ...DATAGRAM, family: AF_UNIX, make: () => paired(SOCK_DGRAM) },
  { name: 'unix dgrams by path', ...DATAGRAM, family: AF_UNIX, make: () => datagrams(unix(), unix()) },
  { name: 'UDP over 127.0.0.1', ...DATAGRAM, family: AF_INET, make: () => datagrams(inet(), inet()) },
  { name: 'UDP over ::1', ...DATAGRAM, family: AF_INET6, make: () => datagrams(inet6(), inet6()) },
];

export const streamPairs = socketPairs.filter(({ stream }) => stream);

/** Asks again and again, for what the kernel does by itself and soon. */
export function until(happened: () => boolean): void {
  const end = Date.now() + 10_000;
  while (!happened()) if (Date.now() > end) throw new Error('nothing happened for ten seconds');
}

/** What one `recv` gives. */
export function received(s: number): string {
  const buf = Buffer.alloc(4096);
  return buf.toString('utf8', 0, check('recv', recv(s, buf, buf.length, 0)));
}

/** Nothing is there to be read. */
export function expectEmpty(s: number): void {
  expect(recv(s, new Uint8Array(1), 1, MSG_DONTWAIT)).toFailWith('EAGAIN');
}

/** Not a descriptor of anything: the kernel's EBADF. The last one wraps to -1, as in C. */
export const badDescriptors = [-1, 2 ** 31 - 1, -(2 ** 31), 2 ** 32 - 1];

/** A descriptor that is no socket. */
export function devNull(): number {
  return fd(openSync('/dev/null', 'r+'));
}

/** What every call on a socket refuses. */
export function refusesOtherDescriptors(call: (fd: number) => number): void {
  test.each(badDescriptors)('EBADF: %d is not open', (bad) => {
    expect(call(bad)).toFailWith('EBADF');
  });

  test('EBADF: a socket that was closed', () => {
    // Far above those that Node opens meanwhile.
    const closed = check('fcntl', fcntl(opened(AF_INET), F_DUPFD, 900));
    expect(close(closed)).toGive(0);
    expect(call(closed)).toFailWith('EBADF');
  });

  test('ENOTSOCK: /dev/null', () => {
    expect(call(devNull())).toFailWith('ENOTSOCK');
  });
}
