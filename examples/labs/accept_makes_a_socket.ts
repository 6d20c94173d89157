// C5: a listener and an accepted socket are two sockets. Both have the same local address.
//
//   npm run lab accept_makes_a_socket
import { accept, check, getpeername, sizeof, sockaddr_in, socklen_t, SO_ACCEPTCONN } from 'bsd-sockets';
import { table } from './lib/draw';
import { expect, lab, must, result } from './lib/lab';
import { connect_to, connected, listener, local, option, tcp_socket, text } from './lib/sockets';
import { state } from './lib/tcp';

/** The address of the other end, or the name of `errno`. */
function peer(s: number): string {
  const addr = new sockaddr_in();
  const returned = getpeername(s, addr, socklen_t(sizeof(addr)));
  return returned === -1 ? result(returned) : text(addr);
}

lab('C5', () => {
  const server = listener();
  const client = connected(server);
  const accepted = check('accept', accept(server, null, null));
  table(
    ['socket', 'fd', 'local (getsockname)', 'remote (getpeername)', 'state'],
    [
      ['listener', server, text(local(server)), peer(server), state(server)],
      ['accepted', accepted, text(local(accepted)), peer(accepted), state(accepted)],
      ['client', client, text(local(client)), peer(client), state(client)],
    ],
  );
  console.log();
  must(accepted !== server, 'accept() gave another descriptor');
  expect('the listener after accept()', state(server), 'LISTEN');
  expect('  SO_ACCEPTCONN', option(server, SO_ACCEPTCONN), 1);
  expect('  getpeername()', peer(server), 'ENOTCONN');
  expect('the accepted socket', state(accepted), 'ESTABLISHED');
  expect('  SO_ACCEPTCONN', option(accepted, SO_ACCEPTCONN), 0);
  expect('  getsockname()', text(local(accepted)), text(local(server)));
  expect('  getpeername()', peer(accepted), text(local(client)));
  const next = tcp_socket();
  expect('the listener takes another', result(connect_to(server, next)), '0');
  return `${server} still listens, and ${accepted} is connected to ${text(local(client))}`;
});
