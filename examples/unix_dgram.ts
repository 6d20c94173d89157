// Datagrams between two processes of one host, addressed by paths. The server sends each one back to its sender's path,
// until an empty one arrives. Its C twin is unix_dgram.c.
//
//   npx ts-node examples/unix_dgram.ts server /tmp/unix_dgram.socket
//   npx ts-node examples/unix_dgram.ts client /tmp/unix_dgram.socket hello world
import { socket, bind, connect, send, recv, sendto, recvfrom, close, unlink, perror } from 'bsd-sockets';
import { sockaddr_un, socklen_t, cstr, sizeof, strlen, AF_UNIX, SOCK_DGRAM, BUFSIZ } from 'bsd-sockets';

const buf = Buffer.alloc(BUFSIZ);

function fail(call: string): never {
  perror(call);
  process.exit(1);
}

function server(sock: number, path: string): void {
  console.log(`waiting at ${path}`);
  for (;;) {
    const from = new sockaddr_un();
    const fromlen = socklen_t(sizeof(from));
    const n = recvfrom(sock, buf, sizeof(buf), 0, from, fromlen);
    if (n === -1) fail('recvfrom');
    if (n === 0) return; // not the end of a stream: a datagram may be empty
    console.log(`${n} bytes from ${cstr(from.sun_path)}: ${buf.toString('utf8', 0, n)}`);
    if (sendto(sock, buf, n, 0, from, fromlen[0]) === -1) fail('sendto'); // the !: [0] is inside
  }
}

function client(sock: number, path: string, texts: string[]): void {
  const addr = new sockaddr_un({ sun_family: AF_UNIX, sun_path: path });
  if (connect(sock, addr, sizeof(addr)) === -1) fail('connect');
  for (const text of texts) {
    // Unlike with UDP, no datagram is lost: if the server's queue is full, send() waits.
    if (send(sock, text, strlen(text), 0) === -1) fail('send');
    const n = recv(sock, buf, sizeof(buf), 0);
    if (n === -1) fail('recv');
    console.log(buf.toString('utf8', 0, n)); // C: printf("%.*s\n", n, buf)
  }
  if (send(sock, buf, 0, 0) === -1) fail('send');
}

// C: argv. Here argv[0] is node and argv[1] the script.
const [, script, role, path, ...texts] = process.argv;
if (path === undefined || !(role === 'server' ? texts.length === 0 : role === 'client' && texts.length > 0)) {
  console.error(`usage: ${script} server path | client path text...`);
  process.exit(1);
}
const sock = socket(AF_UNIX, SOCK_DGRAM, 0);
if (sock === -1) fail('socket');
// A client needs a path of its own to receive answers.
const own = role === 'server' ? path : `${path}.client`;
const addr = new sockaddr_un({ sun_family: AF_UNIX, sun_path: own }); // a path that is too long throws; C truncates it
if (bind(sock, addr, sizeof(addr)) === -1) fail('bind');
if (role === 'server') server(sock, path);
else client(sock, path, texts);
close(sock);
// The path remains after the socket is closed.
if (unlink(own) === -1) fail('unlink');
