'use strict';
const assert = require('node:assert/strict');
const { Buffer } = require('node:buffer');
const { join } = require('node:path');
const { Worker } = require('node:worker_threads');

const bsd = require('bsd-sockets');
const open = new Set();

// Closes what the check before left open.
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

// A free port of 127.0.0.1.
function inet() {
  const sin_addr = { s_addr: bsd.htonl(bsd.INADDR_LOOPBACK) };
  const addr = new bsd.sockaddr_in({ sin_family: bsd.AF_INET, sin_addr });
  return [addr, bsd.sizeof(addr)];
}

// getsockname or getpeername, as bind and connect take it.
function asked(call, s) {
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

// Text, with room for a control message of so many bytes.
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

// A worker that does a job of worker.cjs, with the number of its thread; `said` is the next thing that it says.
async function worker(job, fd) {
  const thread = new Worker(join(__dirname, 'worker.cjs'), { workerData: { job, fd } });
  // Listened to from the start: what two messages at once say to `once` is lost in Deno.
  const messages = [];
  let wake = () => undefined;
  thread.on('message', (said) => wake(messages.push(said)));
  const said = async () => {
    while (messages.length === 0) await new Promise((came) => (wake = came));
    return messages.shift();
  };
  const { id } = await said();
  return { thread, id, said };
}

module.exports = { bsd, asked, closeAll, failsWith, inet, listener, message, opened, pair, worker };
