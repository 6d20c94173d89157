// A chat: each line that a client sends goes to all the others, with the client's number before it. Talk to it with
// telnet or nc. Ctrl-C ends it. Its C twin is chat_server.c.
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

// To all clients but the one that says it.
function tell(from: number, message: Buffer, len: number): void {
  for (let i = 1; i < nfds; i++) {
    // The ! tells TypeScript, which checks indexes, that it is inside.
    const { fd } = fds[i]!;
    if (i === from || send(fd, message, len, MSG_DONTWAIT) === len) continue;
    // Who does not read must not hold up the others. poll() finds it at its end.
    shutdown(fd, SHUT_RDWR);
  }
}

function announce(from: number, what: string): void {
  const message = Buffer.from(`* ${clients[from]!.number} ${what}\n`); // C: snprintf() into a char[]
  process.stdout.write(message);
  tell(from, message, message.length);
}

// Tells the lines that are whole, and keeps the rest. A line with no end is cut.
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

// What has come may be a part of a line, or many. False at the end of the stream, or when it failed.
function listen_to(i: number): boolean {
  const c = clients[i]!;
  const n = recv(fds[i]!.fd, c.line.subarray(c.len), MAX_LINE - c.len, 0); // C: &c->line[c->len]
  if (n === -1) perror('recv');
  if (n <= 0) return false;
  c.len += n;
  tell_lines(i);
  return true;
}

// Given up for a moment where no other descriptor is left.
let spare = -1;

// accept() mostly fails for what is wrong with one connection, and the next one may be better: no reason to end.
function not_accepted(serv_sock: number): void {
  const error = errno; // C: perror() may change it
  perror('accept');
  if (error === EBADF || error === ENOTSOCK || error === EINVAL) process.exit(1); // serv_sock does not listen
  if (error !== EMFILE && error !== ENFILE) return;
  // Without a free descriptor it goes on failing while the client is in the queue: takes it and turns it away.
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

  // From the last one, so that the one that takes the place of a client that left has had its turn.
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
  // With no room for one more, the next ones wait in the queue.
  fds[0]!.events = nfds <= MAX_CLIENTS ? POLLIN : 0;
}
