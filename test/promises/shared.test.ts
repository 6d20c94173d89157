// Another process that shares a descriptor may make it blocking. No call waits in the kernel even then.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { run } from '../support/running-program';

const prelude = `
  const bsd = require('bsd-sockets'), { socket, socketpair, Socket } = require('bsd-sockets/promises');
  const { AF_INET, AF_UNIX, SOCK_STREAM, SOCK_DGRAM, MSG_PEEK, MSG_DONTWAIT, F_SETFL, fcntl, iovec, msghdr } = bsd;
  const buf = new Uint8Array(64), o = { timeout: 20 };
  const iov = [new iovec({ iov_base: buf, iov_len: 64 })];
  const local = new bsd.sockaddr_in({ sin_family: AF_INET, sin_addr: { s_addr: bsd.htonl(bsd.INADDR_LOOPBACK) } });
  const blocking = (s) => (fcntl(s.fd, F_SETFL, 0), s);
  const idle = () => { const [s, peer] = socketpair(AF_UNIX, SOCK_STREAM); (s.peer = peer); return blocking(s); };
  async function full() {
    const [s, peer] = socketpair(AF_UNIX, SOCK_STREAM);
    s.peer = peer;
    while ((await s.send(new Uint8Array(4096), MSG_DONTWAIT).catch(() => 0)) > 0);
    return blocking(s);
  }
  const pipe = () => { const fds = new Int32Array(2); bsd.pipe(fds); return [...fds].map((fd) => blocking(Socket.from(fd))); };
  function listener() { const s = socket(AF_INET, SOCK_STREAM); s.bind(local); s.listen(1); return blocking(s); }
`;

async function printed(source: string): Promise<string> {
  const program = run(process.execPath, ['-e', `${prelude}(async () => { ${source} })()`]);
  await program.ended;
  return program.stdout + program.stderr;
}

const print = (wait: string): string => `console.log(await ${wait}.catch((e) => e.code)); process.exit()`;

test.each([
  ['recv', 'idle().recv(buf, 0, o)'],
  ['recv with a flag', 'idle().recv(buf, MSG_PEEK, o)'],
  ['recvfrom', 'idle().recvfrom(buf, 0, o)'],
  ['recvmsg', 'idle().recvmsg(new msghdr({ msg_iov: iov, msg_iovlen: 1 }), 0, o)'],
  ['read', 'idle().read(buf, o)'],
  ['readv', 'idle().readv(iov, o)'],
  ['readn', 'idle().readn(buf, o)'],
  ['lines', 'idle().lines(o).next()'],
  ['accept', 'listener().accept(o)'],
  ['send', '(await full()).send(buf, 0, o)'],
  ['sendmsg', '(await full()).sendmsg(new msghdr({ msg_iov: iov, msg_iovlen: 1 }), 0, o)'],
  ['write', '(await full()).write(buf, o)'],
  ['writev', '(await full()).writev(iov, o)'],
  ['writen', '(await full()).writen(buf, o)'],
  ['read of a pipe', 'pipe()[0].read(buf, o)'],
  ['readn of a pipe', 'pipe()[0].readn(buf, o)'],
])('%s times out on a blocking descriptor', async (_name, wait) => {
  expect(await printed(print(wait))).toBe('TIMEOUT_ERR\n');
});

test('connect to a full backlog times out on a blocking descriptor', async () => {
  const source = `
    const l = listener();
    for (let i = 0; i < 2; i++) await socket(AF_INET, SOCK_STREAM).connect(l.getsockname());
    ${print('blocking(socket(AF_INET, SOCK_STREAM)).connect(l.getsockname(), o)')}`;
  expect(await printed(source)).toBe('TIMEOUT_ERR\n');
});

test('read of standard input that a child shares times out', async () => {
  const source = `
    const { spawn } = require('node:child_process');
    const s = Socket.from(0);
    const child = spawn('cat', [], { stdio: ['inherit', 'pipe', 'inherit'] });
    process.stdout.write('ready\\n');
    await require('node:events').once(child.stdout, 'data');
    ${print('s.read(buf, o)')}`;
  const program = spawn(process.execPath, ['-e', `${prelude}(async () => { ${source} })()`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let text = '';
  program.stdout.on('data', (data: Buffer) => {
    text += data.toString();
    if (text === 'ready\n') program.stdin.write('x');
  });
  await once(program, 'close');
  expect(text).toBe('ready\nTIMEOUT_ERR\n');
});
