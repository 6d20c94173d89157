// Two line readers: one byte per read(), and one byte at a time from a buffer. They print the same lines, and the
// number of their read() calls. Their C twin is read_line.c.
//
//   npx ts-node examples/read_line.ts
import { socketpair, read, write, close, perror, sizeof, strlen, cstr } from 'bsd-sockets';
import { AF_UNIX, SOCK_STREAM, BUFSIZ } from 'bsd-sockets';

// C: char *c, and &c at the call. Here it is an array of one byte, and *c is c[0].
type read_byte = (fd: number, c: Uint8Array) => number;

const LF = 0x0a; // C: '\n'. A string is not a number here.
const CR = 0x0d; // C: '\r'

let reads = 0;

function counted_read(fd: number, buf: Uint8Array, len: number): number {
  reads++;
  return read(fd, buf, len);
}

const read_byte_slow: read_byte = (fd, c) => counted_read(fd, c, 1);

// C: static variables of read_byte_fast().
const buf = new Uint8Array(BUFSIZ);
let next = 0;
let have = 0;

// Returns one byte, and fills the buffer when it is empty.
const read_byte_fast: read_byte = (fd, c) => {
  if (next === have) {
    const n = counted_read(fd, buf, sizeof(buf));
    if (n <= 0) return n;
    next = 0;
    have = n;
  }
  c[0] = buf[next++]!;
  return 1;
};

// A line up to and including its '\n'; '\r' is dropped. At most size - 1 bytes, followed by NUL.
function read_line(read_byte: read_byte, fd: number, line: Uint8Array, size: number): number {
  let len = 0;
  const c = new Uint8Array(1);
  while (len < size - 1 && c[0] !== LF) {
    const n = read_byte(fd, c);
    if (n === -1) return -1;
    if (n === 0) break;
    if (c[0] !== CR) line[len++] = c[0]!;
  }
  line[len] = 0;
  return len;
}

function print_lines(name: string, read_byte: read_byte): void {
  const text = 'GET / HTTP/1.1\r\nHost: localhost\r\nthis one is longer than the line has room for\n\nthe end';
  const sv = new Int32Array(2); // C: int sv[2]. The ! after an index is for TypeScript: it is inside.
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, sv) === -1) {
    perror('socketpair');
    process.exit(1);
  }
  if (write(sv[0]!, text, strlen(text)) === -1) {
    perror('write');
    process.exit(1);
  }
  close(sv[0]!);

  const line = new Uint8Array(32);
  let n: number;
  reads = 0;
  while ((n = read_line(read_byte, sv[1]!, line, sizeof(line))) > 0) {
    // console.log() adds the end of the line; a truncated line is marked.
    console.log(`${String(n).padStart(2)} ${line[n - 1] === LF ? cstr(line).slice(0, -1) : `${cstr(line)}\\`}`);
  }
  if (n === -1) perror('read');
  close(sv[1]!);
  console.log(`${name}: ${reads} calls of read() for ${strlen(text)} bytes`);
}

print_lines('one byte per read()', read_byte_slow);
print_lines('through a buffer', read_byte_fast);
