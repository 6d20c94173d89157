// Sends typed lines, prints the answers, ends on `quit` or Ctrl-D. Its C twin is echo_client.c.
//
//   npx ts-node examples/echo_client.ts 127.0.0.1 7000
import { socket, connect, read, write, close, fcntl, perror } from 'bsd-sockets';
import { sockaddr_in, sizeof, memset, memcmp, htons, inet_addr } from 'bsd-sockets';
import { AF_INET, SOCK_STREAM, INADDR_NONE, F_GETFL, F_SETFL, O_NONBLOCK, BUFSIZ } from 'bsd-sockets';

// write() may be partial.
function write_all(fd: number, buf: Uint8Array, len: number): number {
  let sent = 0;
  while (sent < len) {
    const n = write(fd, buf.subarray(sent), len - sent); // C: &buf[sent]
    if (n === -1) return -1;
    sent += n;
  }
  return sent;
}

// read() may be short: the loop returns less than len only at the end of the stream.
function read_all(fd: number, buf: Uint8Array, len: number): number {
  let got = 0;
  while (got < len) {
    const n = read(fd, buf.subarray(got), len - got); // C: &buf[got]
    if (n === -1) return -1;
    if (n === 0) break;
    got += n;
  }
  return got;
}

// C: static variables of read_line().
const input = new Uint8Array(BUFSIZ);
let next = 0;
let have = 0;

// One line with its '\n', or the part of it that fits. 0 at the end of the input.
function read_line(fd: number, line: Uint8Array, size: number): number {
  let len = 0;
  while (len < size) {
    if (next === have) {
      const n = read(fd, input, sizeof(input));
      if (n === -1) return -1;
      if (n === 0) break;
      next = 0;
      have = n;
    }
    line[len++] = input[next++]!; // the ! is for TypeScript, which checks indexes: it is inside
    if (line[len - 1] === 0x0a) break; // C: '\n'
  }
  return len;
}

// C: argv[1] and argv[2]. Here argv[0] is node and argv[1] the script.
const [, script, host, port] = process.argv;
if (host === undefined || port === undefined) {
  console.error(`usage: ${script} address port`);
  process.exit(1);
}
// C: signal(SIGPIPE, SIG_IGN). Node ignores SIGPIPE already: a write() to a closed connection fails with EPIPE.

// Not in C: using process.stdout, as ts-node does, makes a piped standard output nonblocking.
fcntl(1, F_SETFL, fcntl(1, F_GETFL) & ~O_NONBLOCK);

const sock = socket(AF_INET, SOCK_STREAM, 0);
if (sock === -1) {
  perror('socket');
  process.exit(1);
}

const serv_addr = new sockaddr_in(); // already zeroed; the memset of the notes is not needed
memset(serv_addr, 0, sizeof(serv_addr));
serv_addr.sin_family = AF_INET;
serv_addr.sin_addr.s_addr = inet_addr(host);
if (serv_addr.sin_addr.s_addr === INADDR_NONE) {
  console.error(`${host} is not an address`);
  process.exit(1);
}
serv_addr.sin_port = htons(Number(port)); // a string that is not a port throws here; atoi() would return 0

// C: (struct sockaddr *)&serv_addr. A struct is its own address, and no cast is needed. sizeof of the wrong variable
// compiles here too, but a length that exceeds the memory fails with EFAULT.
if (connect(sock, serv_addr, sizeof(serv_addr)) === -1) {
  perror('connect');
  process.exit(1);
}

const line = new Uint8Array(BUFSIZ);
let len: number;
while ((len = read_line(0, line, sizeof(line))) > 0) {
  if (len === 5 && memcmp(line, 'quit\n', 5) === 0) break;
  if (write_all(sock, line, len) === -1) {
    perror('write');
    process.exit(1);
  }
  const got = read_all(sock, line, len);
  if (got === -1) {
    perror('read');
    process.exit(1);
  }
  if (write_all(1, line, got) === -1) {
    perror('write');
    process.exit(1);
  }
  if (got < len) {
    console.error('the server closed the connection');
    process.exit(1);
  }
}
if (len === -1) {
  perror('read');
  process.exit(1);
}

close(sock);
