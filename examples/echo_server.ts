// Sends back all bytes it reads, to one client after the other. Ctrl-C ends it. Its C twin is echo_server.c.
//
//   npx ts-node examples/echo_server.ts 7000
import { socket, setsockopt, bind, listen, accept, getsockname, open, read, write, close, perror } from 'bsd-sockets';
import { sockaddr_in, socklen_t, int, sizeof, memset, htons, htonl, ntohs, inet_ntoa } from 'bsd-sockets';
import { errno, EBADF, EINVAL, EMFILE, ENFILE, ENOTSOCK, O_RDONLY } from 'bsd-sockets';
import { AF_INET, SOCK_STREAM, SOL_SOCKET, SO_REUSEADDR, INADDR_LOOPBACK, BUFSIZ } from 'bsd-sockets';

// write() may be partial.
function write_all(fd: number, buf: Uint8Array, len: number): number {
  let sent = 0;
  while (sent < len) {
    // C: &buf[sent]. The slip `(n = write(...) < 0)` does not compile here: n is a number, the comparison a boolean.
    const n = write(fd, buf.subarray(sent), len - sent);
    if (n === -1) return -1;
    sent += n;
  }
  return sent;
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
// C: signal(SIGPIPE, SIG_IGN). Node ignores SIGPIPE already: a write() to a closed connection fails with EPIPE.

const serv_sock = socket(AF_INET, SOCK_STREAM, 0);
if (serv_sock === -1) {
  perror('socket');
  process.exit(1);
}

// Without SO_REUSEADDR the port cannot be bound while connections of the last run are in TIME_WAIT.
const on = int(1); // C: int on = 1, and &on below
if (setsockopt(serv_sock, SOL_SOCKET, SO_REUSEADDR, on, sizeof(on)) === -1) {
  perror('setsockopt');
  process.exit(1);
}

const serv_addr = new sockaddr_in(); // already zeroed; the memset of the notes is not needed
memset(serv_addr, 0, sizeof(serv_addr));
serv_addr.sin_family = AF_INET;
// INADDR_ANY would let other hosts connect too. inet_addr() takes a string, so the slip inet_addr(INADDR_ANY) does not
// compile.
serv_addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
serv_addr.sin_port = htons(Number(process.argv[2])); // a string that is not a port throws here; atoi() would return 0

// C: (struct sockaddr *)&serv_addr. A struct is its own address, and no cast is needed.
if (bind(serv_sock, serv_addr, sizeof(serv_addr)) === -1) {
  perror('bind');
  process.exit(1);
}
if (listen(serv_sock, 5) === -1) {
  perror('listen');
  process.exit(1);
}

// C: socklen_t addr_len = sizeof(serv_addr), and &addr_len below. A plain number, C's missing &, does not compile.
const addr_len = socklen_t(sizeof(serv_addr));
if (getsockname(serv_sock, serv_addr, addr_len) === -1) {
  perror('getsockname');
  process.exit(1);
}
console.log(`listening on ${inet_ntoa(serv_addr.sin_addr)}:${ntohs(serv_addr.sin_port)}`);

spare = open('/dev/null', O_RDONLY);
if (spare === -1) {
  perror('open');
  process.exit(1);
}

const buf = new Uint8Array(BUFSIZ);
for (;;) {
  const clnt_addr = new sockaddr_in();
  const clnt_len = socklen_t(sizeof(clnt_addr));
  const clnt_sock = accept(serv_sock, clnt_addr, clnt_len);
  if (clnt_sock === -1) {
    not_accepted(serv_sock);
    continue;
  }
  const peer = `${inet_ntoa(clnt_addr.sin_addr)}:${ntohs(clnt_addr.sin_port)}`;
  console.log(`${peer} connected`);

  let total = 0;
  let n: number;
  while ((n = read(clnt_sock, buf, BUFSIZ)) > 0) {
    if (write_all(clnt_sock, buf, n) === -1) {
      perror('write');
      break;
    }
    total += n;
  }
  if (n === -1) perror('read');

  close(clnt_sock);
  console.log(`${peer} closed after ${total} bytes`);
}
