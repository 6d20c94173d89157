// C18: the two buffers between write() and read(). The receive buffer fills first; when it is full, the writer's kernel
// keeps the bytes in the send buffer.
//
//   npm run lab buffers -- --svg out.svg
import { close } from 'bsd-sockets';
import { expect, lab, must } from './lib/lab';
import { nonblocking } from './lib/sockets';
import { save_svg } from './lib/svg';
import { Watched } from './lib/watched';

const BUFFERS = 32768;
const CHUNK = 16000;

lab('C18', () => {
  const ends = new Watched(BUFFERS, CHUNK);
  nonblocking(ends.writer);
  ends.fill(CHUNK);
  const full = ends.steps.at(-1)!;
  for (let left = full.send + full.receive; left > 0;) left -= ends.read(CHUNK);
  ends.print();
  save_svg(ends, 'write() fills the send buffer, read() empties the receive buffer');

  console.log();
  const empty = ends.steps.at(-1)!;
  const highest = Math.max(...ends.steps.map(({ receive }) => receive));
  must(full.took === -1 && full.send > 0 && full.receive > 0, 'write() filled both buffers');
  must(highest <= ends.rcvbuf, `the receive buffer never held more than SO_RCVBUF`);
  expect('left in the send buffer', empty.send, 0);
  expect('left in the receive buffer', empty.receive, 0);
  close(ends.writer);
  close(ends.reader);
  return `full: ${full.send} bytes (SO_SNDBUF ${ends.sndbuf}) and ${full.receive} (SO_RCVBUF ${ends.rcvbuf}); read() emptied both`;
});
