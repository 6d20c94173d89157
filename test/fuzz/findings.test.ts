// Regression tests of the errors that fuzzing has found.
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

const wrong = (value: unknown): never => value as never;

test('CMSG_DATA ends at the end of the memory from which its header was cast', () => {
  const cmsg = cast(cmsghdr, new Uint8Array(64).subarray(8, 32));
  cmsg.cmsg_len = 48;
  expect(CMSG_DATA(cmsg)).toHaveLength(8);
});

test('NLMSG_DATA ends at the end of a buffer that was shrunk', () => {
  const buffer = new ResizableBuffer(64, { maxByteLength: 64 });
  const nlh = cast(nlmsghdr, new Uint8Array(buffer));
  nlh.nlmsg_len = 64;
  buffer.resize(24);
  expect(NLMSG_DATA(nlh)).toHaveLength(8);
  expect(NLMSG_OK(nlh, 64)).toBe(0);
});

test('a struct constructor throws if the memory is shorter than the struct', () => {
  const small = new Uint8Array(64).subarray(8, 12);
  expect(() => Reflect.construct(linger, [{ l_linger: 1 }, small]) as unknown).toThrow(RangeError);
});

test('sizeof returns 0 for a detached view', () => {
  const view = new DataView(new ArrayBuffer(16));
  structuredClone(view.buffer, { transfer: [view.buffer] });
  expect(sizeof(view)).toBe(0);
});

test.each<[message: string, call: () => unknown]>([
  ['readv: iovcnt must be an integer (received Symbol())', () => readv(0, [], wrong(Symbol()))],
  ["readn: n must be an integer (received '3')", () => readn(-1, new Uint8Array(3), wrong('3'))],
  ["writen: n must be an integer (received '3')", () => writen(-1, new Uint8Array(3), wrong('3'))],
  ['int: value must be an integer (received Symbol())', () => int(wrong(Symbol()))],
  ['inet_ntoa: in must be an ArrayBufferView or null (received 3)', () => inet_ntoa(wrong(3))],
  [
    'NLMSG_DATA: nlh must be an instance of nlmsghdr (received an instance of nlmsghdr)',
    () => NLMSG_DATA(wrong(Object.create(nlmsghdr.prototype) as unknown)),
  ],
])('a wrong argument throws: %s', (message, call) => {
  expect(call).toThrow(new TypeError(message));
});
