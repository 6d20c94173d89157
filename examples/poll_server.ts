// Sends back all bytes it reads, to many clients at once: poll() reports the clients that are ready. Ctrl-C ends it.
// Its C twin is poll_server.c.
//
//   npx ts-node examples/poll_server.ts 7000
import { socket, setsockopt, bind, listen, getsockname, accept, open, read, write, close, perror } from 'bsd-sockets';
import { sockaddr_in, socklen_t, int, sizeof, htonl, htons, inet_ntoa, ntohs } from 'bsd-sockets';
import { AF_INET, SOCK_STREAM, SOL_SOCKET, SO_REUSEADDR, INADDR_LOOPBACK, BUFSIZ } from 'bsd-sockets';
import { errno, EBADF, EINVAL, EMFILE, ENFILE, ENOTSOCK, O_RDONLY } from 'bsd-sockets';
import { array, memcpy, poll, pollfd, POLLIN } from 'bsd-sockets';

const MAX_CLIENTS = 64;

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

const fds = array(pollfd, 1 + MAX_CLIENTS);
let nfds = 1;
fds[0]!.fd = serv_sock; // the ! is for TypeScript, which checks indexes: it is inside
fds[0]!.events = POLLIN;
for (;;) {
  if (poll(fds, nfds, -1) === -1) fail('poll');

  // From the last one, because the client that replaces a removed one has been handled already.
  for (let i = nfds - 1; i > 0; i--) {
    const client = fds[i]!;
    if (client.revents === 0 || echo(client.fd)) continue;
    close(client.fd);
    console.log(`${client.fd} closed`);
    memcpy(client, fds[--nfds]!, sizeof(pollfd)); // C: fds[i] = fds[--nfds]
  }

  if (fds[0]!.revents & POLLIN) {
    const clnt_sock = accept(serv_sock, null, null);
    if (clnt_sock === -1) {
      not_accepted(serv_sock);
      continue;
    }
    console.log(`${clnt_sock} connected`);
    fds[nfds]!.fd = clnt_sock;
    fds[nfds]!.events = POLLIN;
    fds[nfds]!.revents = 0;
    nfds++;
  }
  // If the table is full, further clients wait in the queue.
  fds[0]!.events = nfds <= MAX_CLIENTS ? POLLIN : 0;
}
