// C14: a read() of more bytes than have arrived.
//
//   npm run lab blocking_read
import { write, close } from 'bsd-sockets';
import { expect, lab, result, row } from './lib/lab';
import { connection } from './lib/sockets';
import { Call } from './lib/thread';

lab('C14', () => {
  const [client, server] = connection();
  // Shared memory: the other thread reads into it.
  const buf = new Uint8Array(new SharedArrayBuffer(7));
  const call = new Call('read', [server, buf, 7]);
  call.block();
  row('read(fd, buf, 7)', 'blocks: nothing is there');
  expect('write(fd, "ab", 2) at the other end', result(write(client, 'ab', 2)), '2');
  expect('read() returns', call.result(), '2');
  expect('buf', buf.join(' '), '97 98 0 0 0 0 0');
  close(client);
  close(server);
  return 'read() of 7 bytes waited; 2 were written, and it returned 2';
});
