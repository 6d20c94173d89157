// C11: one listener on all addresses, beside one on a single address.
//
//   npm run lab inaddr_any
import { accept, bind, listen, connect, check, close, sizeof } from 'bsd-sockets';
import { table } from './lib/draw';
import { lab, must, result } from './lib/lab';
import { address, local, port_of, tcp_socket, text } from './lib/sockets';

const ADDRESSES = ['127.0.0.1', '127.0.0.2'];

/** The result of connect() to each address, and the local address of the accepted socket. */
function tried(bound: string): string[][] {
  const server = tcp_socket();
  const addr = address(0, bound);
  check('bind', bind(server, addr, sizeof(addr)));
  check('listen', listen(server, 5));
  const rows = ADDRESSES.map((ip) => {
    const client = tcp_socket();
    const to = address(port_of(server), ip);
    const connected = result(connect(client, to, sizeof(to)));
    const accepted = connected === '0' ? check('accept', accept(server, null, null)) : undefined;
    const row = [text(local(server)), ip, connected, accepted === undefined ? '' : text(local(accepted))];
    if (accepted !== undefined) close(accepted);
    close(client);
    return row;
  });
  close(server);
  return rows;
}

lab('C11', () => {
  const rows = ['0.0.0.0', '127.0.0.1'].flatMap(tried);
  table(['bound to', 'connect() to', 'gives', 'accepted at'], rows);
  const given = rows.map(([, , connected]) => connected);
  must(given.join() === '0,0,0,ECONNREFUSED', 'INADDR_ANY accepts both, a single address only its own');
  must(
    rows.slice(0, 2).every(([, ip, , at]) => at!.startsWith(`${ip}:`)),
    'the accepted socket has the address to which the client connected',
  );
  return `INADDR_ANY took connections to ${ADDRESSES.join(' and ')}; bound to 127.0.0.1 alone, the second failed with ECONNREFUSED`;
});
