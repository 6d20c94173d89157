// One urgent byte: MSG_OOB, the mark, and reading up to it. Its C twin is oob.c.
//
//   npx ts-node examples/oob.ts
import { socket, bind, listen, getsockname, connect, accept, send, recv, poll, sockatmark, close } from 'bsd-sockets';
import { sockaddr_in, pollfd, array, socklen_t, sizeof, check, htonl } from 'bsd-sockets';
import { AF_INET, SOCK_STREAM, INADDR_LOOPBACK, MSG_OOB, POLLPRI } from 'bsd-sockets';

// C has no check(): the twin defines its own. This one throws.
const listener = check('socket', socket(AF_INET, SOCK_STREAM, 0));
const addr = new sockaddr_in({ sin_family: AF_INET });
addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
const len = socklen_t(sizeof(addr));
check('bind', bind(listener, addr, sizeof(addr)));
check('listen', listen(listener, 1));
check('getsockname', getsockname(listener, addr, len));
const client = check('socket', socket(AF_INET, SOCK_STREAM, 0));
check('connect', connect(client, addr, sizeof(addr)));
const server = check('accept', accept(listener, null, null));

check('send', send(client, 'normal', 6, 0));
check('send', send(client, '!', 1, MSG_OOB));
check('send', send(client, 'after', 5, 0));

// Urgent data is an exceptional condition for poll().
const fds = array(pollfd, 1); // C: a struct and its address
Object.assign(fds[0]!, { fd: server, events: POLLPRI });
check('poll', poll(fds, 1, -1));
console.log(`poll: POLLPRI is ${fds[0]!.revents & POLLPRI ? 'set' : 'not set'}`);

const urgent = Buffer.alloc(1);
check('recv', recv(server, urgent, 1, MSG_OOB));
console.log(`urgent: ${urgent.toString()}`);

// A read stops at the mark, even if the buffer is larger.
const buf = Buffer.alloc(64);
let n = check('recv', recv(server, buf, sizeof(buf), 0));
console.log(`before the mark: ${buf.toString('utf8', 0, n)}, at the mark: ${check('sockatmark', sockatmark(server))}`);
n = check('recv', recv(server, buf, sizeof(buf), 0));
console.log(`behind the mark: ${buf.toString('utf8', 0, n)}, at the mark: ${check('sockatmark', sockatmark(server))}`);

close(server);
close(client);
close(listener);
