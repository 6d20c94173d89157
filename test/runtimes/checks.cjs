'use strict';
/* global WebAssembly, structuredClone */
// Checks of the package that any runtime can make, with the real kernel.
const assert = require('node:assert/strict');
const { Buffer } = require('node:buffer');
const { spawn, spawnSync } = require('node:child_process');
const { existsSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { setTimeout: elapse } = require('node:timers/promises');
const { bsd, addressOf, failsWith, inet, listener, message, opened, pair, worker } = require('./helpers.cjs');

const { AF_INET, AF_UNIX, SCM_RIGHTS, SOCK_DGRAM, SOCK_STREAM, SOL_SOCKET } = bsd;
const bytes = (text) => new Uint8Array(Buffer.from(text));
const MANY = 1 << 24;

const calls = {
  'errno is live, and successful calls do not change it': () => {
    failsWith('EBADF', bsd.close(-1));
    failsWith('ENOENT', bsd.open('/nowhere/at/all', bsd.O_RDONLY, 0));
    const [a] = pair();
    assert.equal(bsd.strerrorname_np(bsd.errno), 'ENOENT');
    failsWith('EAGAIN', bsd.recv(a, new Uint8Array(1), 1, bsd.MSG_DONTWAIT));
  },
  'a TypeError names the function and the parameter': () => {
    const refused = (call, text) => assert.throws(call, new TypeError(text));
    refused(() => bsd.close('x'), "close: fd must be an integer (received 'x')");
    refused(() => bsd.close(3n), 'close: fd must be an integer (received 3n)');
    refused(() => bsd.listen(3), 'listen: backlog must be an integer (received undefined)');
    refused(() => bsd.read(0, 'text', 4), "read: buf must be an ArrayBufferView or null (received 'text')");
    refused(
      () => bsd.bind(-1, [1, 2], 2),
      'bind: addr must be an ArrayBufferView or null (received an instance of Array)',
    );
  },
  'a RangeError names the function and the parameter': () => {
    const text = 'close: fd must be >= -2147483648 and <= 4294967295 (received 4294967296)';
    assert.throws(() => bsd.close(2 ** 32), new RangeError(text));
    assert.throws(() => bsd.htons(65536), RangeError);
  },
  'a length that exceeds the view fails with EFAULT': () => {
    const [a, b] = pair();
    failsWith('EFAULT', bsd.write(a, new Uint8Array(4), 5));
    failsWith('EFAULT', bsd.read(b, new Uint8Array(4).subarray(1), 4));
    failsWith('EFAULT', bsd.recv(b, new Uint8Array(4), -1, bsd.MSG_DONTWAIT));
  },
  'a struct has the layout of the C struct': () => {
    const addr = new bsd.sockaddr_in({ sin_family: AF_INET, sin_port: bsd.htons(7000) });
    assert.equal(bsd.inet_pton(AF_INET, '127.0.0.1', addr.sin_addr), 1);
    assert.equal(bsd.sizeof(addr), 16);
    const view = new Uint8Array(addr.buffer, addr.byteOffset, 8);
    assert.deepEqual([...view.subarray(2)], [7000 >> 8, 7000 & 255, 127, 0, 0, 1]);
    assert.equal(bsd.sizeof(bsd.sockaddr_un), 110);
  },
  'setsockopt sets options, and getsockopt returns them': () => {
    const s = opened(AF_INET, SOCK_STREAM);
    const value = bsd.int(0);
    const size = bsd.socklen_t(4);
    assert.equal(bsd.getsockopt(s, SOL_SOCKET, bsd.SO_TYPE, value, size), 0);
    assert.deepEqual([value[0], size[0]], [SOCK_STREAM, 4]);
    assert.equal(bsd.setsockopt(s, SOL_SOCKET, bsd.SO_REUSEADDR, bsd.int(1), 4), 0);
    assert.equal(bsd.getsockopt(s, SOL_SOCKET, bsd.SO_REUSEADDR, value, size), 0);
    assert.equal(value[0], 1);
    failsWith('ENOPROTOOPT', bsd.setsockopt(s, SOL_SOCKET, 9999, bsd.int(1), 4));
  },
  'getaddrinfo and getnameinfo convert between names and addresses': () => {
    const hints = new bsd.addrinfo({ ai_family: AF_INET, ai_socktype: SOCK_STREAM, ai_flags: bsd.AI_NUMERICHOST });
    const res = [null];
    assert.equal(bsd.getaddrinfo('127.0.0.1', '80', hints, res), 0);
    const { ai_addr: addr, ai_addrlen: addrlen } = res[0];
    const host = new Uint8Array(64);
    assert.equal(bsd.getnameinfo(addr, addrlen, host, 64, null, 0, bsd.NI_NUMERICHOST), 0);
    assert.equal(bsd.cstr(host), '127.0.0.1');
    assert.equal(bsd.getaddrinfo('no number', null, hints, res), bsd.EAI_NONAME);
  },
};

const traffic = {
  'a blocking TCP server in a worker echoes': async () => {
    const server = listener();
    const { thread, received } = await worker('echo', server);
    const s = opened(AF_INET, SOCK_STREAM);
    assert.equal(bsd.connect(s, ...addressOf(bsd.getsockname, server)), 0);
    const buf = new Uint8Array(99);
    for (const line of ['one', 'två', '']) {
      const sent = bytes(line);
      assert.equal(bsd.write(s, sent, sent.length), sent.length);
      if (line) assert.equal(Buffer.from(buf.subarray(0, bsd.read(s, buf, 99))).toString(), line);
    }
    assert.equal(bsd.shutdown(s, bsd.SHUT_WR), 0);
    assert.equal(bsd.read(s, buf, 99), 0);
    assert.deepEqual(await received(), { echoed: 7 });
    await thread.terminate();
  },
  'a write to a full buffer is partial, and the next fails with EAGAIN': () => {
    const [a, b] = pair();
    assert.equal(bsd.fcntl(a, bsd.F_SETFL, bsd.fcntl(a, bsd.F_GETFL) | bsd.O_NONBLOCK), 0);
    const taken = bsd.write(a, new Uint8Array(MANY), MANY);
    assert.ok(taken > 0 && taken < MANY);
    failsWith('EAGAIN', bsd.write(a, 'x', 1));
    let left = taken;
    while (left > 0) left -= bsd.check('read', bsd.read(b, new Uint8Array(65536), Math.min(left, 65536)));
    assert.equal(bsd.write(a, 'x', 1), 1);
  },
  'a write fails with EPIPE after the peer has closed': () => {
    const [a, b] = pair();
    bsd.close(b);
    failsWith('EPIPE', bsd.write(a, 'x', 1));
  },
  'UDP datagrams carry the address of the sender': () => {
    const [a, b] = [opened(AF_INET, SOCK_DGRAM), opened(AF_INET, SOCK_DGRAM)];
    for (const s of [a, b]) assert.equal(bsd.bind(s, ...inet()), 0);
    assert.equal(bsd.sendto(a, 'datagram', 8, 0, ...addressOf(bsd.getsockname, b)), 8);
    const [from, len] = [new bsd.sockaddr_in(), bsd.socklen_t(16)];
    const buf = new Uint8Array(4);
    assert.equal(bsd.recvfrom(b, buf, 4, bsd.MSG_TRUNC, from, len), 8);
    assert.equal(Buffer.from(buf).toString(), 'data');
    const port = bsd.cast(bsd.sockaddr_in, addressOf(bsd.getsockname, a)[0]).sin_port;
    assert.deepEqual([from.sin_port, len[0]], [port, 16]);
  },
  'unix sockets connect by path': () => {
    const path = join(tmpdir(), `bsd-sockets.runtimes.${process.pid}`);
    const address = new bsd.sockaddr_un({ sun_family: AF_UNIX, sun_path: path });
    const server = opened(AF_UNIX, SOCK_STREAM);
    try {
      assert.equal(bsd.bind(server, address, bsd.sizeof(address)), 0);
      assert.equal(bsd.listen(server, 1), 0);
      const s = opened(AF_UNIX, SOCK_STREAM);
      assert.equal(bsd.connect(s, address, bsd.sizeof(address)), 0);
      const c = bsd.check('accept', bsd.accept(server, null, null));
      assert.equal(bsd.write(s, 'héllo', 6), 6);
      assert.equal(bsd.recv(c, new Uint8Array(6), 6, bsd.MSG_WAITALL), 6);
      bsd.close(c);
    } finally {
      rmSync(path, { force: true });
    }
  },
  'sendmsg and recvmsg transfer a descriptor': () => {
    const [a, b] = pair();
    const [mine, other] = pair();
    const out = message('fd', 4);
    const cmsg = bsd.CMSG_FIRSTHDR(out);
    Object.assign(cmsg, { cmsg_level: SOL_SOCKET, cmsg_type: SCM_RIGHTS, cmsg_len: bsd.CMSG_LEN(4) });
    bsd.CMSG_DATA(cmsg).set(new Uint8Array(bsd.int(mine).buffer));
    assert.equal(bsd.sendmsg(a, out, 0), 2);
    const received = message('..', 4);
    assert.equal(bsd.recvmsg(b, received, 0), 2);
    const header = bsd.CMSG_FIRSTHDR(received);
    assert.equal(header.cmsg_type, SCM_RIGHTS);
    const [fd] = new Int32Array(bsd.CMSG_DATA(header).slice(0, 4).buffer);
    assert.notEqual(fd, mine);
    assert.equal(bsd.write(fd, 'same', 4), 4);
    assert.equal(bsd.read(other, new Uint8Array(9), 9), 4);
    bsd.close(fd);
  },
  'poll, select and epoll report readiness': () => {
    const [a, b] = pair();
    const fds = bsd.array(bsd.pollfd, 1);
    Object.assign(fds[0], { fd: a, events: bsd.POLLIN });
    const set = new bsd.fd_set();
    const [epfd, events] = [bsd.check('epoll_create1', bsd.epoll_create1(0)), bsd.array(bsd.epoll_event, 1)];
    const event = new bsd.epoll_event({ events: bsd.EPOLLIN });
    event.data.fd = a;
    assert.equal(bsd.epoll_ctl(epfd, bsd.EPOLL_CTL_ADD, a, event), 0);
    const ready = () => {
      bsd.FD_SET(a, set);
      const selected = bsd.select(a + 1, set, null, null, new bsd.timeval());
      return [bsd.poll(fds, 1, 0), selected, bsd.epoll_wait(epfd, events, 1, 0)];
    };
    assert.deepEqual(ready(), [0, 0, 0]);
    assert.ok(!bsd.FD_ISSET(a, set));
    bsd.write(b, 'x', 1);
    assert.deepEqual(ready(), [1, 1, 1]);
    assert.deepEqual([fds[0].revents, events[0].data.fd, bsd.FD_ISSET(a, set)].map(Number), [bsd.POLLIN, a, 1]);
    bsd.close(epfd);
  },
};

const memory = {
  'an ArrayBuffer instead of a view throws a TypeError': () => {
    const text = 'read: buf must be an ArrayBufferView or null (received an instance of ArrayBuffer)';
    assert.throws(() => bsd.read(-1, new ArrayBuffer(16), 16), new TypeError(text));
  },
  'no byte beyond a buffer is written, whether it is a view or not': () => {
    const [a, b] = pair();
    bsd.write(b, 'abc', 3);
    for (const taken of [new ArrayBuffer(2), new Uint8Array(2)]) {
      try {
        failsWith('EFAULT', bsd.read(a, taken, 3));
      } catch (error) {
        assert.ok(error instanceof TypeError);
      }
    }
  },
  'shared, resizable and WebAssembly memory can be read into, and detached memory fails with EFAULT': () => {
    const [a, b] = pair();
    const wasm = new WebAssembly.Memory({ initial: 1 });
    const buffers = [new SharedArrayBuffer(8), new ArrayBuffer(8, { maxByteLength: 16 }), wasm.buffer];
    for (const buffer of buffers) {
      bsd.write(b, 'abc', 3);
      assert.equal(bsd.read(a, new Uint8Array(buffer), 8), 3);
      assert.deepEqual([...new Uint8Array(buffer, 0, 3)], [97, 98, 99]);
    }
    const gone = new Uint8Array(8);
    structuredClone(gone.buffer, { transfer: [gone.buffer] });
    failsWith('EFAULT', bsd.read(a, gone, 8));
  },
};

/** Calls worker.terminate(), whose promise may never resolve for a blocked worker in some runtimes. */
async function terminate(thread) {
  const patience = elapse(5000).then(() => assert.fail('terminate() does not resolve'));
  await Promise.race([thread.terminate(), patience]);
}

const threads = {
  'each thread has its own errno': async () => {
    failsWith('EBADF', bsd.close(-1));
    const { thread, received } = await worker('fail', 0);
    assert.deepEqual(await received(), { errno: bsd.ENOENT });
    assert.equal(bsd.errno, bsd.EBADF);
    await thread.terminate();
  },
  'the thread of a terminated worker that was blocked is gone': async () => {
    const server = listener();
    const { thread, id } = await worker('accept', server);
    // proc_pid_syscall(5): the number of its call, and the arguments.
    const inCall = () =>
      readFileSync(`/proc/self/task/${id}/syscall`, 'utf8').split(' ')[1] === `0x${server.toString(16)}`;
    while (!inCall()) await elapse(10);
    await terminate(thread);
    for (let turn = 0; existsSync(`/proc/self/task/${id}`); turn++) {
      assert.ok(turn < 1000, 'it is still there');
      await elapse(10);
    }
  },
  'terminate() resolves once the thread has ended': async () => {
    const server = listener();
    const all = await Promise.all(Array.from({ length: 10 }, () => worker('accept', server)));
    await Promise.all(all.map(({ thread }) => terminate(thread)));
    assert.deepEqual(
      all.filter(({ id }) => existsSync(`/proc/self/task/${id}`)),
      [],
    );
  },
  'a blocked thread stays blocked until its data arrives': async () => {
    const { id } = await worker('accept', listener());
    const sleeps = () => /^voluntary_ctxt_switches.*/m.exec(readFileSync(`/proc/self/task/${id}/status`, 'utf8'))[0];
    let same = 0;
    for (let turn = 0, before = ''; turn < 100 && same < 20; turn++, before = sleeps()) {
      await elapse(50);
      same = sleeps() === before ? same + 1 : 0;
    }
    assert.equal(same, 20);
  },
};

const processes = {
  'a signal interrupts, and its handler runs in the event loop': async () => {
    let handled = 0;
    const handler = () => handled++;
    process.on('SIGUSR2', handler);
    assert.equal(bsd.siginterrupt(bsd.SIGUSR2, 1), 0);
    // Repeats the signal until the child is killed: a signal before the call interrupts nothing.
    const child = spawn('sh', ['-c', 'while kill -USR2 $PPID; do sleep 0.05; done'], { stdio: 'ignore' });
    const ended = new Promise((closed) => child.on('close', closed));
    try {
      failsWith('EINTR', bsd.poll(null, 0, 10_000));
      assert.equal(handled, 0);
    } finally {
      child.kill('SIGKILL');
      await ended;
    }
    for (let turn = 0; handled === 0 && turn < 1000; turn++) await elapse(10);
    assert.ok(handled > 0);
  },
  'a child receives a descriptor through stdio': () => {
    const [a, b] = pair();
    spawnSync('sh', ['-c', 'echo given >&3'], { stdio: ['ignore', 'ignore', 'inherit', b] });
    assert.equal(bsd.recv(a, new Uint8Array(9), 9, bsd.MSG_DONTWAIT), 6);
  },
  'a child inherits a descriptor that stdio does not name': () => {
    const [, fd] = pair();
    const { stdout } = spawnSync('readlink', [`/proc/self/fd/${fd}`]);
    assert.match(String(stdout), /^socket:/);
  },
};

const modules = {
  'the errno that import binds is live': async () => {
    const { tried } = await import('./esm.mjs');
    assert.deepEqual(tried(), { named: bsd.EBADF, namespace: bsd.EBADF, required: bsd.EBADF });
  },
  'the errno of import() is live after require()': async () => {
    const imported = await import('bsd-sockets');
    failsWith('EBADF', bsd.close(-1));
    failsWith('ENOENT', bsd.open('/nowhere/at/all', bsd.O_RDONLY, 0));
    assert.equal(imported.errno, bsd.ENOENT);
  },
};

module.exports = { checks: { ...calls, ...traffic, ...memory, ...threads, ...processes, ...modules } };
