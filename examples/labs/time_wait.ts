// C22: why a restarted server fails with "Address already in use", and the purpose of SO_REUSEADDR. Linux requires it
// on both sockets, the old and the new.
//
//   npm run lab time_wait
import { accept, bind, listen, check, close, sizeof, SOL_SOCKET, SO_REUSEADDR } from 'bsd-sockets';
import { table } from './lib/draw';
import { eventually, lab, must, result } from './lib/lab';
import { address, connected, local, set_option, tcp_socket, text } from './lib/sockets';
import { state_between } from './lib/tcp';

type Closer = 'server' | 'client';

function server_socket(reuse: boolean): number {
  const s = tcp_socket();
  if (reuse) set_option(s, SOL_SOCKET, SO_REUSEADDR, 1);
  return s;
}

/** A server serves one client and ends. Another one binds its port immediately. */
function restart(first: Closer, before: boolean, after: boolean): string[] {
  const server = server_socket(before);
  const any = address();
  check('bind', bind(server, any, sizeof(any)));
  check('listen', listen(server, 5));
  const addr = local(server);
  const client = connected(server);
  const accepted = check('accept', accept(server, null, null));
  const [here, there] = [text(local(accepted)), text(local(client))];

  const ends = first === 'server' ? [accepted, client] : [client, accepted];
  for (const s of [...ends, server]) close(s);
  const states = (): string => `${state_between(here, there)} ${state_between(there, here)}`;
  const expected = first === 'server' ? 'TIME_WAIT (gone)' : '(gone) TIME_WAIT';
  const settled = eventually(states, expected);
  must(settled === expected, `the ${first} closed first: its end is in TIME_WAIT; server and client were ${settled}`);

  const next = server_socket(after);
  const bound = result(bind(next, addr, sizeof(addr)));
  close(next);
  const set = (on: boolean): string => (on ? 'set' : '-');
  return [first, ...settled.split(' '), set(before), set(after), bound];
}

lab('C22', () => {
  const rows = [
    restart('server', false, false),
    restart('server', false, true),
    restart('server', true, false),
    restart('server', true, true),
    restart('client', false, false),
  ];
  table(['closed first', "server's end", "client's end", 'SO_REUSEADDR then', 'and now', 'bind() again'], rows);
  const [neither, now, then, both, client] = rows.map((row) => row[5]);
  must(neither === 'EADDRINUSE', 'a port with a socket in TIME_WAIT is in use');
  must(now === 'EADDRINUSE' && then === 'EADDRINUSE', 'SO_REUSEADDR on one of the two sockets is not enough');
  must(both === '0', 'with SO_REUSEADDR on both the port can be bound');
  must(client === '0', "the server's port is free if the client had closed first");
  return 'TIME_WAIT at the end that closed first; bind() failed with EADDRINUSE, and returned 0 with SO_REUSEADDR or if the client had closed first';
});
