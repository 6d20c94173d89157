// connect() on a UDP socket: it sends nothing and stores the peer's address. send() needs no address, datagrams from
// others are dropped, and an unreachable peer is reported. Its C twin is udp_connected.c.
//
//   npx ts-node examples/udp_connected.ts
import { socket, bind, connect, getsockname, getpeername, send, sendto, recv, close, check, errno } from 'bsd-sockets';
import { sockaddr, sockaddr_in, socklen_t, sizeof, htonl, inet_ntoa } from 'bsd-sockets';
import { AF_INET, AF_UNSPEC, SOCK_DGRAM, INADDR_LOOPBACK, MSG_DONTWAIT } from 'bsd-sockets';
import { EAGAIN, ECONNREFUSED, EDESTADDRREQ } from 'bsd-sockets';

// A socket on a free port of 127.0.0.1, and its address.
function bound(addr: sockaddr_in): number {
  const sock = check('socket', socket(AF_INET, SOCK_DGRAM, 0));
  addr.sin_family = AF_INET;
  addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const len = socklen_t(sizeof(addr));
  check('bind', bind(sock, addr, sizeof(addr)));
  check('getsockname', getsockname(sock, addr, len));
  return sock;
}

const [peer_addr, other_addr, addr] = [new sockaddr_in(), new sockaddr_in(), new sockaddr_in()];
const [peer, other] = [bound(peer_addr), bound(other_addr)];
const sock = check('socket', socket(AF_INET, SOCK_DGRAM, 0));

// connect() also chooses this end's address and port.
check('connect', connect(sock, peer_addr, sizeof(peer_addr)));
const len = socklen_t(sizeof(addr));
check('getsockname', getsockname(sock, addr, len));
console.log(`from ${inet_ntoa(addr.sin_addr)}`);
check('getpeername', getpeername(sock, peer_addr, len));
console.log(`to ${inet_ntoa(peer_addr.sin_addr)}`);

const buf = Buffer.alloc(64);
check('send', send(sock, 'ping', 4, 0));
let n = check('recv', recv(peer, buf, sizeof(buf), 0));
console.log(`the peer received: ${buf.toString('utf8', 0, n)}`);

// Of two datagrams only the peer's arrives.
check('sendto', sendto(other, 'from another', 12, 0, addr, sizeof(addr)));
check('sendto', sendto(peer, 'pong', 4, 0, addr, sizeof(addr)));
n = check('recv', recv(sock, buf, sizeof(buf), 0));
console.log(`received: ${buf.toString('utf8', 0, n)}`);
n = recv(sock, buf, sizeof(buf), MSG_DONTWAIT);
console.log(`nothing else: ${n === -1 && errno === EAGAIN ? 'EAGAIN' : '?'}`);

// The next call reports the error of the first send(). An unconnected socket would wait for an answer forever.
close(peer);
check('send', send(sock, 'ping', 4, 0));
n = recv(sock, buf, sizeof(buf), 0);
console.log(`the peer is gone: ${n === -1 && errno === ECONNREFUSED ? 'ECONNREFUSED' : '?'}`);

// An address with AF_UNSPEC disconnects.
const unspecified = new sockaddr({ sa_family: AF_UNSPEC });
check('connect', connect(sock, unspecified, sizeof(unspecified)));
n = send(sock, 'ping', 4, 0);
console.log(`not connected any more: ${n === -1 && errno === EDESTADDRREQ ? 'EDESTADDRREQ' : '?'}`);

close(sock);
close(other);
