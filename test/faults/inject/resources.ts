// The resources of the calls. They are opened before strace attaches and closed after it detaches.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as bsd from 'bsd-sockets';
import { AF_INET, AF_UNIX, O_RDWR, SOCK_DGRAM, SOCK_STREAM, check } from 'bsd-sockets';

/** More than the number of calls that the tests make. */
export const TIMES = 5;
const TEXT = 'x'.repeat(100);

/** Opens the resources of a call and returns a function that makes it, `TIMES` times with success. */
export type Prepare = () => () => number;

/** A call without resources. */
export const alone =
  (call: () => number): Prepare =>
  () =>
    call;

/** A call that leaves its resource unchanged. */
export const on =
  <T>(open: () => T, call: (thing: T) => number): Prepare =>
  () => {
    const thing = open();
    return () => call(thing);
  };

/** A call that consumes its resource. */
export const eachOn =
  <T>(open: () => T, call: (thing: T) => number): Prepare =>
  () => {
    const things = Array.from({ length: TIMES }, open);
    return () => call(things.pop()!);
  };

export function pair(type = SOCK_STREAM): [number, number] {
  const sv = new Int32Array(2);
  check('socketpair', bsd.socketpair(AF_UNIX, type, 0, sv));
  return [sv[0]!, sv[1]!];
}

export const end = (): number => pair()[0];

/** A socket with a datagram to read for each call. */
export function readable(): number {
  const [a, b] = pair(SOCK_DGRAM);
  for (let i = 0; i < TIMES; i++) check('write', bsd.write(b, TEXT, 1));
  return a;
}

function pipe(): [number, number] {
  const pipefd = new Int32Array(2);
  check('pipe', bsd.pipe(pipefd));
  return [pipefd[0]!, pipefd[1]!];
}

/** The read end of a pipe with enough data, and the write end of another pipe. */
export function pipes(): [number, number] {
  const [[from, full], [, to]] = [pipe(), pipe()];
  check('write', bsd.write(full, TEXT, TEXT.length));
  return [from, to];
}

export const unbound = (type = SOCK_STREAM): number => check('socket', bsd.socket(AF_INET, type, 0));

export const loopback = new bsd.sockaddr_in({ sin_family: AF_INET });
loopback.sin_addr.s_addr = bsd.htonl(bsd.INADDR_LOOPBACK);

export function bound(type = SOCK_STREAM): number {
  const s = unbound(type);
  check('bind', bsd.bind(s, loopback, bsd.sizeof(loopback)));
  return s;
}

export function nameOf(s: number): bsd.sockaddr_in {
  const addr = new bsd.sockaddr_in();
  check('getsockname', bsd.getsockname(s, addr, bsd.socklen_t(bsd.sizeof(addr))));
  return addr;
}

/** A listening socket with a pending connection for each call. */
export function awaited(): number {
  const s = bound();
  check('listen', bsd.listen(s, TIMES));
  for (let i = 0; i < TIMES; i++) check('connect', bsd.connect(unbound(), nameOf(s), bsd.sizeof(loopback)));
  return s;
}

let paths = 0;

export function path(): string {
  const name = join(process.argv[2]!, `${++paths}`);
  writeFileSync(name, TEXT);
  return name;
}

export const file = (): number => check('open', bsd.open(path(), O_RDWR));
export const epoll = (): number => check('epoll_create1', bsd.epoll_create1(0));
export const counter = (): number => check('eventfd', bsd.eventfd(TIMES, bsd.EFD_SEMAPHORE));
export const timer = (): number => check('timerfd_create', bsd.timerfd_create(bsd.CLOCK_MONOTONIC, 0));

const descriptors = (): number[] => readdirSync('/proc/self/fd').map(Number);
const kept = new Set(descriptors());

export function closeAll(): void {
  for (const fd of descriptors()) if (!kept.has(fd)) bsd.close(fd);
}
