// C2: the kernel refuses connections to a bound socket until it listens.
//
//   npm run lab refused_before_listen
import { bind, listen, check, close, sizeof } from 'bsd-sockets';
import { expect, lab, result } from './lib/lab';
import { address, connect_to, tcp_socket } from './lib/sockets';
import { queue, state } from './lib/tcp';

lab('C2', () => {
  const server = tcp_socket();
  const addr = address();
  check('bind', bind(server, addr, sizeof(addr)));
  expect('the server after bind()', state(server), 'CLOSE');

  const early = tcp_socket();
  expect('  connect()', result(connect_to(server, early)), 'ECONNREFUSED');
  close(early);

  check('listen', listen(server, 5));
  expect('the server after listen()', state(server), 'LISTEN');
  const late = tcp_socket();
  expect('  connect()', result(connect_to(server, late)), '0');
  expect('  the client', state(late), 'ESTABLISHED');
  expect('  connections that wait in the queue', () => queue(server).length, 1);
  close(late);
  close(server);
  return 'connect() failed with ECONNREFUSED before listen(), returned 0 after it, and the connection waits in the queue';
});
