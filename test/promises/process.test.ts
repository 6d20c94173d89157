// Effects on a whole process or worker: the lifetime of the process, garbage collection, and terminated workers.
import { readdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { once } from 'node:events';
import { join } from 'node:path';
import { isInstalled, root, run, type RunningProgram } from '../support/running-program';

const prelude = `const bsd = require('bsd-sockets'), p = require('bsd-sockets/promises');
const { AF_UNIX, AF_INET, SOCK_STREAM } = bsd; const buf = new Uint8Array(64);
const local = new bsd.sockaddr_in({ sin_family: AF_INET, sin_addr: { s_addr: bsd.htonl(bsd.INADDR_LOOPBACK) } });
const listening = () => { const l = p.socket(AF_INET, SOCK_STREAM); l.bind(local); l.listen(4096); return l; };
`;

const node = (source: string, ...options: string[]): RunningProgram =>
  run(process.execPath, [...options, '-e', `${prelude}(async () => { ${source} })()`]);

async function printed(source: string, ...options: string[]): Promise<string> {
  const program = node(source, ...options);
  expect(await program.ended).toEqual({ code: 0, signal: null });
  return program.stdout + program.stderr;
}

test('sockets without pending calls do not keep the process alive', async () => {
  expect(await printed(`p.socketpair(AF_UNIX, SOCK_STREAM); listening(); console.log('end')`)).toBe('end\n');
});

test('unref lets the process end despite a pending call, and ref keeps it alive', async () => {
  expect(await printed(`const [a] = p.socketpair(AF_UNIX, SOCK_STREAM); a.recv(buf); a.unref()`)).toBe('');
  expect(
    await printed(
      `const [a] = p.socketpair(AF_UNIX, SOCK_STREAM); a.unref(); const w = a.recv(buf).catch((e) => console.log(e.code)); a.ref(); a.close(); await w`,
    ),
  ).toMatch(/ECANCELED/);
}, 30_000);

test('the timeout of a call does not keep the process alive after unref', async () => {
  expect(
    await printed(`const [a] = p.socketpair(AF_UNIX, SOCK_STREAM); a.unref();
      a.recv(buf, 0, { timeout: 2 ** 30 }).catch((e) => console.log(e.code))`),
  ).toBe('');
}, 30_000);

test('a pending call keeps the process alive until it ends', async () => {
  const source = `const [a, b] = p.socketpair(AF_UNIX, SOCK_STREAM);
    setTimeout(() => b.send('x'), 20).unref(); console.log(await a.recv(buf))`;
  expect(await printed(source)).toBe('1\n');
});

test('errors thrown by user code cause uncaughtException or unhandledRejection', async () => {
  const source = `process.on('uncaughtException', (e, origin) => console.log(origin, e.message));
    const [a, b] = p.socketpair(AF_UNIX, SOCK_STREAM);
    a.recv(buf).then(() => { process.nextTick(() => { throw new Error('tick'); }); throw new Error('then'); });
    b.send('x')`;
  const text = await printed(source);
  expect(text).toContain('unhandledRejection then');
  expect(text).toContain('uncaughtException tick');
});

test.each([
  ['getaddrinfo', `p.getaddrinfo(null, null, null, { signal })`],
  ['getnameinfo', `p.getnameinfo(new bsd.sockaddr_in(), 0, { signal })`],
])('%s that fails after it was aborted causes no unhandled rejection', async (_name, call) => {
  // The process ends after the helper thread has finished.
  const source = `const abort = new AbortController(), { signal } = abort;
    ${call}.catch((e) => console.log(e.code)); abort.abort()`;
  expect(await printed(source)).toBe('ABORT_ERR\n');
});

test('an error after a call closed its own socket causes no unhandled rejection', async () => {
  const source = `const [a, b] = p.socketpair(AF_UNIX, SOCK_STREAM);
    const msg = new bsd.msghdr({ msg_iov: [new bsd.iovec({ iov_base: buf, iov_len: 1 })], msg_iovlen: 1 });
    const waiting = a.recvmsg(msg).catch((e) => console.log(e.code));
    Object.defineProperty(msg, 'msg_iovlen', { get() { a.close(); throw new Error('mine'); } });
    await b.send('x'); await waiting`;
  expect(await printed(source)).toBe('ECANCELED\n');
});

test('the garbage collector closes a forgotten socket and emits a warning with its creation stack', async () => {
  const source = `const { readlinkSync } = require('fs'); let number, warned = false;
    const what = () => { try { return readlinkSync('/proc/self/fd/' + number); } catch { return 'nothing'; } };
    function forgotten() { number = p.socket(AF_INET, SOCK_STREAM).fd; }
    p.socket(AF_INET, SOCK_STREAM).close();
    process.on('warning', (w) => { warned = true; console.log(w.name, w.code, /^it was created\\n +at forgotten/.test(w.detail)); });
    forgotten(); const inode = what();
    while (!warned) { gc(); await new Promise((resolve) => setImmediate(resolve)); }
    console.log(what() === inode)`;
  expect(await printed(source, '--expose-gc', '--no-warnings')).toBe(
    'ResourceWarning BSD_SOCKETS_UNCLOSED true\nfalse\n',
  );
});

test('a socket with a pending call is not collected', async () => {
  const source = `let b; (() => { const [x, y] = p.socketpair(AF_UNIX, SOCK_STREAM); b = y; x.recv(buf).then((n) => console.log(n)); })();
    for (let i = 0; i < 5; i++) { gc(); await new Promise(setImmediate); } await b.send('abc')`;
  expect(await printed(source, '--expose-gc')).toBe('3\n');
});

const descriptors = (): string[] => readdirSync('/proc/self/fd');

test('a worker that is terminated during transfers leaves no descriptor open', async () => {
  const source = `${prelude
    .replaceAll("require('", `require('${root}/dist/`)
    .replace(`${root}/dist/bsd-sockets/promises`, join(root, 'dist/promises.js'))
    .replace(`${root}/dist/bsd-sockets`, root)}
    const { parentPort } = require('worker_threads');
    const l = listening(), all = [];
    l.accept();
    (async () => { for (let i = 0; ; i++) { const [a, b] = p.socketpair(AF_UNIX, SOCK_STREAM); all.push(a, b); a.recv(buf);
      if (i === 20) { parentPort.postMessage('go'); break; } }
      for (;;) { await all[1].send('x'); await all[0].recv(buf).catch(() => 0); } })();
    setInterval(() => all.push(p.socket(AF_INET, SOCK_STREAM)), 1)`;
  const one = async (): Promise<void> => {
    const worker = new Worker(source, { eval: true });
    await once(worker, 'message');
    await worker.terminate();
  };
  await one(); // Node opens some descriptors for the first worker
  const before = descriptors().length;
  for (let i = 0; i < 5; i++) await one();
  expect(descriptors().length).toBeLessThanOrEqual(before + 2);
}, 60_000);

// [call, number of descriptors left, whether a thread polls as in Bun]
test.each([
  ['p.socket(AF_INET, SOCK_STREAM)', 0, false],
  ['p.socket(AF_INET, SOCK_STREAM)', 1, false],
  ['p.socketpair(AF_UNIX, SOCK_STREAM)', 2, false],
  ['await p.writable(1)', 1, false],
  ['p.socket(AF_INET, SOCK_STREAM)', 1, true],
  ['p.socket(AF_INET, SOCK_STREAM)', 2, true],
])(
  '%s fails with EMFILE with %d descriptors left, leaks none, and succeeds later (in a thread: %s)',
  async (call, left, threaded) => {
    const source = `${threaded ? "Object.defineProperty(process, 'versions', { value: { ...process.versions, bun: '' } });" : ''}
    ${prelude} const { readlinkSync } = require('fs'); let warned = false;
    const link = (fd) => { try { return readlinkSync('/proc/self/fd/' + fd); } catch { return ''; } };
    const open = () => Array.from({ length: 64 }, (_, fd) => link(fd)).filter((l) => l && !/eventpoll|eventfd/.test(l)).sort().join();
    process.on('warning', (w) => { warned = w.code === 'BSD_SOCKETS_UNCLOSED'; });
    (async () => { const all = []; for (let fd; (fd = bsd.socket(AF_UNIX, SOCK_STREAM, 0)) !== -1; ) all.push(fd);
    for (let i = 0; i < ${left}; i++) bsd.close(all.pop());
    const before = open();
    try { ${call}; console.log('it succeeded'); } catch (e) { console.log(e.code, open() === before); }
    for (let i = 0; i < 8; i++) bsd.close(all.pop());
    await (async () => { ${call}; })();
    p.socket(AF_INET, SOCK_STREAM); while (!warned) { gc(); await new Promise((r) => setImmediate(r)); }
    })()`;
    const program = [process.execPath, '--expose-gc', '--no-warnings', '-e', source];
    const limited = run('sh', ['-c', 'ulimit -n 64; exec "$@"', 'sh', ...program]);
    expect(await limited.ended).toEqual({ code: 0, signal: null });
    expect(limited.stdout + limited.stderr).toBe('EMFILE true\n');
  },
);

/** Runs a program with the highest permitted limit of descriptors. */
const files = (source: string, options: string[], ...args: string[]): RunningProgram => {
  const program = [process.execPath, ...options, '-e', prelude + source, ...args];
  return run('sh', ['-c', 'ulimit -n $(ulimit -Hn); exec "$@"', 'sh', ...program]);
};

// docs/promises.md has the measured figure. A second object per pending call would double it.
test('a connection with a pending recv in an async function needs less than 2 KiB of heap', async () => {
  const program = files(
    `const { getHeapStatistics } = require('v8');
    const heap = () => { for (let i = 0; i < 5; i++) gc(); return getHeapStatistics().used_heap_size; };
    const l = listening(), address = l.getsockname(), ignored = () => {};
    const echo = async (s) => { let n; while ((n = await s.recv(buf)) > 0) await s.writen(buf, n); };
    const more = async (n) => { for (let i = 0; i < n; i++) {
      const s = p.socket(AF_INET, SOCK_STREAM); await s.connect(address); echo(s).catch(ignored);
      echo((await l.accept()).socket).catch(ignored); } };
    (async () => { await more(500); const before = heap(); await more(2000);
      console.log((heap() - before) / 4000); process.exit(); })()`,
    ['--expose-gc'],
  );
  expect(Number(await program.line())).toBeLessThan(2048);
}, 60_000);

const withStrace = isInstalled('strace', ['-qq', '-e', 'trace=none', 'true'], /^$/) ? test : test.skip;

withStrace('a recv that fills its buffer is not followed by another system call', async () => {
  const source = `const b = new Uint8Array(8), [one, other] = p.socketpair(AF_UNIX, SOCK_STREAM);
    for (let i = 0; i < 100; i++) { const reading = one.recv(b); await other.send(b); await reading; }`;
  const script = `${prelude}(async () => { ${source} })()`;
  const program = run('strace', [
    '-f',
    '-qq',
    '-e',
    'trace=recvfrom',
    '-e',
    'signal=none',
    process.execPath,
    '-e',
    script,
  ]);
  expect(await program.ended).toEqual({ code: 0, signal: null });
  const calls = program.stderr.split('\n').filter((line) => line.includes('recvfrom('));
  expect(calls).toHaveLength(101);
  expect(calls.filter((line) => line.includes('EAGAIN'))).toEqual([calls[0]]);
});

// Two processes, because the limit of descriptors of one may be too low.
test('10,000 connections echo at the same time', async () => {
  const server = files(
    `const l = listening(); console.log(l.getsockname().sin_port);
    const echo = async (s) => { const b = new Uint8Array(8);
      for (let n; (n = await s.recv(b)) > 0;) await s.writen(b, n); s.close(); };
    (async () => { for await (const { socket } of l) echo(socket); })()`,
    [],
  );
  const client = files(
    `local.sin_port = Number(process.argv[1]); const clients = [];
    const connect = async () => { const s = p.socket(AF_INET, SOCK_STREAM); await s.connect(local); clients.push(s); };
    const ask = async (s, i) => { const out = Int32Array.of(i), back = new Int32Array(1);
      await s.writen(out); await s.readn(back); return back[0] === i; };
    (async () => { for (let i = 0; i < 20; i++) await Promise.all(Array.from({ length: 500 }, connect));
      const good = await Promise.all(clients.map(ask)); console.log(good.filter(Boolean).length); })()`,
    [],
    await server.line(),
  );
  expect(await client.line()).toBe('10000');
}, 60_000);
