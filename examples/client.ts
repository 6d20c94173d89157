// The smallest client: it connects, writes once, reads once and exits. Its C twin is client.c.
//
//   npx ts-node examples/client.ts 127.0.0.1 7000
import { socket, connect, read, write, close, perror } from 'bsd-sockets';
import { sockaddr_in, sizeof, memset, htons, inet_addr } from 'bsd-sockets';
import { PF_INET, AF_INET, SOCK_STREAM, BUFSIZ } from 'bsd-sockets';

// C: argv[1] and argv[2]. Here argv[0] is node and argv[1] the script.
const [, script, host, port] = process.argv;
if (host === undefined || port === undefined) {
  console.error(`usage: ${script} address port`);
  process.exit(1);
}

const sock = socket(PF_INET, SOCK_STREAM, 0);
if (sock === -1) {
  perror('socket');
  process.exit(1);
}

const serv_addr = new sockaddr_in(); // already zeroed; the memset of the notes is not needed
memset(serv_addr, 0, sizeof(serv_addr));
serv_addr.sin_family = AF_INET;
serv_addr.sin_addr.s_addr = inet_addr(host);
serv_addr.sin_port = htons(Number(port)); // a string that is not a port throws here; atoi() would return 0
// No bind(): connect() chooses the client's own address and port.
if (connect(sock, serv_addr, sizeof(serv_addr)) === -1) {
  perror('connect');
  process.exit(1);
}

if (write(sock, 'Hello, server.', 14) === -1) {
  perror('write');
  process.exit(1);
}
const buf = Buffer.alloc(BUFSIZ);
const n = read(sock, buf, sizeof(buf));
if (n === -1) {
  perror('read');
  process.exit(1);
}
console.log(`it says: ${buf.toString('utf8', 0, n)}`); // C: printf("it says: %.*s\n", (int)n, buf)

close(sock);
