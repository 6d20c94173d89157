// Sends back what it reads, to many clients at once: each has a worker of its own, which may block.
// Ctrl-C ends it. Its C twin is worker_server.c.
//
//   npx ts-node examples/worker_server.ts 7000
import { Worker, isMainThread, workerData } from 'node:worker_threads';
import { socket, setsockopt, bind, listen, getsockname, accept, read, write, close, perror } from 'bsd-sockets';
import { sockaddr_in, socklen_t, int, sizeof, strlen, htonl, htons, inet_ntoa, ntohs } from 'bsd-sockets';
import { AF_INET, SOCK_STREAM, SOL_SOCKET, SO_REUSEADDR, INADDR_LOOPBACK, BUFSIZ } from 'bsd-sockets';

function fail(call: string): never {
  perror(call);
  process.exit(1);
}

// C: printf(). A worker's console.log() would wait for the main thread, which waits in accept().
function print(line: string): void {
  write(1, line, strlen(line));
}

// Blocks this thread, and no other. All threads of a process have the same descriptors.
function serve(clnt_sock: number): void {
  const buf = new Uint8Array(BUFSIZ);
  let n: number;
  while ((n = read(clnt_sock, buf, BUFSIZ)) > 0) {
    // The socket blocks: all of it is taken.
    if (write(clnt_sock, buf, n) === -1) {
      perror('write');
      break;
    }
  }
  if (n === -1) perror('read');
  print(`${clnt_sock} closed\n`); // while the number is still its own
  close(clnt_sock);
}

function accept_one(serv_sock: number): void {
  const clnt_sock = accept(serv_sock, null, null);
  if (clnt_sock === -1) fail('accept');
  print(`${clnt_sock} connected\n`);
  // C: pthread_create(). A worker runs a file, and this is its own one; how to read TypeScript it has to be told.
  new Worker(__filename, { workerData: clnt_sock, execArgv: ['-r', 'ts-node/register/transpile-only'] });
  // C: for (;;) and pthread_detach(). Between two clients Node's event loop has its turn, and clears away the workers
  // that have ended.
  setImmediate(accept_one, serv_sock);
}

function main(): void {
  // C: argv. Here argv[0] is node and argv[1] the script.
  const [, script, port] = process.argv;
  if (port === undefined) {
    console.error(`usage: ${script} port (0 takes a free one)`);
    process.exit(1);
  }

  const serv_sock = socket(AF_INET, SOCK_STREAM, 0);
  if (serv_sock === -1) fail('socket');
  const on = int(1);
  if (setsockopt(serv_sock, SOL_SOCKET, SO_REUSEADDR, on, sizeof(on)) === -1) fail('setsockopt');

  const addr = new sockaddr_in();
  addr.sin_family = AF_INET;
  addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  addr.sin_port = htons(Number(port));
  if (bind(serv_sock, addr, sizeof(addr)) === -1) fail('bind');
  if (listen(serv_sock, 5) === -1) fail('listen');
  const addr_len = socklen_t(sizeof(addr));
  if (getsockname(serv_sock, addr, addr_len) === -1) fail('getsockname');
  print(`listening on ${inet_ntoa(addr.sin_addr)}:${ntohs(addr.sin_port)}\n`);

  accept_one(serv_sock);
}

// C: two functions of one program. Here the main thread and each worker run the file from its beginning.
if (isMainThread) main();
else serve(workerData as number);
