// Half a close: shutdown() ends one direction while the other continues. Its C twin is shutdown.c.
//
//   npx ts-node examples/shutdown.ts
import { socketpair, shutdown, read, write, close, perror, sizeof, strlen } from 'bsd-sockets';
import { AF_UNIX, SOCK_STREAM, SHUT_WR } from 'bsd-sockets';

function show(call: string, result: number): void {
  console.log(`${call.padEnd(24)} ${result}`);
  if (result === -1) perror('  errno');
}

// C: signal(SIGPIPE, SIG_IGN). Node ignores SIGPIPE already.
const sv = new Int32Array(2); // C: int sv[2]
if (socketpair(AF_UNIX, SOCK_STREAM, 0, sv) === -1) {
  perror('socketpair');
  process.exit(1);
}
// The ! is for TypeScript, which checks indexes: i is inside.
const client = sv[0]!;
const server = sv[1]!;
const buf = new Uint8Array(64);

show('client write question', write(client, 'how much is 6 * 7?', strlen('how much is 6 * 7?')));
show('client shutdown SHUT_WR', shutdown(client, SHUT_WR));
show('client write', write(client, 'more', 4));

show('server read', read(server, buf, sizeof(buf)));
show('server read', read(server, buf, sizeof(buf)));
show('server write answer', write(server, '42', 2));
show('client read', read(client, buf, sizeof(buf)));

show('server shutdown SHUT_WR', shutdown(server, SHUT_WR));
show('client read', read(client, buf, sizeof(buf)));
show('client close', close(client));
show('server close', close(server));
