// A Unix socket with a name that is not a path: its first byte is 0, no file is created, and the name disappears with
// the socket. Linux only. Its C twin is unix_abstract.c.
//
//   npx ts-node examples/unix_abstract.ts server hello
//   npx ts-node examples/unix_abstract.ts client hello 'a text'
import { socket, bind, listen, accept, connect, getsockname, read, write, close, perror } from 'bsd-sockets';
import { sockaddr_un, socklen_t, memcpy, sizeof, strlen, AF_UNIX, SOCK_STREAM, BUFSIZ } from 'bsd-sockets';

const addr = new sockaddr_un();
const before = sizeof(addr) - sizeof(addr.sun_path); // C: offsetof(struct sockaddr_un, sun_path)
const buf = Buffer.alloc(BUFSIZ);

function fail(call: string): never {
  perror(call);
  process.exit(1);
}

function server(sock: number, addrlen: number): void {
  if (bind(sock, addr, addrlen) === -1) fail('bind');
  if (listen(sock, 1) === -1) fail('listen');
  const len = socklen_t(sizeof(addr));
  if (getsockname(sock, addr, len) === -1) fail('getsockname');
  const name = Buffer.from(addr.sun_path.subarray(1, len[0] - before)); // the ! is for TypeScript: it is inside
  console.log(`listening on @${name.toString()}, an address of ${len[0]} bytes`); // ss and netstat print @ for the 0
  const clnt_sock = accept(sock, null, null);
  if (clnt_sock === -1) fail('accept');
  let n: number;
  while ((n = read(clnt_sock, buf, sizeof(buf))) > 0) {
    console.log(buf.toString('utf8', 0, n)); // C: printf("%.*s\n", n, buf)
  }
  if (n === -1) fail('read');
  close(clnt_sock);
}

function client(sock: number, addrlen: number, text: string): void {
  if (connect(sock, addr, addrlen) === -1) fail('connect');
  if (write(sock, text, strlen(text)) === -1) fail('write');
}

// C: argv. Here argv[0] is node and argv[1] the script.
const [, script, role, name, text] = process.argv;
if (name === undefined || !(role === 'server' ? text === undefined : role === 'client' && text !== undefined)) {
  console.error(`usage: ${script} server name | client name text`);
  process.exit(1);
}
if (strlen(name) >= sizeof(addr.sun_path)) {
  console.error('the name is too long');
  process.exit(1);
}
const sock = socket(AF_UNIX, SOCK_STREAM, 0);
if (sock === -1) fail('socket');
addr.sun_family = AF_UNIX;
memcpy(addr.sun_path.subarray(1), name, strlen(name)); // C: &addr.sun_path[1]
// The length determines the end of the name, not a 0: with sizeof(addr) all of sun_path would be the name.
const addrlen = before + 1 + strlen(name);
if (role === 'server') server(sock, addrlen);
else client(sock, addrlen, text!);
close(sock);
