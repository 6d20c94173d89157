// Creates sockets in many states on 127.0.0.1 or ::1 (the argument). Prints a line when they exist, and keeps them until
// it is killed.
import { socket, bind, listen, getsockname, connect, accept, write, shutdown, close, ioctl, check } from 'bsd-sockets';
import { sockaddr_in, sockaddr_in6, in6addr_loopback, socklen_t, int, sizeof, htonl } from 'bsd-sockets';
import { AF_INET, AF_INET6, SOCK_STREAM, SHUT_WR, SIOCOUTQ, INADDR_LOOPBACK } from 'bsd-sockets';

const addr =
  process.argv[2] === '::1'
    ? new sockaddr_in6({ sin6_family: AF_INET6, sin6_addr: in6addr_loopback })
    : new sockaddr_in({ sin_family: AF_INET });
if (addr instanceof sockaddr_in) addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
const family = addr instanceof sockaddr_in ? AF_INET : AF_INET6;

const server = check('socket', socket(family, SOCK_STREAM, 0));
check('bind', bind(server, addr, sizeof(addr)));
check('listen', listen(server, 7));
check('getsockname', getsockname(server, addr, socklen_t(sizeof(addr))));

function connected(): number {
  const client = check('socket', socket(family, SOCK_STREAM, 0));
  check('connect', connect(client, addr, sizeof(addr)));
  return client;
}

function connection(): [client: number, peer: number] {
  const client = connected();
  return [client, check('accept', accept(server, null, null))];
}

const [unread] = connection();
check('write', write(unread, 'hello', 5));
const unacknowledged = int();
do check('ioctl', ioctl(unread, SIOCOUTQ, unacknowledged));
while (unacknowledged[0] !== 0);

const [half] = connection();
check('shutdown', shutdown(half, SHUT_WR));

for (const end of connection()) check('close', close(end));
connected(); // is not accepted

console.log('they are there');
process.stdin.resume();
