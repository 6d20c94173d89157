// C15: a nonblocking writer and a slow reader.
//
//   npm run lab partial_write -- --svg out.svg
import { close, POLLOUT } from 'bsd-sockets';
import { expect, lab, must } from './lib/lab';
import { nonblocking, wait_for } from './lib/sockets';
import { save_svg } from './lib/svg';
import { Watched } from './lib/watched';

const BUFFERS = 65536;
const CHUNK = 60000;
const ROUNDS = 3;

lab('C15', () => {
  const ends = new Watched(BUFFERS, CHUNK);
  nonblocking(ends.writer);
  ends.fill(CHUNK);
  for (let round = 1; round < ROUNDS; round++) {
    while (!wait_for(ends.writer, POLLOUT, 0)) ends.read(CHUNK);
    ends.fill(CHUNK);
  }
  ends.print();
  console.log('\n  The kernel takes no more once SO_SNDBUF is reached; what it took last may go beyond.');
  save_svg(ends, 'The bytes of each write(), and the level of the buffers');

  const { steps } = ends;
  const writes = steps.filter(({ call }) => call === 'write');
  const parts = writes.filter(({ took }) => took > 0 && took < CHUNK);
  console.log();
  must(parts.length > 0, 'a write() was partial');
  expect(`write() was EWOULDBLOCK`, writes.filter(({ took }) => took === -1).length, ROUNDS);
  must(
    steps.every(({ took, send, receive }) => took !== -1 || (send > 0 && receive > 0)),
    'both buffers were in use when it was',
  );
  close(ends.writer);
  close(ends.reader);
  return `of write()s of ${CHUNK} bytes, the one that filled the buffer wrote ${parts[0]!.took}, and the next failed with EWOULDBLOCK`;
});
