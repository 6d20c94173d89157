import { alone, pair, type Difference, type Row } from './row';

const NUMBERS: Difference = { reason: 'Node has descriptors of its own', text: /^\d+(?= (connected|closed))/ };

const LINES = 'hello\na second line\n';

export const table_b: Row[] = [
  ...['select_server', 'poll_server', 'epoll_server'].map((program) => ({
    ...pair({ program }, { program: 'echo_client', input: LINES }, / closed$/),
    differs: [NUMBERS],
  })),
  {
    programs: ['epoll_server', 'echo_client'],
    what: 'edge-triggered',
    differs: [NUMBERS],
    play: async (stage) => {
      const { server, port } = await stage.serve('epoll_server', '0', 'edge');
      const client = stage.start('echo_client', '127.0.0.1', port);
      // Whether it comes to EAGAIN before the next line is there would be a matter of speed.
      for (const line of ['hello', 'a second line']) {
        client.type(`${line}\n`);
        expect(await client.line()).toBe(line);
        await stage.waiting(server, 'epoll_wait');
      }
      client.end();
      await stage.ended(client);
      await stage.line(server, / closed$/);
      await stage.interrupt(server);
    },
  },
  alone('credentials'),
  {
    programs: ['pass_fd'],
    play: async (stage) => {
      const path = stage.path('socket');
      const receiver = stage.start('pass_fd', 'receive', path);
      await receiver.line();
      await stage.swapped.run('pass_fd', ['send', path, __filename]);
      await stage.ended(receiver);
    },
  },
];
