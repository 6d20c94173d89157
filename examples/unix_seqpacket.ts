// A connection that preserves message boundaries: each recv() returns one message, and drops the bytes that do not fit.
// Its C twin is unix_seqpacket.c.
//
//   npx ts-node examples/unix_seqpacket.ts server /tmp/unix_seqpacket.socket
//   npx ts-node examples/unix_seqpacket.ts client /tmp/unix_seqpacket.socket hello 'more than sixteen bytes' bye
import { socket, bind, listen, accept, connect, send, recv, close, unlink, perror } from 'bsd-sockets';
import { sockaddr_un, sizeof, strlen, AF_UNIX, SOCK_SEQPACKET, MSG_TRUNC } from 'bsd-sockets';

function fail(call: string): never {
  perror(call);
  process.exit(1);
}

function server(sock: number, addr: sockaddr_un, path: string): void {
  if (bind(sock, addr, sizeof(addr)) === -1) fail('bind');
  if (listen(sock, 1) === -1) fail('listen');
  console.log(`listening on ${path}`);
  const clnt_sock = accept(sock, null, null);
  if (clnt_sock === -1) fail('accept');
  const buf = Buffer.alloc(16);
  const size = sizeof(buf); // C: int, because n may be larger with MSG_TRUNC
  let n: number;
  // With MSG_TRUNC the result is the length of the message, even if the buffer is smaller.
  while ((n = recv(clnt_sock, buf, sizeof(buf), MSG_TRUNC)) > 0) {
    console.log(`${n} bytes${n > size ? ', cut' : ''}: ${buf.toString('utf8', 0, n > size ? size : n)}`);
  }
  if (n === -1) fail('recv');
  console.log('closed');
  close(clnt_sock);
  // The path remains after the socket is closed.
  if (unlink(path) === -1) fail('unlink');
}

function client(sock: number, addr: sockaddr_un, texts: string[]): void {
  if (connect(sock, addr, sizeof(addr)) === -1) fail('connect');
  for (const text of texts) {
    // All bytes or -1: send() is never partial here.
    const n = send(sock, text, strlen(text), 0);
    if (n === -1) fail('send');
    console.log(`sent ${n} bytes`);
  }
}

// C: argv. Here argv[0] is node and argv[1] the script.
const [, script, role, path, ...texts] = process.argv;
if (path === undefined || !(role === 'server' ? texts.length === 0 : role === 'client' && texts.length > 0)) {
  console.error(`usage: ${script} server path | client path text...`);
  process.exit(1);
}
const sock = socket(AF_UNIX, SOCK_SEQPACKET, 0);
if (sock === -1) fail('socket');
const addr = new sockaddr_un({ sun_family: AF_UNIX, sun_path: path }); // a path that is too long throws; C truncates it
if (role === 'server') server(sock, addr, path);
else client(sock, addr, texts);
close(sock);
