// Sends back all bytes it reads, to many clients at once: epoll_wait() returns the clients that are ready. With "edge"
// it is edge-triggered: new data is reported once, so the socket must be nonblocking and is read until EAGAIN. Ctrl-C
// ends it. Its C twin is epoll_server.c.
//
//   npx ts-node examples/epoll_server.ts 7000 edge
import { socket, setsockopt, bind, listen, getsockname, accept, open, read, write, close, perror } from 'bsd-sockets';
import { sockaddr_in, socklen_t, int, sizeof, htonl, htons, inet_ntoa, ntohs } from 'bsd-sockets';
import { AF_INET, SOCK_STREAM, SOL_SOCKET, SO_REUSEADDR, INADDR_LOOPBACK, BUFSIZ } from 'bsd-sockets';
import { epoll_create1, epoll_ctl, epoll_wait, epoll_event, array, fcntl, poll, pollfd, errno } from 'bsd-sockets';
import { EAGAIN, EBADF, EINTR, EINVAL, EMFILE, ENFILE, ENOTSOCK } from 'bsd-sockets';
import { EPOLLIN, EPOLLET, EPOLL_CTL_ADD, F_SETFL, O_NONBLOCK, O_RDONLY, POLLOUT } from 'bsd-sockets';

const MAX_EVENTS = 64;

function fail(call: string): never {
  perror(call);
  process.exit(1);
}

const buf = new Uint8Array(BUFSIZ);

// Waits until the nonblocking socket is writable, because each write() may be partial.
function write_all(sock: number, buf: Uint8Array, len: number): number {
  for (let sent = 0; sent < len;) {
    const n = write(sock, buf.subarray(sent), len - sent); // C: &buf[sent]
    if (n >= 0) {
      sent += n;
    } else if (errno === EAGAIN) {
      const room = new pollfd({ fd: sock, events: POLLOUT });
      if (poll(room, 1, -1) === -1) return -1;
    } else {
      return -1;
    }
  }
  return 0;
}

// Sends back the received bytes, once or until EAGAIN. False at the end of the stream, or after a failure.
function echo(sock: number, edge: boolean): boolean {
  do {
    const n = read(sock, buf, BUFSIZ);
    if (n === -1 && errno === EAGAIN) return true;
    if (n === -1) perror('read');
    if (n <= 0) return false;
    if (write_all(sock, buf, n) === -1) {
      perror('write');
      return false;
    }
  } while (edge);
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
const [, script, port, flag] = process.argv;
if (port === undefined || (flag !== undefined && flag !== 'edge')) {
  console.error(`usage: ${script} port [edge]`);
  process.exit(1);
}

const edge = flag === 'edge';
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

const epfd = epoll_create1(0);
if (epfd === -1) fail('epoll_create1');
const event = new epoll_event({ events: EPOLLIN, data: { fd: serv_sock } });
if (epoll_ctl(epfd, EPOLL_CTL_ADD, serv_sock, event) === -1) fail('epoll_ctl');

const events = array(epoll_event, MAX_EVENTS);
for (;;) {
  const n = epoll_wait(epfd, events, MAX_EVENTS, -1);
  if (n === -1) {
    // Also after the process was stopped (Ctrl-Z) and continued.
    if (errno === EINTR) continue;
    fail('epoll_wait');
  }
  for (let i = 0; i < n; i++) {
    const sock = events[i]!.data.fd; // the ! is for TypeScript, which checks indexes: it is inside
    if (sock === serv_sock) {
      const clnt_sock = accept(serv_sock, null, null);
      if (clnt_sock === -1) {
        not_accepted(serv_sock);
        continue;
      }
      if (edge && fcntl(clnt_sock, F_SETFL, O_NONBLOCK) === -1) fail('fcntl');
      console.log(`${clnt_sock} connected`);
      event.events = edge ? EPOLLIN | EPOLLET : EPOLLIN;
      event.data.fd = clnt_sock;
      if (epoll_ctl(epfd, EPOLL_CTL_ADD, clnt_sock, event) === -1) fail('epoll_ctl');
    } else if (!echo(sock, edge)) {
      close(sock); // which also removes it from the set
      console.log(`${sock} closed`);
    }
  }
}
