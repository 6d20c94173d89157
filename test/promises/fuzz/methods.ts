// The functions of bsd-sockets/promises and the methods of Socket.
import { AF_INET, AF_UNIX, MSG_DONTWAIT, SOCK_DGRAM, SOCK_STREAM, F_DUPFD, fcntl, recv } from 'bsd-sockets';
import * as promises from 'bsd-sockets/promises';
import { Socket, socket, socketpair } from 'bsd-sockets/promises';

export interface Method {
  name: string;
  /** The values of `syscall` that its errors may have. */
  syscalls: string[];
  parameters: number;
  call: (on: Socket, args: never[]) => unknown;
}

const parameters: Record<string, number> = {
  ...{ accept: 1, bind: 1, connect: 2, getpeername: 0, getsockname: 0, getsockopt: 3, listen: 1, lines: 1 },
  ...{
    read: 3,
    readable: 1,
    readn: 3,
    readv: 2,
    recv: 3,
    recvfrom: 3,
    recvmsg: 3,
    ref: 0,
    send: 3,
    sendmsg: 3,
  },
  ...{ sendto: 4, setsockopt: 3, shutdown: 1, unref: 0, writable: 1, write: 3, writen: 3, writev: 2 },
  ...{ close: 0, detach: 0, readvn: 2, recvmmsg: 3, sendmmsg: 3, writevn: 2 },
};

/** The calls that a method makes under another name. */
const made: Record<string, string[]> = {
  lines: ['read'],
  readable: ['poll'],
  readn: ['read', 'recv'],
  readvn: ['readv'],
  writable: ['poll'],
  writen: ['write', 'send'],
  writevn: ['writev'],
};

const methods: Method[] = Object.entries(parameters).map(([name, count]) => ({
  name,
  syscalls: [name, ...(made[name] ?? [])],
  parameters: count,
  call: (on, args) => {
    const result = (on[name as 'recv'] as (...args: never[]) => unknown).apply(on, args);
    return name === 'lines' ? (result as AsyncGenerator).next() : result;
  },
}));

// The runtime's descriptors are replaced by a number that is never open.
const CLOSED = 2 ** 20;
const strangers = (value: unknown): unknown =>
  typeof value === 'number' && value >= 0 && value < 2 ** 20 ? CLOSED : value;
const primitive = (value: unknown): unknown =>
  typeof value === 'object' || typeof value === 'function' ? CLOSED : value;

const functions: Method[] = [
  {
    name: 'from',
    syscalls: ['fcntl'],
    parameters: 1,
    call: (_, [fd]) => Socket.from(strangers(primitive(fd)) as number),
  },
  {
    name: 'socket',
    syscalls: ['socket'],
    parameters: 3,
    call: (_, args) => socket(...(args as unknown as [number, number, number])),
  },
  {
    name: 'socketpair',
    syscalls: ['socketpair'],
    parameters: 3,
    call: (_, args) => socketpair(...(args as unknown as [number, number, number])),
  },
  {
    name: 'pipe2',
    syscalls: ['pipe2'],
    parameters: 1,
    call: (_, [flags]) => promises.pipe2(flags),
  },
  {
    name: 'call',
    syscalls: ['call', 'recv'],
    parameters: 4,
    call: (on, args) => on.call(args[0]!, 'recv', (fd) => recv(fd, args[1]!, args[2]!, MSG_DONTWAIT), args[3]),
  },
  {
    name: 'sendfile',
    syscalls: ['sendfile', 'fileno'],
    parameters: 4,
    call: (on, [fd, ...args]) => on.sendfile(strangers(fd) as number, ...(args as unknown as [never, never])),
  },
  {
    name: 'splice',
    syscalls: ['splice', 'poll'],
    parameters: 2,
    call: (on, args) => promises.splice(on, on, args[0]!, args[1]),
  },
  {
    name: 'getdelim',
    syscalls: ['read'],
    parameters: 2,
    call: (on, args) => promises.fdopen(on).getdelim(...(args as unknown as [never])),
  },
  {
    name: 'fread',
    syscalls: ['read', 'fread'],
    parameters: 3,
    call: (on, args) => promises.fdopen(on).fread(...(args as unknown as [never])),
  },
  {
    name: 'peek',
    syscalls: ['read'],
    parameters: 2,
    call: (on, args) => promises.fdopen(on).peek(...(args as unknown as [never])),
  },
  { name: 'fileno', syscalls: ['fileno'], parameters: 1, call: (_, [x]) => promises.fileno(x as never) },
  {
    name: 'readable',
    syscalls: ['poll', 'fcntl', 'fileno'],
    parameters: 2,
    call: (_, [fd, o]) => promises.readable(strangers(fd) as number, o),
  },
  {
    name: 'writable',
    syscalls: ['poll', 'fcntl', 'fileno'],
    parameters: 2,
    call: (_, [fd, o]) => promises.writable(strangers(fd) as number, o),
  },
  {
    name: 'getnameinfo',
    syscalls: ['getnameinfo'],
    parameters: 3,
    call: (_, args) => promises.getnameinfo(...(args as unknown as [never, never, never])),
  },
];

export const all = [...methods, ...functions];

/** Returns the methods of Socket that are not in the table, except symbols and getters. */
export function untested(): string[] {
  const names = new Set<string>();
  for (let at = Socket.prototype as object; at !== Object.prototype; at = Object.getPrototypeOf(at) as object)
    for (const name of Object.getOwnPropertyNames(at))
      if (!name.startsWith('_') && typeof Object.getOwnPropertyDescriptor(at, name)!.value === 'function')
        names.add(name);
  return [...names].filter((name) => !all.some((method) => method.name === name) && name !== 'constructor');
}

/** Sockets for the calls: of several kinds, with and without data to read. */
export const targets: (() => Socket[])[] = [
  () => [socket(AF_INET, SOCK_STREAM)],
  () => [socket(AF_INET, SOCK_DGRAM)],
  () => socketpair(AF_UNIX, SOCK_STREAM),
  () => {
    const [a, b] = socketpair(AF_UNIX, SOCK_DGRAM);
    b.send('something').catch(() => undefined); // may wait until the queue has space
    return [a, b];
  },
  () => {
    const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
    b.close();
    return [a];
  },
  () => {
    const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
    const other = Socket.from(fcntl(a.fd, F_DUPFD, 0));
    a.close();
    return [other, b];
  },
];
