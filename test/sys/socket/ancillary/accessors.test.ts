import {
  MSG_DONTWAIT,
  SO_PASSCRED,
  SOL_SOCKET,
  type iovec,
  mmsghdr,
  type msghdr,
  recvmmsg,
  recvmsg,
  send,
  sendmmsg,
  sendmsg,
} from 'bsd-sockets';
import { expectNoData, socketPairs } from '../../../support/sockets';
import { message, enableOption, receiveMessage } from '../../../support/messages';
import { ResizableBuffer } from '../../../support/views';

const dgram = socketPairs.find(({ name }) => name === 'a unix dgram socketpair')!.make;

/** Replaces a member by a getter. */
function getter<T extends object>(object: T, member: keyof T, get: () => unknown): T {
  return Object.defineProperty(object, member, { get, set: () => undefined, configurable: true });
}

const detach = (view: Uint8Array<ArrayBuffer>): void => void structuredClone(view.buffer, { transfer: [view.buffer] });

const piece = (msg: msghdr): iovec => msg.msg_iov![0]!;

const members = [
  'msg_name',
  'msg_namelen',
  'msg_iov',
  'msg_iovlen',
  'msg_control',
  'msg_controllen',
  'msg_flags',
] as const;

describe('a message with accessors', () => {
  test.each(members)('passes on the error of a %s that throws, and the next call works', (member) => {
    const [a, b] = dgram();
    const error = new Error('from the getter');
    const throwing = getter(message(Buffer.from('x')), member, () => {
      throw error;
    });
    expect(() => sendmsg(a, throwing, 0)).toThrow(error);
    expect(() => recvmsg(b, throwing, MSG_DONTWAIT)).toThrow(error);
    expect(() => sendmmsg(a, [new mmsghdr({ msg_hdr: throwing })], 1, 0)).toThrow(error);
    expectNoData(b);
    expect(sendmsg(a, message(Buffer.from('y')), 0)).toSucceedWith(1);
    expect(receiveMessage(b).text).toBe('y');
  });

  test.each(members)('fails with EFAULT if a %s makes a nested call', (member) => {
    const [a, b] = dgram();
    const [c, d] = dgram();
    const template = message(Buffer.from('outer'));
    const value = template[member];
    const reentrant = getter(template, member, () => {
      sendmsg(c, message(Buffer.from('in'), Buffer.from('ner')), 0);
      sendmmsg(c, [new mmsghdr({ msg_hdr: message(Buffer.from('many')) })], 1, 0);
      return value;
    });
    expect(sendmsg(a, reentrant, 0)).toFailWithErrno('EFAULT');
    expectNoData(b);
    expect([receiveMessage(d).text, receiveMessage(d).text]).toEqual(['inner', 'many']);
    expect(recvmsg(d, reentrant, MSG_DONTWAIT)).toFailWithErrno('EFAULT');
    expect(sendmmsg(a, [new mmsghdr({ msg_hdr: reentrant })], 1, 0)).toFailWithErrno('EFAULT');
    expect(recvmmsg(b, [new mmsghdr({ msg_hdr: reentrant })], 1, MSG_DONTWAIT, null)).toFailWithErrno('EFAULT');
  });

  test('is not changed by a nested call that throws halfway', () => {
    const [a, b] = dgram();
    const inner = message(Buffer.from('secret'), Buffer.from('x'));
    inner.msg_iov![1] = null as never;
    const outer = message(Buffer.from('outer'));
    const base = piece(outer).iov_base;
    getter(piece(outer), 'iov_base', () => {
      expect(() => sendmsg(a, inner, 0)).toThrow(/msg_iov\[1\] must be an iovec/);
      return base;
    });
    expect(sendmsg(a, outer, 0)).toFailWithErrno('EFAULT');
    expectNoData(b);
  });

  test.each(['msg_flags', 'msg_iovlen', 'msg_controllen'] as const)(
    'fails with EFAULT if a %s detaches the memory',
    (member) => {
      const [a, b] = dgram();
      const memory = new Uint8Array(64);
      const msg = message(memory);
      const value = msg[member];
      getter(msg, member, () => {
        if (memory.byteLength > 0) detach(memory);
        return value;
      });
      expect(sendmsg(a, msg, 0)).toFailWithErrno('EFAULT');
      expectNoData(b);
      send(a, 'x', 1, 0);
      expect(recvmsg(b, msg, MSG_DONTWAIT)).toFailWithErrno('EFAULT');
    },
  );

  test('fails with EFAULT if an iov_len shrinks the memory of the iovec before it', () => {
    const [a, b] = dgram();
    send(a, 'x'.repeat(64), 64, 0);
    const buffer = new ResizableBuffer(64, { maxByteLength: 64 });
    const msg = message(new Uint8Array(buffer), new Uint8Array(1));
    getter(msg.msg_iov![1]!, 'iov_len', () => {
      buffer.resize(4);
      return 1;
    });
    expect(recvmsg(b, msg, 0)).toFailWithErrno('EFAULT');
  });

  test.each([
    [1, 5],
    [5, 1],
    [1, NaN],
    [1024, 0],
    [0, 1024],
    [1, -1],
  ])('reads a msg_iovlen once that is first %d and then %d', (first, second) => {
    const [a, b] = dgram();
    send(a, 'abc', 3, 0);
    const memory = new Uint8Array(64).fill(0xee);
    let reads = 0;
    const msg = getter(message(memory.subarray(16, 17)), 'msg_iovlen', () => (reads++ === 0 ? first : second));
    const n = recvmsg(b, msg, MSG_DONTWAIT);
    expect(reads).toBe(1);
    expect(n).toBe(first > 1 ? -1 : first);
    const untouched = memory.filter((_, i) => i !== 16);
    expect(untouched.every((byte) => byte === 0xee)).toBe(true);
  });

  test('may return another msg_iov each time, or a Proxy', () => {
    const [a, b] = dgram();
    const long = message(...Array.from({ length: 100 }, () => Buffer.from('x')));
    getter(long, 'msg_iov', () => message(Buffer.from('y')).msg_iov);
    expect(sendmsg(a, long, 0)).toFailWithErrno('EFAULT');
    const proxied = message(Buffer.from('abc'));
    proxied.msg_iov = new Proxy(proxied.msg_iov!, {
      get: (target, key) => (key === 'length' ? 1000 : (Reflect.get(target, key) as unknown)),
    });
    proxied.msg_iovlen = 2;
    expect(() => sendmsg(a, proxied, 0)).toThrow(/msg_iov\[1\] must be an iovec/);
    expectNoData(b);
  });

  test('may have a setter that receives while the results are written back', () => {
    const [a, b] = dgram();
    for (const text of ['one', 'two', 'three']) send(a, text, text.length, 0);
    const msgvec = [0, 1].map(() => new mmsghdr({ msg_hdr: message(Buffer.alloc(8)) }));
    let inner = 0;
    Object.defineProperty(msgvec[0], 'msg_len', {
      set: () => (inner = recvmsg(b, message(Buffer.alloc(8), Buffer.alloc(8), Buffer.alloc(8)), MSG_DONTWAIT)),
    });
    expect(recvmmsg(b, msgvec, 2, 0, null)).toSucceedWith(2);
    expect(inner).toBe(5);
    expect(msgvec.map(({ msg_hdr }) => (msg_hdr.msg_iov![0]!.iov_base as Buffer).toString().slice(0, 3))).toEqual([
      'one',
      'two',
    ]);
  });

  test('may have an array that shrinks while it is read', () => {
    const [a, b] = dgram();
    const msgvec = [0, 1, 2].map(() => new mmsghdr({ msg_hdr: message(Buffer.from('x')) }));
    getter(msgvec[0]!, 'msg_hdr', () => {
      msgvec.length = 1;
      return message(Buffer.from('x'));
    });
    expect(() => sendmmsg(a, msgvec, 3, 0)).toThrow(
      /^sendmmsg: msgvec\[1\] must be an mmsghdr \(received undefined\)$/,
    );
    expectNoData(b);
  });

  test('may use memory that is shared with other threads', () => {
    const [a, b] = dgram();
    const memory = new Uint8Array(new SharedArrayBuffer(64)).fill(0xee);
    send(a, 'abcdef', 6, 0);
    const msg = message(memory.subarray(8, 12));
    expect(recvmsg(b, msg, 0)).toSucceedWith(4);
    expect(Buffer.from(memory).toString('latin1', 8, 12)).toBe('abcd');
    expect(memory.filter((byte) => byte !== 0xee).length).toBe(4);
    piece(msg).iov_len = 5;
    expect(sendmsg(a, msg, 0)).toFailWithErrno('EFAULT');
  });

  test('never changes bytes around its memory, whatever its lengths are', () => {
    const [a, b] = dgram();
    enableOption(b, SOL_SOCKET, SO_PASSCRED);
    const lengths = [
      0,
      1,
      15,
      16,
      17,
      24,
      2 ** 31 - 1,
      2 ** 31,
      2 ** 32 - 1,
      2 ** 32,
      2 ** 53,
      2 ** 63,
      -1,
      -16,
      -(2 ** 31),
      -(2 ** 63),
    ];
    const memory = new Uint8Array(256);
    for (const member of ['msg_namelen', 'msg_controllen', 'msg_iovlen', 'iov_len'] as const) {
      for (const length of lengths) {
        send(a, 'x'.repeat(100), 100, MSG_DONTWAIT);
        memory.fill(0xee);
        const msg = message(memory.subarray(32, 48));
        msg.msg_control = memory.subarray(80, 104);
        msg.msg_name = memory.subarray(160, 176);
        Object.assign(msg, { msg_controllen: 24, msg_namelen: 16 });
        Object.assign(member === 'iov_len' ? piece(msg) : msg, { [member]: length });
        recvmsg(b, msg, MSG_DONTWAIT);
        sendmsg(a, msg, MSG_DONTWAIT);
        const around = [
          memory.subarray(0, 32),
          memory.subarray(48, 80),
          memory.subarray(104, 160),
          memory.subarray(176),
        ];
        expect(around.every((bytes) => bytes.every((byte) => byte === 0xee))).toBe(true);
        while (recvmsg(b, message(new Uint8Array(1)), MSG_DONTWAIT) !== -1);
      }
    }
  });
});
