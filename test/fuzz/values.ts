// Wrong and unusual arguments. Each value is created anew for each call.
import * as bsd from 'bsd-sockets';
import { detach, detachAll, memory, kinds, named, noise, resize, types, type Kind, type Type } from './memory';
import { below, pick } from './random';

/** Thrown by getters and proxies of the test. A call must propagate it unchanged. */
export class UserError extends Error {}

function thrower(): never {
  throw new UserError('thrown by the test');
}

const numbers = [
  ...[NaN, Infinity, -Infinity, 0.5, -1.5, 1e308, 5e-324, -0, 0, 1, -1, 2, 3, 16, 255, 1024, 65535, 65536],
  ...[2 ** 31 - 1, 2 ** 31, 2 ** 31 + 1, -(2 ** 31), -(2 ** 31) - 1, 2 ** 32 - 1, 2 ** 32, 2 ** 40],
  ...[2 ** 53 - 1, 2 ** 53, 2 ** 53 + 2, -(2 ** 53), 2 ** 63, -(2 ** 63), -(2 ** 63) - 2048, 2 ** 64, 2 ** 64 - 2048],
];
const bigints = [0n, 1n, -1n, 2n ** 31n, 2n ** 32n, 2n ** 63n, 2n ** 64n];
const strings = [
  '',
  'x',
  '3',
  '\0',
  'a\0b',
  '\0abstract',
  '\ud800',
  '𝒳',
  '127.0.0.1',
  '::1',
  'x'.repeat(107),
  'x'.repeat(5000),
];
const members = [
  ...['iov_base', 'iov_len', 'msg_name', 'msg_namelen', 'msg_iov', 'msg_iovlen', 'msg_control', 'msg_controllen'],
  ...['msg_flags', 'msg_hdr', 'msg_len', 'ifc_buf', 'ifc_len', 'filter', 'len', 'ai_flags', 'ai_family', 'length'],
  ...['buffer', 'byteLength', 'byteOffset', 'size', 'name', 'constructor', 'sin_port', 'sa_family'],
];

/** Defines a getter for every known member. */
function getters(get: (this: object) => unknown, target: object = {}): object {
  for (const member of members) Object.defineProperty(target, member, { get, enumerable: true, configurable: true });
  return target;
}

const proxyOf = (target: object): object => new Proxy(target, {});
const trap = new Proxy({}, { get: () => thrower });

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

const objects: [name: string, make: () => unknown][] = [
  ['{}', () => ({})],
  ['Object.create(null)', (): unknown => Object.create(null)],
  ['[]', () => []],
  ['[1, 2]', () => [1, 2]],
  ['an array of 2^32-1', (): unknown[] => new Array<unknown>(2 ** 32 - 1)],
  ['a frozen array', () => Object.freeze([null])],
  ['an array of hostile values', () => Array.from({ length: 4 }, () => pick(all).make())],
  ['a function', () => () => 0],
  ['a class', () => pick([Map, Uint8Array, bsd.sockaddr_in, bsd.msghdr, class {}])],
  ['/x/', () => /x/],
  ['a Date', () => new Date(0)],
  ['a Map', () => new Map()],
  ['new Number(3)', () => Object(3) as object],
  ['new String("x")', () => Object('x') as object],
  ['an ArrayBuffer', () => new ArrayBuffer(16)],
  ['a SharedArrayBuffer', () => new SharedArrayBuffer(16)],
  ['a valueOf that throws', () => ({ valueOf: thrower, toString: thrower })],
  ['a Symbol.toPrimitive that throws', () => ({ [Symbol.toPrimitive]: thrower })],
  ['a valueOf that returns 3', () => ({ valueOf: () => 3 })],
  ['getters that throw', () => getters(thrower)],
  ['getters that return NaN', () => getters(() => NaN)],
  ['getters that return another value each time', () => getters(() => pick(all).make())],
  ['a msghdr with getters that throw', () => getters(thrower, new bsd.msghdr())],
  ['a msghdr with other members each time', () => getters(() => pick(all).make(), new bsd.msghdr())],
  [
    'a valueOf that detaches all memory',
    () => ({ valueOf: () => (detachAll(), 3), toString: () => (detachAll(), 'x') }),
  ],
  ['getters that detach all memory', () => getters(() => (detachAll(), pick(all).make()))],
  [
    'a msghdr with getters that detach all memory',
    () => getters(() => (detachAll(), pick(all).make()), new bsd.msghdr()),
  ],
  [
    'an iovec with getters that detach all memory',
    () => getters(() => (detachAll(), pick(all).make()), new bsd.iovec()),
  ],
  ['an ifconf with getters that detach all memory', () => getters(() => (detachAll(), 16), new bsd.ifconf())],
  ['a sock_fprog with getters that detach all memory', () => getters(() => (detachAll(), 1), new bsd.sock_fprog())],
  [
    'an array that detaches all memory',
    () => new Proxy([], { get: (_, key) => (detachAll(), key === 'length' ? 300 : new bsd.iovec()) }),
  ],
  ['a frozen msghdr', () => Object.freeze(new bsd.msghdr())],
  ['an iovec with getters that throw', () => getters(thrower, new bsd.iovec())],
  ['an ifconf with getters that throw', () => getters(thrower, new bsd.ifconf())],
  ['a sock_fprog with getters that throw', () => getters(thrower, new bsd.sock_fprog())],
  ['an addrinfo with getters that throw', () => getters(thrower, new bsd.addrinfo())],
  ['a proxy that throws', () => new Proxy({}, trap)],
  ['a proxy of a function that throws', () => new Proxy(() => 0, trap)],
  ['a proxy of a Uint8Array', () => proxyOf(new Uint8Array(16))],
  ['a proxy of a struct', () => proxyOf(new bsd.sockaddr_in())],
  ['a proxy of a msghdr', () => proxyOf(new bsd.msghdr())],
  ['a proxy of an array', () => proxyOf([null])],
  ['a proxy of an array that throws', () => new Proxy([], trap)],
  ['an endless array', () => new Proxy([], { get: (_, key) => (key === 'length' ? 2 ** 32 - 1 : new bsd.iovec()) })],
  [
    'an endless array of mmsghdr',
    () => new Proxy([], { get: (_, key) => (key === 'length' ? 2 ** 32 - 1 : new bsd.mmsghdr()) }),
  ],
  ['a revoked proxy', revoked],
  ['Uint8Array.prototype', () => Uint8Array.prototype],
  ['an object that inherits from a Uint8Array', (): unknown => Object.create(new Uint8Array(16))],
  [
    'a false struct',
    (): unknown => Object.create(pick([bsd.sockaddr_in, bsd.fd_set, bsd.nlmsghdr, bsd.sigset_t]).prototype),
  ],
  [
    'a false msghdr',
    (): unknown => Object.create(pick([bsd.msghdr, bsd.addrinfo, bsd.ifconf, bsd.sock_fprog]).prototype),
  ],
  ['a view with getters that throw', () => getters(thrower, new Uint8Array(16))],
];

const sizes = [0, 1, 2, 3, 4, 7, 8, 15, 16, 17, 28, 110, 128, 600];

// Changes of a view before it is passed.
const fates: [name: string, kind: Kind | undefined, befall: (view: ArrayBufferView) => void][] = [
  ['', undefined, () => undefined],
  ['detached ', 'plain', detach],
  ['detached ', 'resizable', detach],
  ['grown away ', 'wasm', detach],
  ['resized to nothing: ', 'resizable', (view) => resize(view, 0)],
  ['shrunk: ', 'resizable', (view) => resize(view, view.byteOffset + (view.byteLength >> 1))],
  ['shrunk by a byte: ', 'resizable', (view) => resize(view, view.byteOffset + Math.max(view.byteLength - 1, 0))],
];

function befallen(type: Type, [, kind = pick(kinds), befall]: (typeof fates)[number]): unknown {
  const view = memory(pick(sizes), { type, kind, odd: below(2) === 0, tracking: below(4) === 0 });
  befall(view);
  return view;
}

const plain = (name: string, value: unknown): Maker => ({ name, make: () => value });

export interface Maker {
  name: string;
  make: () => unknown;
}

/** All values. */
export const all: readonly Maker[] = [
  ...numbers.map((value) => plain(Object.is(value, -0) ? '-0' : String(value), value)),
  ...bigints.map((value) => plain(`${value}n`, value)),
  ...strings.map((value) => plain(JSON.stringify(value.slice(0, 20)), value)),
  ...[undefined, null, true, false].map((value) => plain(String(value), value)),
  plain('Symbol()', Symbol('fuzz')),
  plain('Symbol.iterator', Symbol.iterator),
  ...objects.map(([name, make]) => ({ name, make: () => named(make() as object, name) })),
  ...types.flatMap((type) =>
    fates.map((fate) => ({ name: `${fate[0]}${type.name}`, make: () => befallen(type, fate) })),
  ),
  { name: 'noise', make: () => noise(pick(sizes)) },
];
