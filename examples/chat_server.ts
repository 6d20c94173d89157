// A chat: each line of a client is sent to all others, preceded by the client's number. Connect with telnet or nc.
// Ctrl-C ends it. Its C twin is chat_server.c.
//
//   npx ts-node examples/chat_server.ts 7000
import { socket, setsockopt, bind, listen, getsockname, accept, recv, send, shutdown, close } from 'bsd-sockets';
import { sockaddr_in, socklen_t, int, sizeof, htonl, htons, inet_ntoa, ntohs, perror } from 'bsd-sockets';
import { AF_INET, SOCK_STREAM, SOL_SOCKET, SO_REUSEADDR, INADDR_LOOPBACK, MSG_DONTWAIT, SHUT_RDWR } from 'bsd-sockets';
import { array, memcpy, memmove, poll, pollfd, POLLIN } from 'bsd-sockets';
import { errno, EBADF, EINVAL, EMFILE, ENFILE, ENOTSOCK, open, O_RDONLY } from 'bsd-sockets';

const MAX_CLIENTS = 64;
const MAX_LINE = 1024;

// C: struct client
class client {
  number = 0;
  len = 0;
  line = Buffer.alloc(MAX_LINE);
}

const fds = array(pollfd, 1 + MAX_CLIENTS);
const clients = Array.from(fds, () => new client());
let nfds = 0;

function fail(call: string): never {
  perror(call);
  process.exit(1);
}

// Sends to all clients except the author.
function tell(from: number, message: Buffer, len: number): void {
  for (let i = 1; i < nfds; i++) {
    // The ! is for TypeScript, which checks indexes: i is inside.
    const { fd } = fds[i]!;
    if (i === from || send(fd, message, len, MSG_DONTWAIT) === len) continue;
    // A client that does not read must not delay the others: shut it down, and poll() reports its end.
    shutdown(fd, SHUT_RDWR);
  }
}

function announce(from: number, what: string): void {
  const message = Buffer.from(`* ${clients[from]!.number} ${what}\n`); // C: snprintf() into a char[]
  process.stdout.write(message);
  tell(from, message, message.length);
}

// Sends complete lines to the others and keeps the rest. A line that is too long is split.
function tell_lines(from: number): void {
  const c = clients[from]!;
  const message = Buffer.alloc(MAX_LINE + 16);
  const head = message.write(`${c.number}: `);
  for (;;) {
    const end = c.line.subarray(0, c.len).indexOf('\n'); // C: memchr()
    if (end === -1 && c.len < MAX_LINE) return;
    const len = end === -1 ? c.len : end;
    memcpy(message.subarray(head), c.line, len); // C: &message[head]
    message[head + len] = 0x0a; // C: '\n'
    tell(from, message, head + len + 1);
    const used = end === -1 ? len : len + 1;
    c.len -= used;
    memmove(c.line, c.line.subarray(used), c.len);
  }
}

// The received bytes may be part of a line, or several lines. False at the end of the stream, or after a failure.
function listen_to(i: number): boolean {
  const c = clients[i]!;
  const n = recv(fds[i]!.fd, c.line.subarray(c.len), MAX_LINE - c.len, 0); // C: &c->line[c->len]
  if (n === -1) perror('recv');
  if (n <= 0) return false;
  c.len += n;
  tell_lines(i);
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

fds[0]!.fd = serv_sock;
fds[0]!.events = POLLIN;
nfds = 1;
for (let number = 1; ;) {
  if (poll(fds, nfds, -1) === -1) fail('poll');

  // From the last one, because the client that replaces a removed one has been handled already.
  for (let i = nfds - 1; i > 0; i--) {
    if (fds[i]!.revents === 0 || listen_to(i)) continue;
    close(fds[i]!.fd);
    announce(i, 'left');
    memcpy(fds[i]!, fds[--nfds]!, sizeof(pollfd)); // C: fds[i] = fds[--nfds]
    [clients[i], clients[nfds]] = [clients[nfds]!, clients[i]!]; // C: clients[i] = clients[nfds]
  }

  if (fds[0]!.revents & POLLIN) {
    const clnt_sock = accept(serv_sock, null, null);
    if (clnt_sock === -1) {
      not_accepted(serv_sock);
      continue;
    }
    fds[nfds]!.fd = clnt_sock;
    fds[nfds]!.events = POLLIN;
    fds[nfds]!.revents = 0;
    clients[nfds]!.number = number++;
    clients[nfds]!.len = 0;
    nfds++;
    announce(nfds - 1, 'joined');
  }
  // If the table is full, further clients wait in the queue.
  fds[0]!.events = nfds <= MAX_CLIENTS ? POLLIN : 0;
}
