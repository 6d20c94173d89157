// Sends each datagram back to its sender. Ctrl-C ends it. Its C twin is udp_echo_server.c.
//
//   npx ts-node examples/udp_echo_server.ts 7000
import { socket, bind, getsockname, recvfrom, sendto, perror } from 'bsd-sockets';
import { sockaddr_in, socklen_t, sizeof, htons, htonl, ntohs, inet_ntoa } from 'bsd-sockets';
import { AF_INET, SOCK_DGRAM, INADDR_LOOPBACK } from 'bsd-sockets';

if (process.argv.length !== 3) {
  console.error(`usage: ${process.argv[1]} port (0 takes a free one)`);
  process.exit(1);
}

const sock = socket(AF_INET, SOCK_DGRAM, 0);
if (sock === -1) {
  perror('socket');
  process.exit(1);
}

const serv_addr = new sockaddr_in({ sin_family: AF_INET, sin_port: htons(Number(process.argv[2])) });
serv_addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
if (bind(sock, serv_addr, sizeof(serv_addr)) === -1) {
  perror('bind');
  process.exit(1);
}
const addr_len = socklen_t(sizeof(serv_addr));
if (getsockname(sock, serv_addr, addr_len) === -1) {
  perror('getsockname');
  process.exit(1);
}
console.log(`waiting on ${inet_ntoa(serv_addr.sin_addr)}:${ntohs(serv_addr.sin_port)}`);

// The size of the largest datagram: recvfrom() drops the bytes that do not fit.
const buf = new Uint8Array(65536);
for (;;) {
  const clnt_addr = new sockaddr_in();
  const clnt_len = socklen_t(sizeof(clnt_addr));
  const n = recvfrom(sock, buf, sizeof(buf), 0, clnt_addr, clnt_len);
  if (n === -1) {
    perror('recvfrom');
    process.exit(1);
  }
  console.log(`${inet_ntoa(clnt_addr.sin_addr)}:${ntohs(clnt_addr.sin_port)} sent ${n} bytes`);
  // C: clnt_len. Here it is a pointer, and *clnt_len is clnt_len[0].
  if (sendto(sock, buf, n, 0, clnt_addr, clnt_len[0]) === -1) perror('sendto');
}
