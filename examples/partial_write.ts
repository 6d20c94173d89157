// A nonblocking writer and a slow reader: the result of each write() until EWOULDBLOCK, and the level of both kernel
// buffers. SIOCOUTQ returns the bytes that the reader's end has not acknowledged, FIONREAD the unread bytes. Bytes just
// delivered may count in both. Its C twin is partial_write.c.
//
//   npx ts-node examples/partial_write.ts
import { socket, setsockopt, bind, listen, getsockname, connect, accept } from 'bsd-sockets';
import { fcntl, ioctl, write, read, close, check, errno } from 'bsd-sockets';
import { sockaddr_in, socklen_t, int, sizeof, htonl } from 'bsd-sockets';
import { AF_INET, SOCK_STREAM, INADDR_LOOPBACK, SOL_SOCKET, SO_RCVBUF, SO_SNDBUF } from 'bsd-sockets';
import { F_GETFL, F_SETFL, O_NONBLOCK, SIOCOUTQ, FIONREAD, EWOULDBLOCK } from 'bsd-sockets';

const TOTAL = 64 * 1024;
const WRITE = 10000;
const READ = 8192;
const BUFFER = 8192;

// The two ends of a connection over 127.0.0.1 with small buffers. C: out parameters int *writer and int *reader.
function connect_ends(): [writer: number, reader: number] {
  const addr = new sockaddr_in({ sin_family: AF_INET });
  addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const len = socklen_t(sizeof(addr)); // C: socklen_t len = sizeof(addr), and &len
  const size = int(BUFFER); // C: int size = BUFFER, and &size

  // C defines this check() itself, with perror() and exit(); the one of the package throws an Error.
  const listener = check('socket', socket(AF_INET, SOCK_STREAM, 0));
  // Set it before the connection is made: accepted sockets inherit it.
  check('setsockopt', setsockopt(listener, SOL_SOCKET, SO_RCVBUF, size, sizeof(size)));
  check('bind', bind(listener, addr, sizeof(addr)));
  check('listen', listen(listener, 1));
  check('getsockname', getsockname(listener, addr, len));

  const writer = check('socket', socket(AF_INET, SOCK_STREAM, 0));
  check('setsockopt', setsockopt(writer, SOL_SOCKET, SO_SNDBUF, size, sizeof(size)));
  check('connect', connect(writer, addr, sizeof(addr)));
  const reader = check('accept', accept(listener, null, null));
  check('close', close(listener));
  return [writer, reader];
}

function show(call: string, result: string, writer: number, reader: number): void {
  const unacknowledged = int();
  const unread = int();
  check('ioctl', ioctl(writer, SIOCOUTQ, unacknowledged));
  check('ioctl', ioctl(reader, FIONREAD, unread));
  // C: unread. An int * is an array of one element here.
  const numbers = `${String(unacknowledged[0]).padStart(10)} ${String(unread[0]).padStart(10)}`;
  console.log(`${call.padEnd(13)} ${result.padEnd(12)} ${numbers}`);
}

const [writer, reader] = connect_ends();
check('fcntl', fcntl(writer, F_SETFL, check('fcntl', fcntl(writer, F_GETFL)) | O_NONBLOCK));

const data = new Uint8Array(TOTAL);
const buf = new Uint8Array(READ);
let sent = 0;
let got = 0;
console.log('call          result         SIOCOUTQ   FIONREAD');
while (got < TOTAL) {
  while (sent < TOTAL) {
    const want = TOTAL - sent < WRITE ? TOTAL - sent : WRITE;
    const n = write(writer, data.subarray(sent), want); // C: &data[sent]
    if (n === -1 && errno !== EWOULDBLOCK) check('write', -1);
    show(`write ${want}`, n === -1 ? 'EWOULDBLOCK' : n < want ? `${n}, partial` : `${n}`, writer, reader);
    if (n === -1) break;
    sent += n;
  }
  // The slow reader reads this much each time the writer cannot continue.
  const n = check('read', read(reader, buf, sizeof(buf)));
  got += n;
  show(`read ${READ}`, `${n}`, writer, reader);
}
console.log(`${sent} bytes sent, ${got} bytes read`);
close(writer);
close(reader);
