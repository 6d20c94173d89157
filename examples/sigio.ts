// Receives datagrams in the handler of SIGIO. The main program waits in sigsuspend(), which lets the signal through only
// while it waits: no signal is lost between the test and the wait. Its C twin is sigio.c.
//
//   npx ts-node examples/sigio.ts hello world
import { socket, bind, getsockname, fcntl, sendto, recv, close, getpid, perror, errno } from 'bsd-sockets';
import { signal, sigemptyset, sigaddset, sigprocmask, sigsuspend } from 'bsd-sockets';
import { sigset_t, sockaddr_in, sizeof, socklen_t, strlen, htonl } from 'bsd-sockets';
import { AF_INET, SOCK_DGRAM, INADDR_LOOPBACK, F_SETOWN, F_SETFL, O_ASYNC, O_NONBLOCK } from 'bsd-sockets';
import { SIGIO, SIG_BLOCK, EWOULDBLOCK } from 'bsd-sockets';

const buf = Buffer.alloc(1024);
let received = 0;

// One signal may stand for several datagrams: read until there are no more.
function sig_io(): void {
  for (;;) {
    const n = recv(server, buf, sizeof(buf), 0);
    if (n === -1) {
      if (errno !== EWOULDBLOCK) perror('recv');
      return;
    }
    console.log(`received ${buf.toString('utf8', 0, n)}`);
    received++;
  }
}

const server = socket(AF_INET, SOCK_DGRAM, 0);
const addr = new sockaddr_in({ sin_family: AF_INET });
addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
const len = socklen_t(sizeof(addr));
if (bind(server, addr, sizeof(addr)) === -1 || getsockname(server, addr, len) === -1) {
  perror('bind');
  process.exit(1);
}

const zeromask = new sigset_t();
const newmask = new sigset_t();
const oldmask = new sigset_t();
sigemptyset(zeromask);
sigemptyset(newmask);
sigaddset(newmask, SIGIO);
signal(SIGIO, sig_io);
sigprocmask(SIG_BLOCK, newmask, oldmask);
if (fcntl(server, F_SETOWN, getpid()) === -1 || fcntl(server, F_SETFL, O_ASYNC | O_NONBLOCK) === -1) {
  perror('fcntl');
  process.exit(1);
}

const client = socket(AF_INET, SOCK_DGRAM, 0);
for (const text of process.argv.slice(2)) {
  const before = received;
  if (sendto(client, text, strlen(text), 0, addr, sizeof(addr)) === -1) {
    perror('sendto');
    process.exit(1);
  }
  while (received === before) sigsuspend(zeromask);
}
close(client);
close(server);
