// The first mistakes of a C programmer: the error shows how to write it.
import * as bsd from 'bsd-sockets';

type Call = (...args: unknown[]) => unknown;
const { accept, bind, getsockopt, poll, setsockopt } = bsd as unknown as Record<string, Call>;

const assign = (struct: object, member: string, value: unknown): unknown =>
  ((struct as Record<string, unknown>)[member] = value);

test.each<[slip: string, run: () => unknown, text: string]>([
  ['a number as optval', () => setsockopt!(-1, 1, 2, 1, 4), ': int(1) makes a pointer to it (received 1)'],
  ['a number as optval to get', () => getsockopt!(-1, 1, 2, 0, null), ': int(0) makes a pointer to it (received 0)'],
  ['a number as socklen_t *', () => accept!(-1, null, 16), ': socklen_t(16) makes a pointer to it (received 16)'],
  ['an array as pollfd[]', () => poll!([{ fd: 0 }], 1, 0), ': array(pollfd, n) makes them (received an instance'],
  ['an object as address', () => bind!(-1, { sin_port: 80 }, 16), ': new sockaddr_in({ … }) makes one (received'],
  [
    'a string as s_addr',
    () => new bsd.sockaddr_in({ sin_addr: { s_addr: '127.0.0.1' as never } }),
    "in_addr: s_addr must be a number: inet_addr('127.0.0.1') (received '127.0.0.1')",
  ],
  [
    'a string as sin_addr',
    () => assign(new bsd.sockaddr_in(), 'sin_addr', '127.0.0.1'),
    ": sin_addr.s_addr = inet_addr('127.0.0.1') (received '127.0.0.1')",
  ],
  [
    'a number as sin_addr',
    () => assign(new bsd.sockaddr_in(), 'sin_addr', bsd.INADDR_LOOPBACK),
    ': sin_addr.s_addr takes the number (received 2130706433)',
  ],
])('the error about %s shows how to write it', (_, run, text) => {
  expect(run).toThrow(TypeError);
  expect(run).toThrow(text);
});

test('other wrong arguments get no advice', () => {
  expect(() => bind!(-1, [1], 16)).toThrow('addr must be an ArrayBufferView or null (received an instance of Array)');
  expect(() => setsockopt!(-1, 1, 2, true, 4)).toThrow('a string or null (received true)');
});
