// A connection between two processes of one host, addressed by a path: like TCP without a network. The server sends
// back all bytes to one client. Its C twin is unix_stream.c.
//
//   npx ts-node examples/unix_stream.ts server /tmp/unix_stream.socket
//   npx ts-node examples/unix_stream.ts client /tmp/unix_stream.socket hello world
import { socket, bind, listen, accept, connect, shutdown, read, write, close, unlink, perror } from 'bsd-sockets';
import { sockaddr_un, sizeof, strlen, AF_UNIX, SOCK_STREAM, SHUT_WR, BUFSIZ } from 'bsd-sockets';

const buf = Buffer.alloc(BUFSIZ);

function fail(call: string): never {
  perror(call);
  process.exit(1);
}

function server(sock: number, addr: sockaddr_un, path: string): void {
  if (bind(sock, addr, sizeof(addr)) === -1) fail('bind'); // EADDRINUSE if the path exists, for example from an earlier run
  if (listen(sock, 1) === -1) fail('listen');
  console.log(`listening on ${path}`);
  const clnt_sock = accept(sock, null, null);
  if (clnt_sock === -1) fail('accept');
  let total = 0;
  let n: number;
  while ((n = read(clnt_sock, buf, sizeof(buf))) > 0) {
    if (write(clnt_sock, buf, n) === -1) fail('write');
    total += n;
  }
  if (n === -1) fail('read');
  console.log(`closed after ${total} bytes`);
  close(clnt_sock);
  // The path remains after the socket is closed.
  if (unlink(path) === -1) fail('unlink');
}

function client(sock: number, addr: sockaddr_un, texts: string[]): void {
  if (connect(sock, addr, sizeof(addr)) === -1) fail('connect');
  for (const text of texts) {
    if (write(sock, text, strlen(text)) === -1) fail('write');
  }
  if (shutdown(sock, SHUT_WR) === -1) fail('shutdown');
  // It is a stream: the boundaries between the texts are lost.
  let n: number;
  while ((n = read(sock, buf, sizeof(buf))) > 0) {
    process.stdout.write(buf.toString('utf8', 0, n)); // C: printf("%.*s", n, buf)
  }
  if (n === -1) fail('read');
  console.log();
}

// C: argv. Here argv[0] is node and argv[1] the script.
const [, script, role, path, ...texts] = process.argv;
if (path === undefined || !(role === 'server' ? texts.length === 0 : role === 'client' && texts.length > 0)) {
  console.error(`usage: ${script} server path | client path text...`);
  process.exit(1);
}
const sock = socket(AF_UNIX, SOCK_STREAM, 0);
if (sock === -1) fail('socket');
const addr = new sockaddr_un({ sun_family: AF_UNIX, sun_path: path }); // a path that is too long throws; C truncates it
if (role === 'server') server(sock, addr, path);
else client(sock, addr, texts);
close(sock);
