// Sends its arguments as datagrams and prints the answers. Its C twin is udp_echo_client.c.
//
//   npx ts-node examples/udp_echo_client.ts 7000 hello world
import { socket, setsockopt, connect, send, recv, close, perror } from 'bsd-sockets';
import { sockaddr_in, timeval, sizeof, strlen, htons, htonl } from 'bsd-sockets';
import { AF_INET, SOCK_DGRAM, SOL_SOCKET, SO_RCVTIMEO, INADDR_LOOPBACK } from 'bsd-sockets';

if (process.argv.length < 4) {
  console.error(`usage: ${process.argv[1]} port text...`);
  process.exit(1);
}

const sock = socket(AF_INET, SOCK_DGRAM, 0);
if (sock === -1) {
  perror('socket');
  process.exit(1);
}
// A datagram may be lost: without a timeout recv() would wait forever.
const limit = new timeval({ tv_sec: 5 });
if (setsockopt(sock, SOL_SOCKET, SO_RCVTIMEO, limit, sizeof(limit)) === -1) {
  perror('setsockopt');
  process.exit(1);
}

// connect() sends nothing: it stores the address, and drops datagrams from others.
const serv_addr = new sockaddr_in({ sin_family: AF_INET, sin_port: htons(Number(process.argv[2])) });
serv_addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
if (connect(sock, serv_addr, sizeof(serv_addr)) === -1) {
  perror('connect');
  process.exit(1);
}

const buf = Buffer.alloc(65536);
for (const text of process.argv.slice(3)) {
  if (send(sock, text, strlen(text), 0) === -1) {
    perror('send');
    process.exit(1);
  }
  const n = recv(sock, buf, sizeof(buf), 0);
  if (n === -1) {
    perror('recv');
    process.exit(1);
  }
  console.log(buf.toString('utf8', 0, n)); // C: printf("%.*s\n", n, buf)
}
close(sock);
