// C16: a read() that does not wait.
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
  expect('read() of 7, and nothing is there', result(read(server, buf, sizeof(buf))), 'EAGAIN');
  expect('write() of 2 at the other end', result(write(client, 'ab', 2)), '2');
  expect('bytes to be read (FIONREAD)', () => count(server, FIONREAD), 2);
  expect('read() of 7', result(read(server, buf, sizeof(buf))), '2');
  expect('read() of 7, and nothing is left', result(read(server, buf, sizeof(buf))), 'EAGAIN');
  close(client);
  expect('the peer closed: that is no EWOULDBLOCK', () => result(read(server, buf, sizeof(buf))), '0');
  close(server);
  return 'read() was EWOULDBLOCK, then 2 of the 7 asked for, then EWOULDBLOCK again';
});
