import * as bsd from 'bsd-sockets';
import '../support/matchers';

type Call = (...args: unknown[]) => unknown;
const named = (name: string): Call => (bsd as unknown as Record<string, Call>)[name]!;

const buf = new Uint8Array(4);

describe('an argument that a C compiler rejects', () => {
  test.each<[call: string, args: unknown[], message: string]>([
    ['close', ['x'], "close: fd must be an integer (received 'x')"],
    ['close', ['3'], "close: fd must be an integer (received '3')"],
    ['close', [null], 'close: fd must be an integer (received null)'],
    ['close', [3n], 'close: fd must be an integer (received 3n)'],
    ['close', [true], 'close: fd must be an integer (received true)'],
    ['close', [{ valueOf: () => 3 }], 'close: fd must be an integer (received an instance of Object)'],
    ['close', [Symbol('s')], 'close: fd must be an integer (received Symbol(s))'],
    ['close', [], 'close: fd must be an integer (received undefined)'],
    ['listen', [3], 'listen: backlog must be an integer (received undefined)'],
    ['socket', [2, 1], 'socket: protocol must be an integer (received undefined)'],
    ['bind', [-1, [1, 2], 2], 'bind: addr must be an ArrayBufferView or null (received an instance of Array)'],
    [
      'bind',
      [-1, new ArrayBuffer(16), 16],
      'bind: addr must be an ArrayBufferView or null (received an instance of ArrayBuffer)',
    ],
    ['bind', [-1, undefined, 0], 'bind: addr must be an ArrayBufferView or null (received undefined)'],
    ['bind', [-1, 'text', 4], "bind: addr must be an ArrayBufferView or null (received 'text')"],
    ['bind', [-1, buf], 'bind: addrlen must be an integer (received undefined)'],
    [
      'accept',
      [-1, null, 16],
      'accept: addrlen must be an ArrayBufferView or null: socklen_t(16) makes a pointer to it (received 16)',
    ],
    ['read', [-1, 'text', 4], "read: buf must be an ArrayBufferView or null (received 'text')"],
    ['write', [-1, 5, 4], 'write: buf must be an ArrayBufferView, a string or null (received 5)'],
    ['write', [-1, buf, '4'], "write: count must be an integer (received '4')"],
    ['send', [-1, buf, 4], 'send: flags must be an integer (received undefined)'],
    ['recv', [-1, () => 0, 4, 0], 'recv: buf must be an ArrayBufferView or null (received function)'],
    [
      'setsockopt',
      [-1, 1, 2, 1, 4],
      'setsockopt: optval must be an ArrayBufferView, a string or null: int(1) makes a pointer to it (received 1)',
    ],
    [
      'getsockopt',
      [-1, 1, 2, buf, 4],
      'getsockopt: optlen must be an ArrayBufferView or null: socklen_t(4) makes a pointer to it (received 4)',
    ],
    ['inet_addr', [5], 'inet_addr: cp must be a string (received 5)'],
    ['inet_pton', [2, null, buf], 'inet_pton: src must be a string (received null)'],
    ['htons', ['80'], "htons: hostshort must be an integer (received '80')"],
  ])('throws a TypeError that names function and parameter: %s(%p)', (call, args, message) => {
    expect(() => named(call)(...args)).toThrow(new TypeError(message));
    expect(() => named(call)(...args)).toThrow(TypeError);
  });
});

describe('a number outside the C type', () => {
  test.each<[call: string, args: unknown[], message: string]>([
    ['close', [1.5], 'close: fd must be an integer (received 1.5)'],
    ['close', [NaN], 'close: fd must be an integer (received NaN)'],
    ['close', [Infinity], 'close: fd must be an integer (received Infinity)'],
    ['close', [-Infinity], 'close: fd must be an integer (received -Infinity)'],
    ['send', [-1, buf, 0.5, 0], 'send: len must be an integer (received 0.5)'],
    ['close', [2 ** 40], 'close: fd must be >= -2147483648 and <= 4294967295 (received 1099511627776)'],
    ['close', [2 ** 32], 'close: fd must be >= -2147483648 and <= 4294967295 (received 4294967296)'],
    ['close', [-(2 ** 31) - 1], 'close: fd must be >= -2147483648 and <= 4294967295 (received -2147483649)'],
    ['bind', [-1, buf, 2 ** 32], 'bind: addrlen must be >= -2147483648 and <= 4294967295 (received 4294967296)'],
    ['read', [-1, buf, 2 ** 64], 'read: count must be a 64-bit integer (received 18446744073709552000)'],
    ['htons', [65536], 'htons: hostshort must be >= -32768 and <= 65535 (received 65536)'],
    ['htonl', [2 ** 32], 'htonl: hostlong must be >= -2147483648 and <= 4294967295 (received 4294967296)'],
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
