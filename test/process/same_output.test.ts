// Programs print the same in both languages, and pairs of programs in any combination of languages.
import { readFileSync } from 'node:fs';
import { languagePairs, languages, expectOutput, startExample } from '../support/running-program';
import { unixPath } from '../support/sockets';

test.each([
  ['credentials', []],
  ['readv_writev', []],
  ['oob', []],
  ['getaddrinfo', ['127.0.0.1', '80']],
  ['getifaddrs', []],
])('%s %p prints the same in both languages', async (example, args) => {
  const [ts, c] = await Promise.all(
    languages.map((language) => expectOutput(startExample(language, example, ...args))),
  );
  expect(ts).toBe(c);
  expect(ts).not.toBe('');
});

test.each(languagePairs)('a UDP echo server in %s serves a client in %s', async (one, other) => {
  const server = startExample(one, 'udp_echo_server', '0');
  const port = /(\d+)$/.exec(await server.line())![1]!;
  const printed = await expectOutput(startExample(other, 'udp_echo_client', port, 'a datagram', 'and another'));
  expect(printed).toMatch(/a datagram[^]*and another/);
});

test.each(languagePairs)('a receiver in %s gets a file from a sender in %s', async (one, other) => {
  const path = unixPath();
  const receiver = startExample(one, 'pass_fd', 'receive', path);
  await receiver.line();
  await expectOutput(startExample(other, 'pass_fd', 'send', path, __filename));
  expect(await expectOutput(receiver)).toContain(readFileSync(__filename, 'utf8'));
});
