import { PORT, alone, pair, type Row } from './row';

const LINES = 'hello\na second line\n\nquit\nnot sent\n';

export const table_a: Row[] = [
  pair({ program: 'echo_server' }, { program: 'echo_client', input: LINES }, / closed /),
  pair(
    { program: 'udp_echo_server' },
    { program: 'udp_echo_client', args: [PORT, 'a datagram', 'and another'] },
    / sent 11 bytes/,
  ),
  alone('read_line'),
  alone('partial_write'),
  alone('shutdown'),
  alone('readv_writev'),
  alone('oob'),
  alone('getaddrinfo', ['localhost', '80']),
  alone('getifaddrs'),
];
