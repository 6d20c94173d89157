// C23: one client, one server, and connections that differ only in the client's port.
//
//   npm run lab many_connections
import { accept, read, write, check, close } from 'bsd-sockets';
import { table } from './lib/draw';
import { lab, must } from './lib/lab';
import { connected, listener, local, port_of, remote, text } from './lib/sockets';

const N = 5;

lab('C23', () => {
  const server = listener(N);
  const pairs = Array.from({ length: N }, (_, i) => {
    const client = connected(server);
    const accepted = check('accept', accept(server, null, null));
    // Bytes written to one socket arrive at its peer, and at no other.
    check('write', write(client, `no. ${i}`, 5));
    return { client, accepted };
  });
  const rows = pairs.map(({ client, accepted }) => {
    const buf = new Uint8Array(5);
    check('read', read(accepted, buf, 5));
    return [client, text(local(client)), accepted, text(remote(accepted)), Buffer.from(buf).toString()];
  });
  table(["client's fd", 'its address', "server's fd", 'its peer', 'what came'], rows);
  must(new Set(pairs.flatMap(({ client, accepted }) => [client, accepted])).size === 2 * N, 'each has its descriptor');
  must(new Set(pairs.map(({ client }) => port_of(client))).size === N, 'each client socket has its port');
  must(
    rows.every(([, own, , peer, came], i) => own === peer && came === `no. ${i}`),
    'each pair is one connection',
  );
  for (const { client, accepted } of pairs) [client, accepted].forEach(close);
  close(server);
  return `${N} connections of one process: ${2 * N} descriptors, ${N} ports of the client, one of the server`;
});
