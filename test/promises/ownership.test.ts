// Descriptors are owned from the native call that creates them to the one that closes them.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { AF_INET, AF_UNIX, F_GETFD, SOCK_STREAM, close, dup2, fcntl, open, type sockaddr_in } from 'bsd-sockets';
import { Socket, socket, socketpair } from 'bsd-sockets/promises';
import { root, run } from '../support/running-program';
import { closeAfterTest, inet } from '../support/sockets';
import { everything, failure, kept, listening, opened, paired, thrown } from './sockets';

const prelude = `const bsd = require('${root}'), p = require('${root}/dist/promises.js');
  const { AF_INET, AF_UNIX, SOCK_STREAM } = bsd;
  const local = new bsd.sockaddr_in({ sin_family: AF_INET, sin_addr: { s_addr: bsd.htonl(bsd.INADDR_LOOPBACK) } });`;

async function printed(source: string, ...options: string[]): Promise<string> {
  const program = run(process.execPath, [...options, '-e', source]);
  expect(await program.ended).toEqual({ code: 0, signal: null });
  return program.stdout + program.stderr;
}

// Each worker creates descriptors in a loop and is terminated at a random moment.
const workers = (body: string): string => `
  const { Worker } = require('node:worker_threads'), { readdirSync, readlinkSync } = require('node:fs');
  const source = ${JSON.stringify(`${prelude}(async () => { ${body} })()`)};
  const kinds = /^(socket|pipe|anon_inode:.(eventpoll|eventfd))/;
  const link = (fd) => { try { return readlinkSync('/proc/self/fd/' + fd); } catch { return ''; } };
  const count = () => readdirSync('/proc/self/fd').filter((fd) => kinds.test(link(fd))).length;
  const once = async () => {
    const worker = new Worker(source, { eval: true });
    await new Promise((resolve) => worker.once('online', resolve));
    await new Promise((resolve) => setTimeout(resolve, 60 + Math.random() * 40));
    await worker.terminate();
  };
  const batch = () => Promise.all([once(), once(), once(), once()]);
  (async () => {
    // The first worker that loads the package opens a descriptor for the whole process.
    await new Promise((resolve) => new Worker(${JSON.stringify(prelude)}, { eval: true }).once('exit', resolve));
    await batch();
    const before = count();
    for (let i = 0; i < 12; i++) await batch();
    console.log(count() - before);
  })()`;

test.each([
  ['socket', `for (;;) p.socket(AF_INET, SOCK_STREAM).close()`],
  ['socketpair', `for (;;) { const [a, b] = p.socketpair(AF_UNIX, SOCK_STREAM); a.close(); b.close(); }`],
  ['pipe2', `for (;;) for (const end of p.pipe2()) end.close()`],
  [
    'accept',
    `const l = p.socket(AF_INET, SOCK_STREAM); l.bind(local); l.listen(64);
     const address = l.getsockname();
     for (;;) {
       const s = p.socket(AF_INET, SOCK_STREAM), accepting = l.accept();
       await s.connect(address);
       (await accepting).socket.close();
       s.close();
     }`,
  ],
  ['readable', `for (;;) await p.writable(1)`],
])(
  'workers that are terminated during %s leave no descriptor open',
  async (_name, body) => {
    expect(await printed(workers(body))).toBe('0\n');
  },
  120_000,
);

// Fills the send buffer of a socket that lingers for 30 seconds, and prints the number of bytes.
const clogged = `
  const clogged = async (address) => {
    const s = p.socket(AF_INET, SOCK_STREAM);
    s.setsockopt(bsd.SOL_SOCKET, bsd.SO_SNDBUF, 65536);
    await s.connect(address);
    s.setsockopt(bsd.SOL_SOCKET, bsd.SO_LINGER, new bsd.linger({ l_onoff: 1, l_linger: 30 }));
    let total = 0;
    for (let n; (n = await s.send(Buffer.alloc(65536), bsd.MSG_DONTWAIT).catch(() => 0)) > 0; ) total += n;
    return [s, total];
  };`;

test('the end of a worker does not wait for sockets that linger, and the peer receives all data', async () => {
  const listener = listening(inet());
  const { sin_port } = listener.getsockname<sockaddr_in>();
  const source = `${prelude}${clogged}
    local.sin_port = ${sin_port};
    const kept = [];
    (async () => {
      for (let i = 0; i < 3; i++) kept.push(await clogged(local));
      require('node:worker_threads').parentPort.postMessage(kept.map(([, total]) => total));
      setInterval(() => kept, 1000);
    })()`;
  const worker = new Worker(source, { eval: true });
  const accepted = [];
  for (let i = 0; i < 3; i++) accepted.push(kept((await listener.accept()).socket));
  const [totals] = (await once(worker, 'message')) as [number[]];
  const began = performance.now();
  await worker.terminate();
  expect(performance.now() - began).toBeLessThan(10_000); // a close that lingers takes 30 s here
  const received = await Promise.all(accepted.map(everything));
  expect(received.map(({ length }) => length)).toEqual(totals);
}, 60_000);

test('the collector does not wait for a socket that lingers', async () => {
  const source = `${prelude}${clogged}
    const l = p.socket(AF_INET, SOCK_STREAM); l.bind(local); l.listen(8);
    process.on('warning', ({ code }) => { console.log(code); process.exit(); });
    (async () => {
      const accepting = l.accept();
      await (async () => { await clogged(l.getsockname()); })();
      globalThis.peer = (await accepting).socket;
      for (;;) { gc(); await new Promise(setImmediate); }
    })()`;
  expect(await printed(source, '--expose-gc', '--no-warnings')).toBe('BSD_SOCKETS_UNCLOSED\n');
}, 20_000);

describe('a descriptor that the program closed with close(2)', () => {
  test('is not closed again by its object', async () => {
    const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
    const waiting = failure(a.recv(new Uint8Array(1)));
    const number = a.fd;
    close(number);
    const other = closeAfterTest(open('/dev/null', 0));
    expect(other).toBe(number);
    expect(thrown(() => a.close())).toMatchObject({ code: 'EBADF', syscall: 'close' });
    expect(fcntl(other, F_GETFD)).not.toBe(-1);
    expect(await waiting).toMatchObject({ code: 'ECANCELED' });
    b.close();
  });

  test('is not closed again by the garbage collector', async () => {
    const source = `${prelude}
      const forgotten = () => p.socket(AF_INET, SOCK_STREAM);
      const number = (() => { const s = forgotten(); bsd.close(s.fd); return s.fd; })();
      const other = bsd.open('/dev/null', bsd.O_RDONLY);
      let warnings = 0;
      process.on('warning', () => warnings++);
      (async () => {
        forgotten();
        while (warnings === 0) { gc(); await new Promise(setImmediate); }
        for (let i = 0; i < 10; i++) { gc(); await new Promise(setImmediate); }
        console.log(warnings, other === number, bsd.fcntl(other, bsd.F_GETFD) !== -1);
      })()`;
    expect(await printed(source, '--expose-gc', '--no-warnings')).toBe('1 true true\n');
  });

  test('is not closed again if dup2(2) has replaced it', () => {
    const s = socket(AF_INET, SOCK_STREAM);
    const number = s.fd;
    closeAfterTest(dup2(closeAfterTest(open('/dev/null', 0)), number));
    expect(thrown(() => s.close())).toMatchObject({ code: 'EBADF' });
    expect(fcntl(number, F_GETFD)).not.toBe(-1);
  });

  test('can belong to a new Socket', () => {
    const s = socket(AF_INET, SOCK_STREAM);
    const number = s.fd;
    close(number);
    const again = open('/dev/null', 0);
    expect(again).toBe(number);
    Socket.from(again).close();
    expect(fcntl(number, F_GETFD)).toBe(-1);
    expect(thrown(() => s.close())).toMatchObject({ code: 'EBADF' });
  });
});

test('no two objects own a descriptor, not even in different threads', async () => {
  const [a] = paired();
  expect(() => Socket.from(a.fd)).toThrow(/already belongs to a Socket/);
  const source = `${prelude} try { p.Socket.from(${a.fd}); } catch ({ message }) {
    require('node:worker_threads').parentPort.postMessage(message); }`;
  const worker = new Worker(source, { eval: true });
  const ended = once(worker, 'exit');
  expect(await once(worker, 'message')).toEqual([expect.stringMatching(/already belongs to a Socket/)]);
  await ended;
  await a.send('x');
});

test('a subclass may have members of any name', async () => {
  class Loud extends Socket {
    io = 1;
    queue = 'mine';
    state = {};
    wait = (): never => {
      throw new Error('called by the package');
    };
    wake = this.wait;
    start = this.wait;
    took = this.wait;
  }
  const [a, b] = paired();
  const loud = kept(new Loud(a.detach()));
  const buf = new Uint8Array(4);
  const waiting = loud.recv(buf);
  await b.send('data');
  expect(await waiting).toBe(4);
  expect(Object.getOwnPropertyNames(opened(AF_INET))).toEqual([]);
});
