import { writeFileSync } from 'node:fs';
import { PORT, alone, pair, type Row } from './row';

export const table_a: Row[] = [
  pair({ program: 'server' }, { program: 'client' }),
  {
    programs: ['echo_server', 'echo_client'],
    play: async (stage) => {
      const { server, port } = await stage.serve('echo_server', '0');
      for (const input of ['hello\na second line\n\nquit\nnot sent\n', `${'x'.repeat(1000)}\n`]) {
        await stage.run('echo_client', ['127.0.0.1', port], input);
        await stage.line(server, / closed /);
      }
      await stage.interrupt(server);
    },
  },
  alone('read_line'),
  {
    ...alone('partial_write'),
    again: 'what was written is acknowledged at the latest after 40 ms, and what waits for room is sent after 200 ms',
  },
  alone('shutdown'),
  {
    programs: ['file_server', 'file_client'],
    play: async (stage) => {
      const { server, port } = await stage.serve('file_server', '0');
      const path = stage.path('file');
      // Not longer than what the client reads at once: how two writes come in would be a matter of speed.
      for (const text of ['a file\n'.repeat(500), '']) {
        writeFileSync(path, text);
        await stage.run('file_client', ['127.0.0.1', port, path]);
        await stage.line(server, /^received /);
      }
      await stage.waiting(server, 'accept');
      await stage.interrupt(server);
    },
  },
  pair(
    { program: 'udp_echo_server' },
    { program: 'udp_echo_client', args: [PORT, 'a datagram', 'and another'] },
    / sent 11 bytes/,
  ),
  alone('udp_connected'),
  alone('getaddrinfo', ['localhost', '80']),
  // This host's addresses are ::1, where nobody listens, and 127.0.0.1.
  pair({ program: 'echo_server' }, { program: 'connect_by_name', args: ['', PORT] }, / closed /),
  alone('getifaddrs'),
  alone('socket_options'),
  alone('peek'),
  alone('readv_writev'),
  alone('oob'),
  pair({ program: 'broadcast_receiver' }, { program: 'broadcast_sender', args: [PORT, 'to all'] }),
  pair({ program: 'multicast_receiver' }, { program: 'multicast_sender', args: [PORT, 'to some'] }),
];
