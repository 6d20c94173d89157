// Properties of Socket objects: their descriptor, how they print, and uses that throw.
import { inspect } from 'node:util';
import { AF_INET, SOCK_DGRAM } from 'bsd-sockets';
import { Socket } from 'bsd-sockets/promises';
import { failure, kept, opened, paired } from './sockets';

test('a loop over a socket that is not listening throws', async () => {
  for (const s of [opened(AF_INET, SOCK_DGRAM), opened(AF_INET), paired()[0]]) {
    const error = await failure(s[Symbol.asyncIterator]().next());
    expect(['EOPNOTSUPP', 'EINVAL']).toContain(error.code);
  }
});

test('a descriptor has at most one Socket', () => {
  const [s] = paired();
  expect(() => Socket.from(s.fd)).toThrow(TypeError);
  const again = kept(Socket.from(s.detach()));
  expect(again.fd).toBeGreaterThan(2);
});

test('a Socket prints its class and descriptor', () => {
  const [s] = paired();
  expect(inspect(s)).toBe(`Socket { fd: ${s.fd} }`);
  s.close();
  expect(inspect(s)).toBe('Socket { fd: -1 }');
});
