// JavaScript that runs while a call collects its arguments may detach their memory. No call may use that memory then: the tests
// fill it with bytes that must neither be sent nor overwritten.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import {
  AF_INET,
  AF_UNIX,
  MSG_DONTWAIT,
  SIOCGIFCONF,
  SOCK_DGRAM,
  SOCK_STREAM,
  SOL_SOCKET,
  SO_ATTACH_FILTER,
  check,
  ifconf,
  ifreq,
  ioctl,
  iovec,
  mmsghdr,
  msghdr,
  readv,
  recv,
  recvmmsg,
  recvmsg,
  send,
  sendmmsg,
  sendmsg,
  setsockopt,
  sizeof,
  sock_fprog,
  socketpair,
  writev,
} from 'bsd-sockets';
import { native } from '../../lib/runtime/addon';
import { sanitized, withoutSanitizer } from '../support/sanitizer';
import { closeAfterTest, openSocket } from '../support/sockets';

const [OWN, SENT, MOVED] = [0x41, 0x61, 0x53];

/** A buffer that can be detached from its views. */
class Movable {
  buffer: ArrayBuffer;
  moved: Uint8Array | undefined;

  constructor(size: number) {
    this.buffer = new ArrayBuffer(size);
    new Uint8Array(this.buffer).fill(OWN);
  }

  move(): void {
    if (this.moved) return;
    this.moved = new Uint8Array(structuredClone(this.buffer, { transfer: [this.buffer] })).fill(MOVED);
  }

  /** Expects that the memory was not written to after it was moved. */
  expectUntouched(): void {
    expect(this.moved?.every((byte) => byte === MOVED)).not.toBe(false);
  }
}

function pair(): [number, number] {
  const sv = new Int32Array(2);
  check('socketpair', socketpair(AF_UNIX, SOCK_STREAM, 0, sv));
  return [closeAfterTest(sv[0]!), closeAfterTest(sv[1]!)];
}

function iovecs(memory: Movable, count: number): iovec[] {
  const size = memory.buffer.byteLength / count;
  return Array.from(
    { length: count },
    (_, i) => new iovec({ iov_base: new Uint8Array(memory.buffer, i * size, size), iov_len: size }),
  );
}

/** Runs a call on a socket with data to read, and checks the bytes that it sent and overwrote. */
function run(memory: Movable, call: (s: number) => number): void {
  const [s, peer] = pair();
  send(peer, new Uint8Array(4096).fill(SENT), 4096, 0);
  call(s);
  memory.expectUntouched();
  const got = new Uint8Array(4096);
  const length = recv(peer, got, got.length, MSG_DONTWAIT);
  expect(got.subarray(0, Math.max(length, 0)).includes(MOVED)).toBe(false);
}

const message = (iov: iovec[], memory: Movable): msghdr =>
  new msghdr({
    msg_iov: iov,
    msg_iovlen: iov.length,
    msg_control: new Uint8Array(memory.buffer, 0, 64),
    msg_controllen: 0,
  });

type Call = (s: number, msg: msghdr) => number;
const messages: [name: string, call: Call][] = [
  ['sendmsg', (s, msg) => sendmsg(s, msg, MSG_DONTWAIT)],
  ['recvmsg', (s, msg) => recvmsg(s, msg, MSG_DONTWAIT)],
  [
    'sendmmsg',
    (s, msg) => sendmmsg(s, [new mmsghdr(), Object.assign(new mmsghdr(), { msg_hdr: msg })], 2, MSG_DONTWAIT),
  ],
  [
    'recvmmsg',
    (s, msg) => recvmmsg(s, [Object.assign(new mmsghdr(), { msg_hdr: msg }), new mmsghdr()], 2, MSG_DONTWAIT, null),
  ],
  ['readv', (s, msg) => readv(s, msg.msg_iov, 3)],
  ['writev', (s, msg) => writev(s, msg.msg_iov, 3)],
];

describe.each(messages)('%s does not use memory', (_name, call) => {
  const keys = Object.keys(new msghdr());
  const members: [name: string, find: (msg: msghdr) => [object: object, key: string]][] = [
    ...keys.map((key): [string, (msg: msghdr) => [object, string]] => [key, (msg) => [msg, key]]),
    ...[0, 1, 2].flatMap((i): [string, (msg: msghdr) => [object, string]][] => [
      [`[${i}]`, (msg) => [msg.msg_iov!, String(i)]],
      [`[${i}].iov_base`, (msg) => [msg.msg_iov![i]!, 'iov_base']],
      [`[${i}].iov_len`, (msg) => [msg.msg_iov![i]!, 'iov_len']],
    ]),
  ];

  test.each(members)('that a getter of %s detaches', (_member, find) => {
    const memory = new Movable(3000);
    const msg = message(iovecs(memory, 3), memory);
    const [object, key] = find(msg);
    const value: unknown = Reflect.get(object, key);
    Object.defineProperty(object, key, { get: () => (memory.move(), value), set: () => undefined });
    run(memory, (s) => call(s, msg));
  });
});

// The addon receives further views in an array.
const MANY = native.numbers.kMaxViews + 4;

test.each([
  ['readv', readv],
  ['writev', writev],
])('%s of many views does not run accessors of Array.prototype', (_name, call) => {
  const memory = new Movable(MANY * 8);
  const iov = iovecs(memory, MANY);
  let ran = 0;
  const accessor = { configurable: true, get: () => (ran++, memory.move(), new Uint8Array(8)), set: () => void ran++ };
  run(memory, (s) => {
    for (let i = 0; i < 8; i++) Object.defineProperty(Array.prototype, i, accessor);
    try {
      return call(s, iov, MANY);
    } finally {
      for (let i = 0; i < 8; i++) Reflect.deleteProperty(Array.prototype, i);
    }
  });
  expect(ran).toBe(0);
});

test.each(['readv', 'writev'])('the addon’s %s reads the elements of an array before the first pointer', (name) => {
  const memory = new Movable(MANY * 8);
  const views = iovecs(memory, MANY).map(({ iov_base }) => iov_base);
  const others = views.slice(native.numbers.kMaxViews);
  Object.defineProperty(others, others.length - 1, { get: () => (memory.move(), new Uint8Array(8)) });
  const lengths = new Uint8Array(new Float64Array(MANY).fill(8).buffer);
  const call = native.functions[name]!;
  run(memory, (s) => call(s, lengths, MANY, ...views.slice(0, native.numbers.kMaxViews), others) as number);
  expect(memory.moved).toBeDefined();
});

test('the addon propagates the error of a getter of an array', () => {
  const [s] = pair();
  const others = Object.defineProperty([], 0, {
    get: () => {
      throw new Error('from the getter');
    },
  }) as unknown[];
  const views = Array.from({ length: native.numbers.kMaxViews }, () => new Uint8Array(1));
  const lengths = new Uint8Array(new Float64Array(MANY).fill(1).buffer);
  expect(() => native.functions['writev']!(s, lengths, MANY, ...views, others)).toThrow('from the getter');
});

test('calls that return lists propagate the error of a setter of Array.prototype', () => {
  const [command, ...args] = [...sanitized(), process.execPath, join(__dirname, 'setters.cjs')] as const;
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env: withoutSanitizer });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const expected = ['from the setter', true];
  expect(JSON.parse(stdout)).toEqual({
    getifaddrs: expected,
    if_nameindex: expected,
    getservbyname: expected,
    getaddrinfo: expected,
  });
});

test.each(['filter', 'len'])('setsockopt does not use a program that a getter of %s detaches', (key) => {
  const memory = new Movable(64);
  const program = new sock_fprog({ len: 8, filter: new Uint8Array(memory.buffer) });
  const value: unknown = Reflect.get(program, key);
  Object.defineProperty(program, key, { get: () => (memory.move(), value) });
  expect(setsockopt(openSocket(AF_INET, SOCK_DGRAM), SOL_SOCKET, SO_ATTACH_FILTER, program, sizeof(program))).toBe(-1);
  memory.expectUntouched();
});

test.each(['ifc_buf', 'ifc_len'])('ioctl does not use the memory of an ifconf that a getter of %s detaches', (key) => {
  const memory = new Movable(4 * sizeof(ifreq));
  const request = new ifconf({ ifc_len: memory.buffer.byteLength, ifc_buf: new Uint8Array(memory.buffer) });
  const value: unknown = Reflect.get(request, key);
  Object.defineProperty(request, key, { get: () => (memory.move(), value), set: () => undefined });
  ioctl(openSocket(AF_INET, SOCK_DGRAM), SIOCGIFCONF, request);
  memory.expectUntouched();
});
