// Programs that end by themselves print the same in both languages; pairs of programs also across them.
import { readFileSync } from 'node:fs';
import { across, languages, output, start } from './running';
import { unixPath } from '../support/sockets';

test.each([
  ['credentials', []],
  ['readv_writev', []],
  ['oob', []],
  ['getaddrinfo', ['127.0.0.1', '80']],
  ['getifaddrs', []],
])('%s %p', async (example, args) => {
  const [ts, c] = await Promise.all(languages.map((language) => output(start(language, example, ...args))));
  expect(ts).toBe(c);
  expect(ts).not.toBe('');
});

test.each(across)('a UDP echo server in %s, a client in %s', async (one, other) => {
  const server = start(one, 'udp_echo_server', '0');
  const port = /(\d+)$/.exec(await server.line())![1]!;
  const printed = await output(start(other, 'udp_echo_client', port, 'a datagram', 'and another'));
  expect(printed).toMatch(/a datagram[^]*and another/);
});

test.each(across)('a file passed to %s by %s', async (one, other) => {
  const path = unixPath();
  const receiver = start(one, 'pass_fd', 'receive', path);
  await receiver.line();
  await output(start(other, 'pass_fd', 'send', path, __filename));
  expect(await output(receiver)).toContain(readFileSync(__filename, 'utf8'));
});
