'use strict';
// Checks of bsd-sockets/promises that any runtime can make. Prints a line of JSON for each check: its name, and `passed` or the
// error.
const assert = require('node:assert/strict');
const { readFileSync, readdirSync } = require('node:fs');
const { Buffer } = require('node:buffer');
const { join } = require('node:path');
const { setImmediate: turn } = require('node:timers/promises');
const { Worker } = require('node:worker_threads');
const bsd = require('bsd-sockets');
const { fileno, getaddrinfo, readable, socket, socketpair, Socket } = require('bsd-sockets/promises');

const { AF_INET, AF_UNIX, SOCK_DGRAM, SOCK_STREAM } = bsd;

const local = () => {
  const sin_addr = { s_addr: bsd.htonl(bsd.INADDR_LOOPBACK) };
  return new bsd.sockaddr_in({ sin_family: AF_INET, sin_addr });
};

function listening() {
  const listener = socket(AF_INET, SOCK_STREAM);
  listener.bind(local());
  listener.listen(128);
  return listener;
}

async function echo(client) {
  const buf = new Uint8Array(1024);
  for (let n; (n = await client.recv(buf)) > 0;) await client.writen(buf.subarray(0, n));
  client.close();
}

const checks = {
  // Bun and Deno have such a thread. Node and Bun have other threads that block all signals.
  'the thread that wakes JavaScript blocks the signals of the process': async () => {
    listening().close();
    const tasks = () =>
      readdirSync('/proc/self/task').map((task) => readFileSync(`/proc/self/task/${task}/status`, 'utf8'));
    // Without such a thread this loop does not end.
    while (!tasks().some((status) => /SigBlk:\tf+e/.test(status))) await turn();
  },

  'an echo server serves a hundred clients': async () => {
    const listener = listening();
    const serving = (async () => {
      for await (const { socket: client } of listener) void echo(client);
    })();
    const clients = Array.from({ length: 100 }, async (_, i) => {
      const client = socket(AF_INET, SOCK_STREAM);
      await client.connect(listener.getsockname());
      const back = new Uint8Array(4);
      for (let round = 0; round < 10; round++) {
        await client.writen(Uint8Array.of(i, round, 2, 3));
        assert.equal(await client.readn(back), 4);
        assert.deepEqual([...back], [i, round, 2, 3]);
      }
      client.close();
    });
    await Promise.all(clients);
    listener.close();
    await serving;
  },
  'a megabyte is transferred in both directions': async () => {
    const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
    const data = Buffer.from(Array.from({ length: 1 << 20 }, (_, i) => i * 7));
    const [one, other] = [Buffer.alloc(data.length), Buffer.alloc(data.length)];
    await Promise.all([a.writen(data), b.writen(data), a.readn(one), b.readn(other)]);
    assert.ok(one.equals(data) && other.equals(data));
    a.close();
    b.close();
  },
  'recvfrom returns datagrams with their senders': async () => {
    const [a, b] = [socket(AF_INET, SOCK_DGRAM), socket(AF_INET, SOCK_DGRAM)];
    a.bind(local());
    b.bind(local());
    const receiving = a.recvfrom(new Uint8Array(16));
    await b.sendto('hello', 0, a.getsockname());
    const { length, address } = await receiving;
    assert.deepEqual([length, address.sin_port], [5, b.getsockname().sin_port]);
    a.close();
    b.close();
  },
  'an abort, a timeout and close end a pending call': async () => {
    const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
    const buf = new Uint8Array(8);
    const abort = new globalThis.AbortController();
    const aborted = assert.rejects(a.recv(buf, 0, { signal: abort.signal }), { code: 'ABORT_ERR' });
    abort.abort();
    await aborted;
    await assert.rejects(a.recv(buf, 0, { timeout: 5 }), { code: 'TIMEOUT_ERR', syscall: 'recv' });
    const closed = assert.rejects(a.recv(buf), { code: 'ECANCELED' });
    a.close();
    await closed;
    await assert.rejects(a.recv(buf), { code: 'EBADF' });
    b.close();
  },
  'an error contains the call and the address': async () => {
    const listener = listening();
    const address = listener.getsockname();
    listener.close();
    const client = socket(AF_INET, SOCK_STREAM);
    await assert.rejects(client.connect(address), { code: 'ECONNREFUSED', syscall: 'connect', address: '127.0.0.1' });
    client.close();
  },
  'readable accepts a descriptor, and Socket.from takes ownership of it': async () => {
    const both = new Int32Array(2);
    bsd.check('pipe', bsd.pipe(both));
    const waiting = readable(both[0]);
    assert.equal(bsd.write(both[1], 'x', 1), 1);
    assert.equal((await waiting) & bsd.POLLIN, bsd.POLLIN);
    const [reading, writing] = [Socket.from(both[0]), Socket.from(both[1])];
    assert.equal(fileno(reading), both[0]);
    await writing.write('yz');
    assert.equal(await reading.read(new Uint8Array(8)), 3);
    reading.close();
    writing.close();
  },
  'lines yields lines': async () => {
    const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
    await a.writen('one\r\ntwo\nthree');
    a.close();
    const lines = [];
    for await (const line of b.lines()) lines.push(line);
    assert.deepEqual(lines, ['one', 'two', 'three']);
    b.close();
  },
  'a wrong argument throws a TypeError that names the call': async () => {
    const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
    await assert.rejects(a.recv({}), /^TypeError: recv: buf/);
    await assert.rejects(a.send(3), /^TypeError: send: buf/);
    a.close();
    b.close();
  },
  'getaddrinfo resolves a numeric address': async () => {
    const [found] = await getaddrinfo('127.0.0.1', '80');
    assert.equal(bsd.ntohs(bsd.cast(bsd.sockaddr_in, found.ai_addr).sin_port), 80);
  },
  'a worker with a pending call can be terminated': async () => {
    const worker = new Worker(join(__dirname, 'promises_worker.cjs'));
    const received = [];
    await new Promise((resolve, reject) => {
      worker.on('error', reject);
      worker.on('message', (text) => received.push(text) === 2 && resolve());
    });
    assert.deepEqual(received, ['received 5', 'waiting']);
    await worker.terminate();
  },
  'a pending call does not keep the process alive after unref': async () => {
    const [a] = socketpair(AF_UNIX, SOCK_STREAM);
    a.unref()
      .recv(new Uint8Array(1))
      .catch(() => undefined);
    await turn();
  },
};

async function main() {
  for (const name of Object.keys(checks)) {
    const outcome = await checks[name]().then(
      () => 'passed',
      (error) => error.stack,
    );
    console.log(JSON.stringify([name, outcome]));
  }
}

module.exports = { names: Object.keys(checks) };
if (require.main === module) main();
