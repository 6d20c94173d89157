// The smallest server: it prepares a socket, accepts one client, reads once, answers once and exits. Its C twin is
// server.c.
//
//   npx ts-node examples/server.ts 7000
import { socket, bind, listen, accept, getsockname, read, write, close, perror } from 'bsd-sockets';
import { sockaddr_in, socklen_t, sizeof, memset, htons, htonl, ntohs, inet_ntoa } from 'bsd-sockets';
import { PF_INET, AF_INET, SOCK_STREAM, INADDR_ANY, BUFSIZ } from 'bsd-sockets';

// C: argv[1]. Here argv[0] is node and argv[1] the script.
if (process.argv.length !== 3) {
  console.error(`usage: ${process.argv[1]} port (0 takes a free one)`);
  process.exit(1);
}

const serv_sock = socket(PF_INET, SOCK_STREAM, 0);
if (serv_sock === -1) {
  perror('socket');
  process.exit(1);
}

const serv_addr = new sockaddr_in(); // already zeroed; the memset of the notes is not needed
memset(serv_addr, 0, sizeof(serv_addr));
serv_addr.sin_family = AF_INET;
// Every address of this host: other hosts may connect too. The slip inet_addr(INADDR_ANY) is TS2345: Argument of type
// 'number' is not assignable to parameter of type 'string'.
serv_addr.sin_addr.s_addr = htonl(INADDR_ANY);
serv_addr.sin_port = htons(Number(process.argv[2])); // a string that is not a port throws here; atoi() would return 0
// The slip sizeof(serv_sock) is TS2345: Argument of type 'number' is not assignable to parameter of type
// 'ArrayBufferView<ArrayBufferLike> | { readonly size?: number; }'. sizeof of another struct compiles, as in C; a
// length that exceeds serv_addr fails with EFAULT.
if (bind(serv_sock, serv_addr, sizeof(serv_addr)) === -1) {
  perror('bind');
  process.exit(1);
}

if (listen(serv_sock, 5) === -1) {
  perror('listen');
  process.exit(1);
}

// The port that the kernel chose for port 0.
const serv_len = socklen_t(sizeof(serv_addr));
if (getsockname(serv_sock, serv_addr, serv_len) === -1) {
  perror('getsockname');
  process.exit(1);
}
console.log(`listening on ${inet_ntoa(serv_addr.sin_addr)}:${ntohs(serv_addr.sin_port)}`);

const clnt_addr = new sockaddr_in();
const clnt_len = socklen_t(sizeof(clnt_addr)); // C: socklen_t clnt_len = sizeof(clnt_addr), and &clnt_len below
// The missing &, accept(serv_sock, clnt_addr, sizeof(clnt_addr)), is TS2345: Argument of type 'number' is not assignable
// to parameter of type 'Uint32Array<ArrayBufferLike>'.
const clnt_sock = accept(serv_sock, clnt_addr, clnt_len);
if (clnt_sock === -1) {
  perror('accept');
  process.exit(1);
}
console.log(`${inet_ntoa(clnt_addr.sin_addr)}:${ntohs(clnt_addr.sin_port)} connected`);

const buf = Buffer.alloc(BUFSIZ);
let n: number;
if ((n = read(clnt_sock, buf, sizeof(buf))) < 0) {
  perror('read');
  process.exit(1);
}
console.log(`it says: ${buf.toString('utf8', 0, n)}`); // C: printf("it says: %.*s\n", (int)n, buf)
// The slip (n = write(clnt_sock, 'Hello, client.', 14) < 0) is TS2322: Type 'boolean' is not assignable to type 'number'.
if ((n = write(clnt_sock, 'Hello, client.', 14)) < 0) {
  perror('write');
  process.exit(1);
}
console.log(`answered with ${n} bytes`);

close(clnt_sock);
close(serv_sock);
