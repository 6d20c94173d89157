'use strict';
// The JavaScript half of the comparison: a worker does what subject.c does. Meanwhile the main thread posts messages to it,
// with pauses of random length, and obeys descriptor 4.
//   node subject.cjs CALLS, the table of calls.ts as JSON
const { Buffer } = require('node:buffer');
const { createReadStream, readlinkSync, writeSync } = require('node:fs');
const { performance } = require('node:perf_hooks');
const { setImmediate } = require('node:timers');
const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads');
const bsd = require('bsd-sockets');

const [ORDERS, CONTROL, SIZE, UNTOUCHED] = [3, 4, 1 << 18, 77];
// Limits the queue of messages of a worker that is blocked for long.
const UNREAD = 1000;

function main() {
  const shared = new Int32Array(new SharedArrayBuffer(16));
  const worker = new Worker(__filename, { workerData: { shared, rows: JSON.parse(process.argv[2]) } });
  worker.on('exit', () => process.exit());
  for (const signal of ['SIGUSR2', 'SIGHUP']) process.on(signal, () => undefined);
  bsd.siginterrupt(bsd.SIGHUP, 1);
  createReadStream('', { fd: CONTROL, autoClose: false }).on('data', (orders) => {
    const [fd, other] = shared;
    for (const order of orders.toString('latin1')) {
      if (order === 'c') shared[2] = Number(bsd.close(fd) === 0);
      if (order === 'r') bsd.dup2(other, fd);
      writeSync(CONTROL, order);
    }
  });
  let posted = 0;
  const post = () => {
    if (posted - Atomics.load(shared, 3) < UNREAD) (posted++, worker.postMessage(Math.random()));
    const end = performance.now() + Math.random() * 0.2;
    while (performance.now() < end);
    setImmediate(post);
  };
  post();
}

function work({ shared, rows }) {
  const calls = rows.map(({ expression }) => new Function('bsd', 'v', `with (bsd) with (v) return ${expression};`));
  const buf = Uint8Array.from({ length: SIZE }, (_, i) => i % 251);
  const order = Buffer.alloc(124);
  const control = new Uint8Array(bsd.CMSG_SPACE(8));

  function receive() {
    const msg_iov = [{ iov_base: order, iov_len: order.length }];
    const message = { msg_iov, msg_iovlen: 1, msg_control: control, msg_controllen: control.length };
    const msg = new bsd.msghdr(message);
    let n;
    // A signal may arrive after its call has ended.
    do n = bsd.recvmsg(ORDERS, msg, 0);
    while (n < 0 && bsd.errno === bsd.EINTR);
    if (n <= 0) return false;
    const header = bsd.CMSG_FIRSTHDR(msg);
    const data = header === null ? new Uint8Array() : bsd.CMSG_DATA(header).slice(0, header.cmsg_len - bsd.CMSG_LEN(0));
    shared.set([-1, -1, 0]);
    shared.set(new Int32Array(data.buffer));
    return true;
  }

  /** Returns the FNV-1a hash of the buffer. */
  function sum(n) {
    let hash = 2166136261;
    for (let i = 0; i < n; i++) hash = Math.imul(hash ^ buf[i], 16777619);
    return hash | 0;
  }

  function make() {
    const [call, len, flags, ms] = new Int32Array(order.buffer, order.byteOffset, 4);
    const [fd, other] = shared;
    const path = bsd.cstr(order.subarray(16));
    const addr = new bsd.sockaddr_storage();
    const addrlen = bsd.socklen_t(128);
    const name = new bsd.sockaddr_un({ sun_family: bsd.AF_UNIX, sun_path: `\0${path}` });
    const namelen = 3 + path.length;
    const half = Math.trunc(len / 2);
    const iov = [
      { iov_base: buf, iov_len: half },
      { iov_base: buf.subarray(half), iov_len: len - half },
    ];
    const msg_control = new Uint8Array(64);
    const msg = new bsd.msghdr({ msg_iov: iov, msg_iovlen: 2, msg_control, msg_controllen: 64 });
    const plain = new bsd.msghdr({ msg_iov: iov, msg_iovlen: 2 });
    const msgs = [0, 1, 2].map(() => new bsd.mmsghdr({ msg_hdr: new bsd.msghdr({ msg_iov: iov, msg_iovlen: 2 }) }));
    const fds = bsd.array(bsd.pollfd, 1);
    Object.assign(fds[0], { fd, events: flags });
    const set = new bsd.fd_set();
    if (fd >= 0) bsd.FD_SET(fd, set);
    const events = bsd.array(bsd.epoll_event, 1);
    events[0].events = flags;
    const ep = bsd.epoll_create1(0);
    const zero = bsd.open('/dev/zero', bsd.O_RDONLY);
    bsd.epoll_ctl(ep, bsd.EPOLL_CTL_ADD, fd, events[0]);
    events[0].events = 0;
    const p = new Int32Array(2);
    bsd.pipe(p);
    const ts = ms < 0 ? null : new bsd.timespec({ tv_sec: Math.trunc(ms / 1000), tv_nsec: (ms % 1000) * 1e6 });
    const tv = ms < 0 ? null : new bsd.timeval({ tv_sec: Math.trunc(ms / 1000), tv_usec: (ms % 1000) * 1000 });
    const lock = new bsd.flock_t({ l_type: bsd.F_WRLCK });
    const value = new BigUint64Array(1);
    const v = {
      fd,
      other,
      len,
      flags,
      ms,
      path,
      addr,
      addrlen,
      name,
      namelen,
      iov,
      msg,
      plain,
      msgs,
      fds,
      set,
      events,
    };
    Object.assign(v, { ep, zero, p, ts, tv, lock, value, one: 1, buf, NULL: null, UNTOUCHED });
    const before = performance.now();
    bsd.set_errno(UNTOUCHED);
    let result = Number(calls[call](bsd, v));
    const { errno } = bsd;
    const took = performance.now() - before;
    if (rows[call].makes && result >= 0) result = Math.min(bsd.close(result), 0);
    const n = result > 0 && result <= len ? result : 0;
    const report = Int32Array.of(
      result,
      errno,
      Number(ms < 0 || took >= ms - 1 || errno === bsd.EINTR),
      sum(n),
      addrlen[0],
      msg.msg_flags,
      result > 0 ? msg.msg_controllen : 0,
      ...msgs.map(({ msg_len }) => msg_len),
      fds[0].revents,
      events[0].events,
      Number(fd >= 0 && bsd.FD_ISSET(fd, set)),
      Number(value[0]),
    );
    for (const open of [...p, ep, zero, other]) bsd.close(open);
    if (!shared[2] && fd >= 0) bsd.close(fd);
    bsd.send(ORDERS, report, report.byteLength, 0);
  }

  bsd.send(ORDERS, Int32Array.of(Number(readlinkSync('/proc/thread-self').split('/').pop())), 4, 0);
  parentPort.on('message', () => Atomics.add(shared, 3, 1));
  const next = () => {
    if (!receive()) process.exit();
    make();
    setImmediate(next);
  };
  next();
}

if (isMainThread) main();
else work(workerData);
