// C13: a write() of more bytes than the buffers hold, with a slow reader. It returns once, late, and complete.
//
//   npm run lab blocking_write
import { accept, read, check, close, FIONREAD, POLLOUT, SIOCOUTQ, SOL_SOCKET, SO_RCVBUF, SO_SNDBUF } from 'bsd-sockets';
import { bar, table } from './lib/draw';
import { eventually, expect, lab, must } from './lib/lab';
import { connect_to, count, listener, set_option, tcp_socket, wait_for } from './lib/sockets';
import { Call } from './lib/thread';

const SIZE = 600_000;
const BUFFERS = 65536;
const CHUNK = 40_000;

lab('C13', () => {
  const server = listener(1, [SOL_SOCKET, SO_RCVBUF, BUFFERS]);
  const writer = tcp_socket();
  set_option(writer, SOL_SOCKET, SO_SNDBUF, BUFFERS);
  check('connect', connect_to(server, writer));
  const reader = check('accept', accept(server, null, null));

  const call = new Call('write', [writer, new Uint8Array(SIZE), SIZE]);
  call.block();
  const buf = new Uint8Array(CHUNK);
  const rows: (string | number)[][] = [];
  let got = 0;
  // The thread has filled the buffers and waits, or has returned.
  const settled = (): boolean => call.done() || (wait_for(writer, POLLOUT, 0) === 0 && call.blocked());
  for (;;) {
    must(eventually(settled, true), 'write() continues or returns');
    const done = call.done();
    const [send, receive] = [count(writer, SIOCOUTQ), count(reader, FIONREAD)];
    rows.push([`${bar(got, SIZE)}`, got, send, receive, done ? `returned ${call.result()}` : 'waits']);
    if (done || got === SIZE) break;
    got += check('read', read(reader, buf, CHUNK));
  }
  table(['read so far', 'bytes', 'send buffer', 'receive buffer', `write() of ${SIZE}`], rows);
  console.log();
  expect('write() returned', call.result(), String(SIZE));
  must(got > 0, 'it waited for the reader');
  must(got < SIZE, 'it did not wait until all bytes were read: the rest is in the buffers');
  for (const s of [server, writer, reader]) close(s);
  return `one write() of ${SIZE} bytes waited until ${got} were read, then returned ${call.result()}`;
});
