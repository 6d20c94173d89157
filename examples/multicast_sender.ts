// Sends one datagram to a multicast group, by the loopback interface. Its C twin is multicast_sender.c.
//
//   npx ts-node examples/multicast_sender.ts 7000 hello
import { socket, setsockopt, sendto, close, check } from 'bsd-sockets';
import { sockaddr_in, in_addr, sizeof, strlen, htons, htonl, inet_addr } from 'bsd-sockets';
import { AF_INET, SOCK_DGRAM, INADDR_LOOPBACK } from 'bsd-sockets';
import { IPPROTO_IP, IP_MULTICAST_IF, IP_MULTICAST_LOOP, IP_MULTICAST_TTL } from 'bsd-sockets';

const GROUP = '239.1.2.3';

// C: argv[1] and argv[2]. Here argv[0] is node and argv[1] the script.
const [, script, port, text] = process.argv;
if (port === undefined || text === undefined) {
  console.error(`usage: ${script} port text`);
  process.exit(1);
}

const sock = check('socket', socket(AF_INET, SOCK_DGRAM, 0));
// The outgoing interface. Otherwise the routing table selects it.
const interface_ = new in_addr({ s_addr: htonl(INADDR_LOOPBACK) }); // interface is a keyword of TypeScript
check('setsockopt', setsockopt(sock, IPPROTO_IP, IP_MULTICAST_IF, interface_, sizeof(interface_)));
// Members on this host receive it too (the default), and no router forwards it.
const [loop, ttl] = [Uint8Array.of(1), Uint8Array.of(1)]; // C: unsigned char
check('setsockopt', setsockopt(sock, IPPROTO_IP, IP_MULTICAST_LOOP, loop, sizeof(loop)));
check('setsockopt', setsockopt(sock, IPPROTO_IP, IP_MULTICAST_TTL, ttl, sizeof(ttl)));

const addr = new sockaddr_in({ sin_family: AF_INET, sin_port: htons(Number(port)) });
addr.sin_addr.s_addr = inet_addr(GROUP);
const n = check('sendto', sendto(sock, text, strlen(text), 0, addr, sizeof(addr)));
console.log(`${n} bytes to ${GROUP}`);
close(sock);
