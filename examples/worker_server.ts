// Sends back all bytes it reads, to many clients at once: each has a worker of its own, which may block. Ctrl-C ends
// it. Its C twin is worker_server.c.
//
//   npx ts-node examples/worker_server.ts 7000
import { once } from 'node:events';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { socket, setsockopt, bind, listen, getsockname, accept, read, write, close, perror } from 'bsd-sockets';
import { sockaddr_in, socklen_t, int, sizeof, strlen, htonl, htons, inet_ntoa, ntohs } from 'bsd-sockets';
import { AF_INET, SOCK_STREAM, SOL_SOCKET, SO_REUSEADDR, INADDR_LOOPBACK, BUFSIZ } from 'bsd-sockets';
import { errno, EBADF, EINVAL, EMFILE, ENFILE, ENOTSOCK, open, O_RDONLY } from 'bsd-sockets';

function fail(call: string): never {
  perror(call);
  process.exit(1);
}

// C: printf(). A worker's console.log() needs the main thread, which is blocked in accept().
function print(line: string): void {
  write(1, line, strlen(line));
}

// Blocks only this thread. All threads of a process share the descriptors.
function serve(clnt_sock: number): void {
  parentPort!.postMessage('started'); // the ! is for TypeScript: this is a worker
  const buf = new Uint8Array(BUFSIZ);
  let n: number;
  while ((n = read(clnt_sock, buf, BUFSIZ)) > 0) {
    // The socket blocks, so write() is complete.
    if (write(clnt_sock, buf, n) === -1) {
      perror('write');
      break;
    }
  }
  if (n === -1) perror('read');
  close(clnt_sock);
  print(`${clnt_sock} closed\n`);
}

// A reserve: closed for a moment if no other descriptor is available.
let spare = -1;

// Most failures of accept() concern one connection only, so the server continues with the next one.
function not_accepted(serv_sock: number): void {
  const error = errno; // C: perror() may change it
  perror('accept');
  if (error === EBADF || error === ENOTSOCK || error === EINVAL) process.exit(1); // serv_sock does not listen
  if (error !== EMFILE && error !== ENFILE) return;
  // Without a free descriptor accept() fails as long as the client is in the queue: accept the client and close it.
  close(spare);
  close(accept(serv_sock, null, null));
  spare = open('/dev/null', O_RDONLY);
}

// C: pthread_create(). A worker runs a file, here this one; the option loads TypeScript.
async function start(clnt_sock: number): Promise<void> {
  const execArgv = ['-r', 'ts-node/register/transpile-only'];
  const worker = new Worker(__filename, { workerData: clnt_sock, execArgv });
  try {
    await once(worker, 'message');
  } catch (error) {
    // It opens files, and there may be no descriptor for them.
    console.error(`Worker: ${(error as Error).message}`);
    close(clnt_sock);
  }
}

async function main(): Promise<void> {
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

  spare = open('/dev/null', O_RDONLY);
  if (spare === -1) fail('open');

  for (;;) {
    const clnt_sock = accept(serv_sock, null, null);
    if (clnt_sock === -1) {
      not_accepted(serv_sock);
      continue;
    }
    print(`${clnt_sock} connected\n`);
    // Node's event loop runs meanwhile, and cleans up the workers that have ended.
    await start(clnt_sock);
  }
}

// C: two functions of one program. Here the main thread and each worker run this file from the beginning.
if (isMainThread) void main();
else serve(workerData as number);
