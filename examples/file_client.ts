// Sends a file, ends it with shutdown(), and then reads the answer: half a close. Its C twin is file_client.c.
//
//   npx ts-node examples/file_client.ts 127.0.0.1 7000 /etc/services
import { socket, connect, open, read, write, shutdown, close, perror } from 'bsd-sockets';
import { sockaddr_in, sizeof, htons, ntohl, inet_addr } from 'bsd-sockets';
import { AF_INET, SOCK_STREAM, SHUT_WR, O_RDONLY, BUFSIZ } from 'bsd-sockets';

function fail(call: string): never {
  perror(call);
  process.exit(1);
}

// C: void *buf, and &bytes[sent]. Here any view of memory, and a subarray of it.
const from = (buf: ArrayBufferView, start: number): Uint8Array =>
  new Uint8Array(buf.buffer, buf.byteOffset, buf.byteLength).subarray(start);

// Writes until nothing is left: write() may be partial.
function write_all(fd: number, buf: ArrayBufferView, len: number): number {
  let sent = 0;
  while (sent < len) {
    const n = write(fd, from(buf, sent), len - sent);
    if (n === -1) return -1;
    sent += n;
  }
  return sent;
}

// Reads exactly len bytes: read() may be short. At the end of the stream it returns 0 every time, and fewer bytes are
// returned.
function read_all(fd: number, buf: ArrayBufferView, len: number): number {
  let got = 0;
  while (got < len) {
    const n = read(fd, from(buf, got), len - got);
    if (n === -1) return -1;
    if (n === 0) break;
    got += n;
  }
  return got;
}

// C: argv[1] and so on. Here argv[0] is node and argv[1] the script.
const [, script, host, port, path] = process.argv;
if (host === undefined || port === undefined || path === undefined) {
  console.error(`usage: ${script} address port file`);
  process.exit(1);
}
// C: signal(SIGPIPE, SIG_IGN). Node ignores SIGPIPE already.

const file = open(path, O_RDONLY);
if (file === -1) fail(path);
const sock = socket(AF_INET, SOCK_STREAM, 0);
if (sock === -1) fail('socket');
const addr = new sockaddr_in({ sin_family: AF_INET, sin_port: htons(Number(port)) });
addr.sin_addr.s_addr = inet_addr(host);
if (connect(sock, addr, sizeof(addr)) === -1) fail('connect');

const buf = new Uint8Array(BUFSIZ);
let n: number;
while ((n = read(file, buf, sizeof(buf))) > 0) {
  if (write_all(sock, buf, n) === -1) fail('write');
}
if (n === -1) fail('read');
close(file);

// The server's read() returns 0 now. close() would also end the other direction, and the answer would be lost.
if (shutdown(sock, SHUT_WR) === -1) fail('shutdown');

const answer = new Uint32Array(2);
n = read_all(sock, answer, sizeof(answer));
if (n === -1) fail('read');
if (n < sizeof(answer)) {
  console.error('the server closed the connection');
  process.exit(1);
}
console.log(`the server received ${ntohl(answer[0]!)} bytes, checksum ${ntohl(answer[1]!)}`);
close(sock);
