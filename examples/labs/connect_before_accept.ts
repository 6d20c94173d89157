// C3: connect() does not wait for accept().
//
//   npm run lab connect_before_accept
import { accept, read, write, check, close, sizeof } from 'bsd-sockets';
import { expect, lab, result, row } from './lib/lab';
import { connect_to, listener, local, tcp_socket, text } from './lib/sockets';
import { queue, socket_between, state } from './lib/tcp';

lab('C3', () => {
  const server = listener();
  const client = tcp_socket();
  expect('connect(), before any accept()', result(connect_to(server, client)), '0');
  expect("the client's state", state(client), 'ESTABLISHED');
  expect('connections that wait in the queue', () => queue(server).length, 1);

  const hello = 'written before the accept';
  expect('write() of the client', result(write(client, hello, hello.length)), String(hello.length));
  const waiting = (): number => socket_between(text(local(server)), text(local(client)))?.recv_q ?? 0;
  expect('bytes that wait at an end without a descriptor', waiting, hello.length);

  const accepted = check('accept', accept(server, null, null));
  row('accept()', accepted);
  expect('connections that wait in the queue', queue(server).length, 0);
  const buf = new Uint8Array(64);
  const n = read(accepted, buf, sizeof(buf));
  expect('read() of the server', Buffer.from(buf.subarray(0, Math.max(n, 0))).toString(), hello);
  for (const s of [accepted, client, server]) close(s);
  return `connected and ${hello.length} bytes written before accept(), which then read them`;
});
