// An epoll echo server that keeps nothing for a client but its descriptor. Prints its port, and for each line of standard
// input its resource usage and counters.
import { socket, setsockopt, bind, listen, getsockname, accept4, read, write, close, poll, check } from 'bsd-sockets';
import { sockaddr_in, socklen_t, int, sizeof, htonl, ntohs, array, pollfd, errno } from 'bsd-sockets';
import { epoll_create1, epoll_ctl, epoll_wait, epoll_event, EPOLLIN, EPOLL_CTL_ADD, POLLOUT } from 'bsd-sockets';
import { AF_INET, SOCK_STREAM, SOCK_NONBLOCK, SOL_SOCKET, SO_REUSEADDR, INADDR_LOOPBACK } from 'bsd-sockets';
import { IPPROTO_TCP, TCP_NODELAY, EAGAIN, ECONNRESET } from 'bsd-sockets';
import { usage } from './usage';

const BACKLOG = 4096; // more than the client opens at once: a full queue would drop a SYN, which costs a second
const buf = new Uint8Array(4096);
const did = { accepted: 0, closed: 0, resets: 0, bytes: 0 };

function write_all(sock: number, len: number): void {
  for (let sent = 0; sent < len;) {
    const n = write(sock, buf.subarray(sent), len - sent);
    if (n >= 0) sent += n;
    else if (errno === EAGAIN) check('poll', poll(new pollfd({ fd: sock, events: POLLOUT }), 1, -1));
    else check('write', n);
  }
}

/** Returns false at the end of the stream. */
function echo(sock: number): boolean {
  const n = read(sock, buf, buf.length);
  if (n === -1 && errno === ECONNRESET) did.resets++;
  else check('read', n);
  if (n <= 0) return false;
  write_all(sock, n);
  did.bytes += n;
  return true;
}

const serv_sock = check('socket', socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
check('setsockopt', setsockopt(serv_sock, SOL_SOCKET, SO_REUSEADDR, int(1), sizeof(int)));
// Accepted sockets inherit it. With Nagle's algorithm and delayed ACKs each window would take 40 ms.
check('setsockopt', setsockopt(serv_sock, IPPROTO_TCP, TCP_NODELAY, int(1), sizeof(int)));
const addr = new sockaddr_in({ sin_family: AF_INET });
addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
check('bind', bind(serv_sock, addr, sizeof(addr)));
check('listen', listen(serv_sock, BACKLOG));
check('getsockname', getsockname(serv_sock, addr, socklen_t(sizeof(addr))));

const epfd = check('epoll_create1', epoll_create1(0));
const event = new epoll_event({ events: EPOLLIN });
function watch(fd: number): void {
  event.data.fd = fd;
  check('epoll_ctl', epoll_ctl(epfd, EPOLL_CTL_ADD, fd, event));
}
watch(0);
watch(serv_sock);
console.log(ntohs(addr.sin_port));

const events = array(epoll_event, 256);
for (;;) {
  const n = check('epoll_wait', epoll_wait(epfd, events, events.length, -1));
  for (let i = 0; i < n; i++) {
    const sock = events[i]!.data.fd;
    if (sock === 0) {
      if (read(0, buf, buf.length) <= 0) process.exit();
      console.log(JSON.stringify({ ...usage(), ...did }));
    } else if (sock === serv_sock) {
      const clnt_sock = accept4(serv_sock, null, null, SOCK_NONBLOCK);
      if (clnt_sock === -1 && errno === EAGAIN) continue;
      watch(check('accept4', clnt_sock));
      did.accepted++;
    } else if (!echo(sock)) {
      check('close', close(sock));
      did.closed++;
    }
  }
}
