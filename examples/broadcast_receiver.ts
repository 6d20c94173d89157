// Waits for one broadcast datagram on the loopback network. Its C twin is broadcast_receiver.c.
//
//   npx ts-node examples/broadcast_receiver.ts 7000
import { socket, bind, getsockname, recvfrom, close, check } from 'bsd-sockets';
import { sockaddr_in, socklen_t, sizeof, htons, ntohs, inet_addr, inet_ntoa } from 'bsd-sockets';
import { AF_INET, SOCK_DGRAM, BUFSIZ } from 'bsd-sockets';

// C: argv[1]. Here argv[0] is node and argv[1] the script.
if (process.argv.length !== 3) {
  console.error(`usage: ${process.argv[1]} port (0 takes a free one)`);
  process.exit(1);
}

// A socket bound to 127.0.0.1 would not receive datagrams to other addresses, such as the broadcast address.
const sock = check('socket', socket(AF_INET, SOCK_DGRAM, 0));
const addr = new sockaddr_in({ sin_family: AF_INET, sin_port: htons(Number(process.argv[2])) });
addr.sin_addr.s_addr = inet_addr('127.255.255.255');
check('bind', bind(sock, addr, sizeof(addr)));
const len = socklen_t(sizeof(addr)); // C: socklen_t len = sizeof(addr), and &len
check('getsockname', getsockname(sock, addr, len));
console.log(`waiting on ${inet_ntoa(addr.sin_addr)}:${ntohs(addr.sin_port)}`);

const buf = Buffer.alloc(BUFSIZ);
len[0] = sizeof(addr);
const n = check('recvfrom', recvfrom(sock, buf, sizeof(buf), 0, addr, len));
console.log(`${inet_ntoa(addr.sin_addr)} sent: ${buf.toString('utf8', 0, n)}`);
close(sock);
