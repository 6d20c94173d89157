// The example servers without a free descriptor, and stopped in the middle of a write.
import { readFileSync } from 'node:fs';
import { POLLIN, POLLOUT, AF_INET, check, connect, poll, pollfd, read, write } from 'bsd-sockets';
import { inet, nonblocking, openSocket, pollUntil } from '../../support/sockets';
import { languages } from '../../support/running-program';
import { canLimit, free, limitFiles, serving } from './limits';
import { HELLO, talk } from './talk';
import { waitUntilBlocked } from './attach';

const limited = canLimit() ? test : test.skip;

describe.each(languages)('%s', (language) => {
  limited.each([
    // accept() reserves its descriptor before it waits.
    ['echo_server', [HELLO, '', ''], ['', HELLO]],
    ['poll_server', ['', '', ''], [HELLO, HELLO]],
    ['select_server', ['', '', ''], [HELLO, HELLO]],
    ['epoll_server', ['', '', ''], [HELLO, HELLO]],
  ])('%s rejects clients while no descriptor is free, and serves them afterwards', async (name, full, after) => {
    const { server, port } = await serving(language, name);
    limitFiles(server.pid, free(server.pid));
    for (const heard of full) expect(await talk(port)).toBe(heard);
    waitUntilBlocked(server.pid);
    limitFiles(server.pid, 1000);
    for (const heard of after) expect(await talk(port)).toBe(heard);
    expect(server.stderr).toMatch(/^(accept: Too many open files\n)+$/);
  });

  test.each(['echo_server', 'poll_server', 'select_server', 'epoll_server'])(
    '%s loses nothing if it is stopped while it writes',
    async (name) => {
      const { server, port } = await serving(language, name);
      const state = (): string => readFileSync(`/proc/${server.pid}/status`, 'utf8');
      const SIZE = 8_000_000;
      const out = Buffer.alloc(SIZE);
      for (let i = 0; i < SIZE; i += 4) out.writeUInt32LE(i, i);
      const back = Buffer.alloc(SIZE);
      const client = openSocket(AF_INET);
      check('connect', connect(client, ...inet(Number(port))));
      nonblocking(client);

      let [sent, got, stops] = [0, 0, 0];
      while (got < SIZE) {
        const n = sent < SIZE ? write(client, out.subarray(sent), SIZE - sent) : -1;
        if (n !== -1) {
          sent += n;
          continue;
        }
        if (stops++ < 50) {
          process.kill(server.pid, 'SIGSTOP');
          pollUntil(() => /^State:\s+T/m.test(state()));
          process.kill(server.pid, 'SIGCONT');
        }
        const events = sent < SIZE ? POLLIN | POLLOUT : POLLIN;
        expect(poll(new pollfd({ fd: client, events }), 1, 10_000)).toSucceedWith(1);
        const more = read(client, back.subarray(got), Math.min(100_000, SIZE - got));
        if (more > 0) got += more;
      }
      expect(stops).toBeGreaterThan(50);
      expect(back.equals(out)).toBe(true);
    },
  );
});
