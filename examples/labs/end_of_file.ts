// C19: how a read() reports the end of the stream.
//
//   npm run lab end_of_file
import { read, write, close, sizeof } from 'bsd-sockets';
import { expect, lab, result } from './lib/lab';
import { connection } from './lib/sockets';
import { state } from './lib/tcp';

lab('C19', () => {
  const [client, server] = connection();
  const buf = new Uint8Array(64);
  expect('write() of 3 bytes', result(write(client, 'end', 3)), '3');
  expect('close() of the same end', result(close(client)), '0');
  expect("the other end's state", () => state(server), 'CLOSE_WAIT');
  expect('read() there: the written bytes are not lost', result(read(server, buf, sizeof(buf))), '3');
  expect('read(): the end', result(read(server, buf, sizeof(buf))), '0');
  expect('read(): again', result(read(server, buf, sizeof(buf))), '0');
  close(server);
  return 'after the peer had closed, read() returned the remaining 3 bytes, then 0';
});
