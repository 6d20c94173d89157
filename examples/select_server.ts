// Sends back all bytes it reads, to many clients at once: select() reports the clients that are ready. Ctrl-C ends it.
// Its C twin is select_server.c.
//
//   npx ts-node examples/select_server.ts 7000
import { socket, setsockopt, bind, listen, getsockname, accept, open, read, write, close, perror } from 'bsd-sockets';
import { sockaddr_in, socklen_t, int, sizeof, htonl, htons, inet_ntoa, ntohs } from 'bsd-sockets';
import { AF_INET, SOCK_STREAM, SOL_SOCKET, SO_REUSEADDR, INADDR_LOOPBACK, BUFSIZ } from 'bsd-sockets';
import { errno, EBADF, EINVAL, EMFILE, ENFILE, ENOTSOCK, O_RDONLY } from 'bsd-sockets';
import { memcpy, select, fd_set, FD_ZERO, FD_SET, FD_CLR, FD_ISSET, FD_SETSIZE } from 'bsd-sockets';

function fail(call: string): never {
  perror(call);
  process.exit(1);
}

const buf = new Uint8Array(BUFSIZ);

// write() is partial if the process is stopped (Ctrl-Z) while it waits.
function write_all(fd: number, buf: Uint8Array, len: number): number {
  let sent = 0;
  while (sent < len) {
    const n = write(fd, buf.subarray(sent), len - sent); // C: &buf[sent]
    if (n === -1) return -1;
    sent += n;
  }
  return sent;
}

// Sends back the received bytes. False at the end of the stream, or after a failure.
function echo(sock: number): boolean {
  const n = read(sock, buf, BUFSIZ);
  if (n === -1) perror('read');
  if (n <= 0) return false;
  if (write_all(sock, buf, n) === -1) {
    perror('write');
    return false;
  }
  return true;
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

// C: argv. Here argv[0] is node and argv[1] the script.
const [, script, port] = process.argv;
if (port === undefined) {
  console.error(`usage: ${script} port (0 takes a free one)`);
  process.exit(1);
}

const serv_sock = socket(AF_INET, SOCK_STREAM, 0);
if (serv_sock === -1) fail('socket');
const on = int(1);
if (setsockopt(serv_sock, SOL_SOCKET, SO_REUSEADDR, on, sizeof(on)) === -1) fail('setsockopt');

const addr = new sockaddr_in();
addr.sin_family = AF_INET;
addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
addr.sin_port = htons(Number(port));
if (bind(serv_sock, addr, sizeof(addr)) === -1) fail('bind');
if (listen(serv_sock, 5) === -1) fail('listen');
const addr_len = socklen_t(sizeof(addr));
if (getsockname(serv_sock, addr, addr_len) === -1) fail('getsockname');
console.log(`listening on ${inet_ntoa(addr.sin_addr)}:${ntohs(addr.sin_port)}`);

spare = open('/dev/null', O_RDONLY);
if (spare === -1) fail('open');

const watched = new fd_set();
const readable = new fd_set();
FD_ZERO(watched);
FD_SET(serv_sock, watched);
let max = serv_sock;
for (;;) {
  memcpy(readable, watched, sizeof(watched)); // C: readable = watched. select() leaves the ready descriptors in it
  if (select(max + 1, readable, null, null, null) === -1) fail('select');

  for (let sock = 0; sock <= max; sock++) {
    if (sock === serv_sock || !FD_ISSET(sock, readable) || echo(sock)) continue;
    close(sock);
    console.log(`${sock} closed`);
    FD_CLR(sock, watched);
  }

  if (FD_ISSET(serv_sock, readable)) {
    const clnt_sock = accept(serv_sock, null, null);
    if (clnt_sock === -1) {
      not_accepted(serv_sock);
      continue;
    }
    if (clnt_sock >= FD_SETSIZE) {
      close(clnt_sock); // it exceeds an fd_set: FD_SET() would throw a RangeError
      continue;
    }
    console.log(`${clnt_sock} connected`);
    FD_SET(clnt_sock, watched);
    if (clnt_sock > max) max = clnt_sock;
  }
}
