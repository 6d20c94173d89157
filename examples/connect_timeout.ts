// Connects with a timeout: connect() on a nonblocking socket, then poll(), then SO_ERROR. Its C twin is
// connect_timeout.c.
//
//   npx ts-node examples/connect_timeout.ts 127.0.0.1 7000 500
import { socket, connect, getsockopt, fcntl, poll, close, perror, strerror, errno } from 'bsd-sockets';
import { sockaddr_in, pollfd, int, socklen_t, sizeof, htons, inet_pton } from 'bsd-sockets';
import { AF_INET, SOCK_STREAM, SOL_SOCKET, SO_ERROR, POLLOUT } from 'bsd-sockets';
import { F_GETFL, F_SETFL, O_NONBLOCK, EINPROGRESS, ETIMEDOUT } from 'bsd-sockets';

// Returns 0 or an error number, because only the kernel sets errno.
function connect_timeout(sock: number, addr: sockaddr_in, addrlen: number, timeout: number): number {
  const flags = fcntl(sock, F_GETFL);
  if (flags === -1 || fcntl(sock, F_SETFL, flags | O_NONBLOCK) === -1) return errno;

  if (connect(sock, addr, addrlen) === -1) {
    if (errno !== EINPROGRESS) return errno;
    console.log('EINPROGRESS: the SYN is on its way');
    // The socket is writable when the connection is established, and when it has failed.
    const ready = new pollfd({ fd: sock, events: POLLOUT });
    const n = poll(ready, 1, timeout); // a signal would interrupt it with EINTR, and the remaining time would be lost
    if (n === -1) return errno;
    if (n === 0) return ETIMEDOUT;
    const error = int(0);
    const len = socklen_t(sizeof(error));
    if (getsockopt(sock, SOL_SOCKET, SO_ERROR, error, len) === -1) return errno;
    if (error[0] !== 0) return error[0]; // the ! is for TypeScript, which checks indexes: it is inside
  }

  // The socket blocks again from here on.
  return fcntl(sock, F_SETFL, flags) === -1 ? errno : 0;
}

// C: argv. Here argv[0] is node and argv[1] the script.
const [, script, host, port, milliseconds] = process.argv;
if (host === undefined || port === undefined || milliseconds === undefined) {
  console.error(`usage: ${script} address port milliseconds`);
  process.exit(1);
}

const addr = new sockaddr_in();
addr.sin_family = AF_INET;
addr.sin_port = htons(Number(port));
if (inet_pton(AF_INET, host, addr.sin_addr) !== 1) {
  console.error(`${host} is not an address`);
  process.exit(1);
}
const sock = socket(AF_INET, SOCK_STREAM, 0);
if (sock === -1) {
  perror('socket');
  process.exit(1);
}

const error = connect_timeout(sock, addr, sizeof(addr), Number(milliseconds));
if (error !== 0) {
  console.error(`connect: ${strerror(error)}`);
  process.exit(1); // after an abandoned connect() the socket can only be closed, which the exit does
}
console.log('connected');
close(sock);
