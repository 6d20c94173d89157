// C10: a client that never calls bind() has an address nevertheless.
//
//   npm run lab client_without_bind
import { close } from 'bsd-sockets';
import { expect, lab, must, result, row } from './lib/lab';
import { connect_to, listener, local, port_of, remote, tcp_socket, text } from './lib/sockets';

lab('C10', () => {
  const server = listener();
  const client = tcp_socket();
  expect('getsockname() before connect()', text(local(client)), '0.0.0.0:0');
  expect(`connect() to ${text(local(server))}`, result(connect_to(server, client)), '0');
  const addr = text(local(client));
  row('getsockname() after connect()', addr);
  must(/^127\.0\.0\.1:[1-9]/.test(addr), 'the kernel chose an address and a port');
  must(port_of(client) !== port_of(server), "the port is not the server's");
  expect('getpeername()', text(remote(client)), text(local(server)));
  close(client);
  close(server);
  return `0.0.0.0:0 before connect(), ${addr} after it`;
});
