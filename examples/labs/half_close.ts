// C20: half a close with shutdown(), a full one with close().
//
//   npm run lab half_close
import { read, write, shutdown, close, sizeof, SHUT_WR, POLLIN } from 'bsd-sockets';
import { expect, lab, result } from './lib/lab';
import { connection, local, text, wait_for } from './lib/sockets';
import { state, state_between } from './lib/tcp';

lab('C20', () => {
  const [client, server] = connection();
  const [here, there] = [text(local(client)), text(local(server))];
  const buf = new Uint8Array(64);
  expect('client: write() of a question', result(write(client, '6 * 7?', 6)), '6');
  expect('client: shutdown(SHUT_WR)', result(shutdown(client, SHUT_WR)), '0');
  expect('client: write() of more', result(write(client, 'more', 4)), 'EPIPE');
  expect('server: read()', result(read(server, buf, sizeof(buf))), '6');
  expect('server: read(): the end', result(read(server, buf, sizeof(buf))), '0');
  expect('client, server', () => `${state(client)}, ${state(server)}`, 'FIN_WAIT2, CLOSE_WAIT');
  expect('server: write() of an answer', result(write(server, '42', 2)), '2');
  expect('client: read() continues', result(read(client, buf, sizeof(buf))), '2');

  expect('client: close()', result(close(client)), '0');
  expect('client: read()', result(read(client, buf, sizeof(buf))), 'EBADF');
  expect('server: write() to the closed end', result(write(server, 'more', 4)), '4');
  expect('server: the reset arrives', wait_for(server, POLLIN), 1);
  expect('client, server', () => `${state_between(here, there)}, ${state(server)}`, '(gone), CLOSE');
  expect('server: write()', result(write(server, 'more', 4)), 'EPIPE');
  close(server);
  return 'after shutdown(SHUT_WR) the peer read 0 and the answer still arrived; after close() its write() failed with EPIPE';
});
