// C16: a nonblocking read().
//
//   npm run lab nonblocking_read
import { read, write, close, sizeof, EAGAIN, EWOULDBLOCK, FIONREAD } from 'bsd-sockets';
import { expect, lab, result } from './lib/lab';
import { connection, count, nonblocking } from './lib/sockets';

lab('C16', () => {
  const [client, server] = connection();
  nonblocking(server);
  const buf = new Uint8Array(7);
  expect('EWOULDBLOCK and EAGAIN are the same number', EWOULDBLOCK, EAGAIN);
  expect('read() of 7 from an empty buffer', result(read(server, buf, sizeof(buf))), 'EAGAIN');
  expect('write() of 2 at the other end', result(write(client, 'ab', 2)), '2');
  expect('bytes to be read (FIONREAD)', () => count(server, FIONREAD), 2);
  expect('read() of 7', result(read(server, buf, sizeof(buf))), '2');
  expect('read() of 7 from the empty buffer', result(read(server, buf, sizeof(buf))), 'EAGAIN');
  close(client);
  expect('after the peer closed: not EWOULDBLOCK', () => result(read(server, buf, sizeof(buf))), '0');
  close(server);
  return 'read() of 7 bytes failed with EWOULDBLOCK, then returned 2, then failed with EWOULDBLOCK again';
});
