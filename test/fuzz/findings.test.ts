// What the calls of this folder found, one row each.
import {
  CMSG_DATA,
  NLMSG_DATA,
  NLMSG_OK,
  cast,
  cmsghdr,
  inet_ntoa,
  int,
  linger,
  nlmsghdr,
  readv,
  sizeof,
} from 'bsd-sockets';
import { readn, writen } from 'bsd-sockets/unp';
import { ResizableBuffer } from '../support/views';

const hostile = (value: unknown): never => value as never;

test('CMSG_DATA ends where the memory does that its header was cast from', () => {
  const cmsg = cast(cmsghdr, new Uint8Array(64).subarray(8, 32));
  cmsg.cmsg_len = 48;
  expect(CMSG_DATA(cmsg)).toHaveLength(8);
});

test('NLMSG_DATA ends where a buffer does that was made shorter', () => {
  const buffer = new ResizableBuffer(64, { maxByteLength: 64 });
  const nlh = cast(nlmsghdr, new Uint8Array(buffer));
  nlh.nlmsg_len = 64;
  buffer.resize(24);
  expect(NLMSG_DATA(nlh)).toHaveLength(8);
  expect(NLMSG_OK(nlh, 64)).toBe(0);
});

test('a struct is not made of less memory than it has', () => {
  const small = new Uint8Array(64).subarray(8, 12);
  expect(() => Reflect.construct(linger, [{ l_linger: 1 }, small]) as unknown).toThrow(RangeError);
});

test('memory that is gone is no memory', () => {
  const view = new DataView(new ArrayBuffer(16));
  structuredClone(view.buffer, { transfer: [view.buffer] });
  expect(sizeof(view)).toBe(0);
});

test.each<[message: string, call: () => unknown]>([
  ['readv: iovcnt must be an integer (received Symbol())', () => readv(0, [], hostile(Symbol()))],
  ["readn: n must be an integer (received '3')", () => readn(-1, new Uint8Array(3), hostile('3'))],
  ["writen: n must be an integer (received '3')", () => writen(-1, new Uint8Array(3), hostile('3'))],
  ['int: value must be an integer (received Symbol())', () => int(hostile(Symbol()))],
  ['inet_ntoa: in must be an ArrayBufferView or null (received 3)', () => inet_ntoa(hostile(3))],
  [
    'NLMSG_DATA: nlh must be an instance of nlmsghdr (received an instance of nlmsghdr)',
    () => NLMSG_DATA(hostile(Object.create(nlmsghdr.prototype) as unknown)),
  ],
])('%s', (message, call) => {
  expect(call).toThrow(new TypeError(message));
});
