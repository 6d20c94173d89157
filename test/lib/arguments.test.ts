import * as bsd from 'bsd-sockets';
import '../support/matchers';

type Call = (...args: unknown[]) => unknown;
const named = (name: string): Call => (bsd as unknown as Record<string, Call>)[name]!;

const buf = new Uint8Array(4);

describe('an argument that a C compiler rejects', () => {
  test.each<[call: string, args: unknown[], message: string]>([
    ['close', ['x'], 'close: fd: "x" is not an integer'],
    ['close', ['3'], 'close: fd: "3" is not an integer'],
    ['close', [1.5], 'close: fd: 1.5 is not an integer'],
    ['close', [NaN], 'close: fd: NaN is not an integer'],
    ['close', [Infinity], 'close: fd: Infinity is not an integer'],
    ['close', [-Infinity], 'close: fd: -Infinity is not an integer'],
    ['close', [null], 'close: fd: null is not an integer'],
    ['close', [3n], 'close: fd: 3 is not an integer'],
    ['close', [true], 'close: fd: true is not an integer'],
    ['close', [{ valueOf: () => 3 }], 'close: fd: an object is not an integer'],
    ['close', [Symbol('s')], 'close: fd: Symbol(s) is not an integer'],
    ['close', [], 'close: fd: undefined is not an integer'],
    ['listen', [3], 'listen: backlog: undefined is not an integer'],
    ['socket', [2, 1], 'socket: protocol: undefined is not an integer'],
    ['bind', [-1, [1, 2], 2], 'bind: addr: an object is not an ArrayBufferView or null'],
    ['bind', [-1, new ArrayBuffer(16), 16], 'bind: addr: an object is not an ArrayBufferView or null'],
    ['bind', [-1, undefined, 0], 'bind: addr: undefined is not an ArrayBufferView or null'],
    ['bind', [-1, 'text', 4], 'bind: addr: "text" is not an ArrayBufferView or null'],
    ['bind', [-1, buf], 'bind: addrlen: undefined is not an integer'],
    ['accept', [-1, null, 16], 'accept: addrlen: 16 is not an ArrayBufferView or null'],
    ['read', [-1, 'text', 4], 'read: buf: "text" is not an ArrayBufferView or null'],
    ['write', [-1, 5, 4], 'write: buf: 5 is not an ArrayBufferView, a string or null'],
    ['write', [-1, buf, '4'], 'write: count: "4" is not an integer'],
    ['send', [-1, buf, 0.5, 0], 'send: len: 0.5 is not an integer'],
    ['send', [-1, buf, 4], 'send: flags: undefined is not an integer'],
    ['recv', [-1, () => 0, 4, 0], 'recv: buf: a function is not an ArrayBufferView or null'],
    ['setsockopt', [-1, 1, 2, 1, 4], 'setsockopt: optval: 1 is not an ArrayBufferView, a string or null'],
    ['getsockopt', [-1, 1, 2, buf, 4], 'getsockopt: optlen: 4 is not an ArrayBufferView or null'],
    ['inet_addr', [5], 'inet_addr: cp: 5 is not a string'],
    ['inet_pton', [2, null, buf], 'inet_pton: src: null is not a string'],
    ['htons', ['80'], 'htons: hostshort: "80" is not an integer'],
  ])('throws a TypeError that names function and parameter: %s(%p)', (call, args, message) => {
    expect(() => named(call)(...args)).toThrow(new TypeError(message));
    expect(() => named(call)(...args)).toThrow(TypeError);
  });
});

describe('a number outside the C type', () => {
  test.each<[call: string, args: unknown[], message: string]>([
    ['close', [2 ** 40], 'close: fd: 1099511627776 is outside the range of an int'],
    ['close', [2 ** 32], 'close: fd: 4294967296 is outside the range of an int'],
    ['close', [-(2 ** 31) - 1], 'close: fd: -2147483649 is outside the range of an int'],
    ['bind', [-1, buf, 2 ** 32], 'bind: addrlen: 4294967296 is outside the range of an unsigned int'],
    ['read', [-1, buf, 2 ** 64], 'read: count: 18446744073709552000 is outside the range of a 64-bit integer'],
    ['htons', [65536], 'htons: hostshort: 65536 is outside the range of a 16-bit integer'],
    ['htonl', [2 ** 32], 'htonl: hostlong: 4294967296 is outside the range of an unsigned int'],
  ])('throws a RangeError: %s(%p)', (call, args, message) => {
    expect(() => named(call)(...args)).toThrow(new RangeError(message));
    expect(() => named(call)(...args)).toThrow(RangeError);
  });
});

describe('a number inside the C type', () => {
  test.each([2 ** 32 - 1, 2 ** 31, -(2 ** 31), -0])('wraps as in C: close(%d) reaches the kernel', (fd) => {
    if (Object.is(fd, -0)) return expect(bsd.fcntl(fd, bsd.F_GETFD)).not.toBe(-1);
    expect(bsd.close(fd)).toFailWithErrno('EBADF');
  });

  test('wraps as in C: a length of -1 exceeds any view', () => {
    expect(bsd.read(0, buf, -1)).toFailWithErrno('EFAULT');
    expect(bsd.write(1, buf, -1)).toFailWithErrno('EFAULT');
  });

  test('wraps as in C: htons(-1) is 0xffff and htonl(-1) is 0xffffffff', () => {
    expect([bsd.htons(-1), bsd.htonl(-1)]).toEqual([0xffff, 0xffffffff]);
  });

  test('calls ignore extra arguments, as JavaScript functions do', () => {
    expect(named('close')(-1, 2, 3)).toFailWithErrno('EBADF');
  });

  test('the functions have the names of C', () => {
    for (const name of ['socket', 'bind', 'listen', 'accept', 'connect', 'read', 'write', 'close', 'fcntl']) {
      expect(named(name).name).toBe(name);
    }
  });
});
