// Receives files: each client sends one, ends its half of the connection, and receives the number of bytes and their
// checksum. Ctrl-C ends it. Its C twin is file_server.c.
//
//   npx ts-node examples/file_server.ts 7000
import { socket, setsockopt, bind, listen, getsockname, accept, read, write, close, perror } from 'bsd-sockets';
import { sockaddr_in, socklen_t, int, sizeof, htonl, htons, inet_ntoa, ntohs } from 'bsd-sockets';
import { AF_INET, SOCK_STREAM, SOL_SOCKET, SO_REUSEADDR, INADDR_LOOPBACK, BUFSIZ } from 'bsd-sockets';
import { errno, EBADF, EINVAL, EMFILE, ENFILE, ENOTSOCK, open, O_RDONLY } from 'bsd-sockets';

function fail(call: string): never {
  perror(call);
  process.exit(1);
}

// A reserve: closed for a moment if no other descriptor is available.
let spare = -1;

// Most failures of accept() concern one connection only, so the server continues with the next one.
function not_accepted(serv_sock: number): void {
  const error = errno; // C: perror() may change it
  perror('accept');
  if (error === EBADF || error === ENOTSOCK || error === EINVAL) process.exit(1); // serv_sock does not listen
  if (error !== EMFILE && error !== ENFILE) return;
  // Without a free descriptor accept() fails as long as the client is in the queue: accept the client and close it.
  close(spare);
  close(accept(serv_sock, null, null));
  spare = open('/dev/null', O_RDONLY);
}

// C: argv[1]. Here argv[0] is node and argv[1] the script.
if (process.argv.length !== 3) {
  console.error(`usage: ${process.argv[1]} port (0 takes a free one)`);
  process.exit(1);
}
// C: signal(SIGPIPE, SIG_IGN). Node ignores SIGPIPE already.

const serv_sock = socket(AF_INET, SOCK_STREAM, 0);
if (serv_sock === -1) fail('socket');
const on = int(1);
if (setsockopt(serv_sock, SOL_SOCKET, SO_REUSEADDR, on, sizeof(on)) === -1) fail('setsockopt');
const addr = new sockaddr_in({ sin_family: AF_INET, sin_port: htons(Number(process.argv[2])) });
addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
if (bind(serv_sock, addr, sizeof(addr)) === -1) fail('bind');
if (listen(serv_sock, 5) === -1) fail('listen');
const addr_len = socklen_t(sizeof(addr));
if (getsockname(serv_sock, addr, addr_len) === -1) fail('getsockname');
console.log(`listening on ${inet_ntoa(addr.sin_addr)}:${ntohs(addr.sin_port)}`);

spare = open('/dev/null', O_RDONLY);
if (spare === -1) fail('open');

const buf = new Uint8Array(BUFSIZ);
for (;;) {
  const sock = accept(serv_sock, null, null);
  if (sock === -1) {
    not_accepted(serv_sock);
    continue;
  }

  // C: uint32_t, which wraps. Here >>> 0 does.
  let count = 0;
  let sum = 0;
  let n: number;
  while ((n = read(sock, buf, sizeof(buf))) > 0) {
    for (let i = 0; i < n; i++) sum = (sum + buf[i]!) >>> 0; // the ! is for TypeScript: it is inside
    count = (count + n) >>> 0;
  }
  if (n === -1) perror('read');

  // read() returned 0, the end of the stream. The other direction is still open.
  console.log(`received ${count} bytes, checksum ${sum}`);
  const answer = Uint32Array.of(htonl(count), htonl(sum));
  if (write(sock, answer, sizeof(answer)) === -1) perror('write');
  close(sock);
}
