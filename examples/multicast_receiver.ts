// Joins a multicast group on the loopback interface, waits for one datagram, and leaves. Its C twin is
// multicast_receiver.c.
//
//   npx ts-node examples/multicast_receiver.ts 7000
import { socket, setsockopt, bind, getsockname, recvfrom, close, check } from 'bsd-sockets';
import { sockaddr_in, ip_mreq, socklen_t, int, sizeof, htons, htonl, ntohs, inet_addr, inet_ntoa } from 'bsd-sockets';
import { AF_INET, SOCK_DGRAM, SOL_SOCKET, SO_REUSEADDR, INADDR_LOOPBACK, BUFSIZ } from 'bsd-sockets';
import { IPPROTO_IP, IP_ADD_MEMBERSHIP, IP_DROP_MEMBERSHIP } from 'bsd-sockets';

const GROUP = '239.1.2.3';

// C: argv[1]. Here argv[0] is node and argv[1] the script.
if (process.argv.length !== 3) {
  console.error(`usage: ${process.argv[1]} port (0 takes a free one)`);
  process.exit(1);
}

const sock = check('socket', socket(AF_INET, SOCK_DGRAM, 0));
// It lets several programs of this host receive from the same group and port. Each receives every datagram.
const on = int(1);
check('setsockopt', setsockopt(sock, SOL_SOCKET, SO_REUSEADDR, on, sizeof(on)));
const addr = new sockaddr_in({ sin_family: AF_INET, sin_port: htons(Number(process.argv[2])) });
addr.sin_addr.s_addr = inet_addr(GROUP);
check('bind', bind(sock, addr, sizeof(addr)));

// The address selects the interface. Otherwise the routing table does.
const mreq = new ip_mreq();
mreq.imr_multiaddr.s_addr = inet_addr(GROUP);
mreq.imr_interface.s_addr = htonl(INADDR_LOOPBACK);
check('setsockopt', setsockopt(sock, IPPROTO_IP, IP_ADD_MEMBERSHIP, mreq, sizeof(mreq)));
const len = socklen_t(sizeof(addr)); // C: socklen_t len = sizeof(addr), and &len
check('getsockname', getsockname(sock, addr, len));
console.log(`waiting on ${inet_ntoa(addr.sin_addr)}:${ntohs(addr.sin_port)}`);

const buf = Buffer.alloc(BUFSIZ);
len[0] = sizeof(addr);
const n = check('recvfrom', recvfrom(sock, buf, sizeof(buf), 0, addr, len));
console.log(`${inet_ntoa(addr.sin_addr)} sent: ${buf.toString('utf8', 0, n)}`);
check('setsockopt', setsockopt(sock, IPPROTO_IP, IP_DROP_MEMBERSHIP, mreq, sizeof(mreq)));
close(sock);
