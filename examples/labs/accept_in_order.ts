// C4: the queue of a listener is first in, first out.
//
//   npm run lab accept_in_order
import { accept, check, close, ntohs } from 'bsd-sockets';
import { table } from './lib/draw';
import { lab, must } from './lib/lab';
import { connected, listener, port_of, remote } from './lib/sockets';

lab('C4', () => {
  const server = listener();
  const clients = [1, 2, 3].map(() => connected(server));
  const accepted = clients.map(() => check('accept', accept(server, null, null)));

  const came = clients.map(port_of);
  const taken = accepted.map((s) => ntohs(remote(s).sin_port));
  table(
    ['', "client's port", 'accept() gave port'],
    came.map((port, i) => [`${i + 1}.`, port, taken[i]!]),
  );
  must(came.join() === taken.join(), 'accepted in the order of arrival');
  for (const s of [...accepted, ...clients, server]) close(s);
  return `three clients came from the ports ${came.join(', ')}, and were accepted as ${taken.join(', ')}`;
});
