// Sends one datagram to the broadcast address of the loopback network, which requires SO_BROADCAST. Its C twin is
// broadcast_sender.c.
//
//   npx ts-node examples/broadcast_sender.ts 7000 hello
import { socket, setsockopt, sendto, close, check, errno } from 'bsd-sockets';
import { sockaddr_in, int, sizeof, strlen, htons, inet_addr } from 'bsd-sockets';
import { AF_INET, SOCK_DGRAM, SOL_SOCKET, SO_BROADCAST, EACCES } from 'bsd-sockets';

// C: argv[1] and argv[2]. Here argv[0] is node and argv[1] the script.
const [, script, port, text] = process.argv;
if (port === undefined || text === undefined) {
  console.error(`usage: ${script} port text`);
  process.exit(1);
}

const sock = check('socket', socket(AF_INET, SOCK_DGRAM, 0));
const addr = new sockaddr_in({ sin_family: AF_INET, sin_port: htons(Number(port)) });
addr.sin_addr.s_addr = inet_addr('127.255.255.255');

// The kernel requires it, to prevent broadcasts by mistake.
if (sendto(sock, text, strlen(text), 0, addr, sizeof(addr)) === -1 && errno === EACCES) {
  console.log('without SO_BROADCAST: EACCES');
}
const on = int(1);
check('setsockopt', setsockopt(sock, SOL_SOCKET, SO_BROADCAST, on, sizeof(on)));
const n = check('sendto', sendto(sock, text, strlen(text), 0, addr, sizeof(addr)));
console.log(`with it: ${n} bytes`);
close(sock);
