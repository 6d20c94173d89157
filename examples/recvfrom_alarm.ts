// Asks a server that may not answer, and gives up after a number of milliseconds: the signal of a timer interrupts
// recvfrom(). Its C twin is recvfrom_alarm.c.
//
//   npx ts-node examples/recvfrom_alarm.ts 500
import { socket, bind, getsockname, sendto, recvfrom, close, perror, setitimer, sigaction, errno } from 'bsd-sockets';
import { itimerval, sigaction_t, sockaddr_in, sizeof, socklen_t, htonl } from 'bsd-sockets';
import { AF_INET, SOCK_DGRAM, INADDR_LOOPBACK, ITIMER_REAL, SIGALRM, EINTR } from 'bsd-sockets';

function sig_alrm(signo: number): void {
  console.log(`handler of signal ${signo}`);
}

const milliseconds = Number(process.argv[2] ?? 500);

// Without SA_RESTART: the signal makes recvfrom() fail with EINTR.
if (sigaction(SIGALRM, new sigaction_t({ sa_handler: sig_alrm }), null) === -1) {
  perror('sigaction');
  process.exit(1);
}

// The "server" is bound and never reads.
const server = socket(AF_INET, SOCK_DGRAM, 0);
const addr = new sockaddr_in({ sin_family: AF_INET });
addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
const len = socklen_t(sizeof(addr));
if (bind(server, addr, sizeof(addr)) === -1 || getsockname(server, addr, len) === -1) {
  perror('bind');
  process.exit(1);
}

const sock = socket(AF_INET, SOCK_DGRAM, 0);
if (sendto(sock, 'hello', 5, 0, addr, sizeof(addr)) === -1) {
  perror('sendto');
  process.exit(1);
}
const limit = new itimerval();
limit.it_value.tv_sec = Math.floor(milliseconds / 1000);
limit.it_value.tv_usec = (milliseconds % 1000) * 1000;
setitimer(ITIMER_REAL, limit, null);

const buf = Buffer.alloc(64);
const n = recvfrom(sock, buf, sizeof(buf), 0, null, null);
if (n >= 0) {
  console.log(`answer of ${n} bytes`);
} else if (errno === EINTR) {
  console.log('no answer in time');
} else {
  perror('recvfrom');
}
close(sock);
close(server);
