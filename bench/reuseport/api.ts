// api WORKERS BYTES: that many workers, each with a listener of its own on the same port, and reads of that many bytes.
import { once } from 'node:events';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import {
  AF_INET,
  INADDR_LOOPBACK,
  IPPROTO_TCP,
  SOCK_STREAM,
  SOL_SOCKET,
  SO_REUSEPORT,
  TCP_NODELAY,
  bind,
  check,
  getsockname,
  htonl,
  int,
  listen,
  ntohs,
  setsockopt,
  sizeof,
  sockaddr_in,
  socket,
  socklen_t,
} from 'bsd-sockets';
import { serve } from '../echo/loop';

const addr = new sockaddr_in({ sin_family: AF_INET, sin_addr: { s_addr: htonl(INADDR_LOOPBACK) } });

function shared(): number {
  const fd = check('socket', socket(AF_INET, SOCK_STREAM, 0));
  check('setsockopt', setsockopt(fd, SOL_SOCKET, SO_REUSEPORT, int(1), sizeof(int(1))));
  // Accepted sockets inherit TCP_NODELAY: each message is a segment, even if others are in flight.
  check('setsockopt', setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, int(1), sizeof(int(1))));
  check('bind', bind(fd, addr, sizeof(addr)));
  check('listen', listen(fd, 4096));
  check('getsockname', getsockname(fd, addr, socklen_t(sizeof(addr))));
  return fd;
}

if (isMainThread) {
  const workers = Array.from(
    { length: Number(process.argv[2]) },
    () => new Worker(__filename, { workerData: shared(), argv: process.argv.slice(2) }),
  );
  void Promise.all(workers.map((worker) => once(worker, 'message'))).then(() => console.log(ntohs(addr.sin_port)));
} else {
  parentPort!.postMessage('');
  serve(workerData as number, Number(process.argv[3]));
}
