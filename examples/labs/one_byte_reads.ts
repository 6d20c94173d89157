// C26: two line readers on the same input. One calls read() for each byte; the other reads large blocks and returns
// them byte by byte.
//
//   npm run lab one_byte_reads
import { read, write, close, check, BUFSIZ } from 'bsd-sockets';
import { bar, table } from './lib/draw';
import { lab, must } from './lib/lab';
import { connection } from './lib/sockets';
import { cpu_ms } from './lib/time';

const LINES = 1000;
const LINE = `${'x'.repeat(62)}\r\n`;
const SIZE = LINES * LINE.length;

let calls = 0;

function counted_read(fd: number, buf: Uint8Array, len: number): number {
  calls++;
  return check('read', read(fd, buf, len));
}

type read_byte = (fd: number, c: Uint8Array) => number;

const unbuffered: read_byte = (fd, c) => counted_read(fd, c, 1);

const buf = new Uint8Array(BUFSIZ);
let next = 0;
let have = 0;

const buffered: read_byte = (fd, c) => {
  if (next === have) {
    have = counted_read(fd, buf, BUFSIZ);
    next = 0;
    if (have === 0) return 0;
  }
  c[0] = buf[next++]!;
  return 1;
};

function count_lines(fd: number, read_byte: read_byte): number {
  const c = new Uint8Array(1);
  let lines = 0;
  while (read_byte(fd, c) === 1) if (c[0] === 0x0a) lines++;
  return lines;
}

function measured(read_byte: read_byte): { calls: number; lines: number; ms: number } {
  const [client, server] = connection();
  check('write', write(client, LINE.repeat(LINES), SIZE));
  close(client);
  calls = 0;
  const start = cpu_ms();
  const lines = count_lines(server, read_byte);
  const ms = cpu_ms() - start;
  close(server);
  return { calls, lines, ms };
}

lab('C26', () => {
  const slow = measured(unbuffered);
  const fast = measured(buffered);
  table(
    [`${SIZE} bytes`, 'lines', 'read() calls', 'CPU ms', ''],
    [
      ['one byte per read()', slow.lines, slow.calls, slow.ms.toFixed(1), bar(slow.ms, slow.ms)],
      [`a buffer of ${BUFSIZ}`, fast.lines, fast.calls, fast.ms.toFixed(1), bar(fast.ms, slow.ms)],
    ],
  );
  must(slow.lines === LINES && fast.lines === LINES, 'both readers found all lines');
  must(slow.calls === SIZE + 1, 'one call for each byte, and one for the end');
  must(fast.calls < SIZE / 1000, 'a thousandth of the calls with a buffer');
  must(fast.ms < slow.ms, 'less CPU time with a buffer');
  return `${SIZE} bytes took ${slow.calls} calls and ${slow.ms.toFixed(0)} ms one by one, ${fast.calls} calls and ${fast.ms.toFixed(0)} ms with a buffer`;
});
