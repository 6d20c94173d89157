'use strict';
const assert = require('node:assert/strict');
const { Buffer } = require('node:buffer');
const { join } = require('node:path');
const { Worker } = require('node:worker_threads');

const bsd = require('bsd-sockets');
const open = new Set();

// Closes the descriptors that the previous check left open.
function closeAll() {
  for (const fd of open) bsd.close(fd);
  open.clear();
}

function opened(domain, type) {
  const fd = bsd.check('socket', bsd.socket(domain, type, 0));
  open.add(fd);
  return fd;
}

function pair() {
  const sv = new Int32Array(2);
  bsd.check('socketpair', bsd.socketpair(bsd.AF_UNIX, bsd.SOCK_STREAM, 0, sv));
  for (const fd of sv) open.add(fd);
  return sv;
}

// An address of 127.0.0.1 with a free port.
function inet() {
  const sin_addr = { s_addr: bsd.htonl(bsd.INADDR_LOOPBACK) };
  const addr = new bsd.sockaddr_in({ sin_family: bsd.AF_INET, sin_addr });
  return [addr, bsd.sizeof(addr)];
}

// The arguments of bind and connect for the address that `call`, getsockname or getpeername, returns.
function addressOf(call, s) {
  const addr = new bsd.sockaddr_storage();
  const len = bsd.socklen_t(bsd.sizeof(addr));
  bsd.check(call.name, call(s, addr, len));
  return [addr, len[0]];
}

function listener() {
  const s = opened(bsd.AF_INET, bsd.SOCK_STREAM);
  bsd.check('bind', bsd.bind(s, ...inet()));
  bsd.check('listen', bsd.listen(s, 5));
  return s;
}

// A message of `text` with space for a control message of `size` bytes.
function message(text, size) {
  const iov_base = new Uint8Array(Buffer.from(text));
  const msg_iov = [new bsd.iovec({ iov_base, iov_len: iov_base.length })];
  const msg_control = new Uint8Array(bsd.CMSG_SPACE(size));
  return new bsd.msghdr({ msg_iov, msg_iovlen: 1, msg_control, msg_controllen: msg_control.length });
}

function failsWith(name, result) {
  const { errno } = bsd;
  assert.equal(result, -1);
  assert.equal(bsd.strerrorname_np(errno), name);
}

// Starts a worker that does a job of worker.cjs. Resolves to its thread id, and a function that returns its next message.
async function worker(job, fd) {
  const thread = new Worker(join(__dirname, 'worker.cjs'), { workerData: { job, fd } });
  // `once` in Deno loses one of two messages that arrive at once, so one handler receives all.
  const messages = [];
  let wake = () => undefined;
  thread.on('message', (message) => wake(messages.push(message)));
  const received = async () => {
    while (messages.length === 0) await new Promise((came) => (wake = came));
    return messages.shift();
  };
  const { id } = await received();
  return { thread, id, received };
}

module.exports = { bsd, addressOf, closeAll, failsWith, inet, listener, message, opened, pair, worker };
