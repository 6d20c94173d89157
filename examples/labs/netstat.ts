// C25: the contents of netstat -ant, read from the kernel by this program. Recv-Q and Send-Q of a listener are its
// queue and its backlog. With --all it lists the sockets of all programs.
//
//   npm run lab netstat -- --all
import { close, write, htons, sockaddr_in } from 'bsd-sockets';
import { table } from './lib/draw';
import { expect, lab } from './lib/lab';
import { connected, connection, listener, local, text } from './lib/sockets';
import { socket_between, sockets, type Entry } from './lib/tcp';

const show = ({ recv_q, send_q, state }: Entry): string => `${recv_q} ${send_q} ${state}`;

lab('C25', () => {
  const server = listener(5);
  const here = text(local(server));
  const own: [string, string][] = [[here, text(new sockaddr_in({ sin_port: htons(0) }))]];
  /** Makes a connection and stores both of its ends. */
  const made = (client: number): [string, string] => {
    const ends: [string, string] = [text(local(client)), here];
    own.push(ends, [here, ends[0]]);
    return ends;
  };
  const look = (at: string, to: string) => () => {
    const found = socket_between(at, to);
    return found ? show(found) : '(gone)';
  };

  const [slow, writer] = connection(server);
  const [slow_here, slow_there] = made(slow);
  write(writer, 'unread', 6);
  const [closed, open] = connection(server);
  const [closed_here, closed_there] = made(closed);
  close(closed);
  const [first, last] = connection(server);
  const [first_here, first_there] = made(first);
  close(first);
  close(last);
  const waiting = connected(server);
  made(waiting);

  const facts: [string, [string, string], string][] = [
    ['a listener, one waits, five may', own[0]!, '1 5 LISTEN'],
    ['connected, 6 bytes unread', [slow_here, slow_there], '6 0 ESTABLISHED'],
    ['closed, the other end is not', [closed_here, closed_there], '0 0 FIN_WAIT2'],
    ['the other end of it: a FIN to be read', [closed_there, closed_here], '1 0 CLOSE_WAIT'],
    ['both ends closed, this one first', [first_here, first_there], '0 0 TIME_WAIT'],
    ['both ends closed, this one last', [first_there, first_here], '(gone)'],
  ];
  for (const [what, [at, to], expected] of facts) expect(what, look(at, to), expected);

  const all = process.argv.includes('--all');
  const listed = sockets().filter((one) => all || own.some(([at, to]) => one.local === at && one.remote === to));
  console.log();
  table(
    ['Proto', 'Recv-Q', 'Send-Q', 'Local Address', 'Foreign Address', 'State'],
    listed.map((one) => ['tcp', one.recv_q, one.send_q, one.local, one.remote, one.state]),
  );
  for (const s of [server, slow, writer, open, waiting]) close(s);
  return `${[...new Set(listed.map((one) => one.state))].join(', ')}, with their queues, from sock_diag`;
});
