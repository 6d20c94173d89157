'use strict';
// recvmsg with MSG_WAITALL returns at the end of a message that carries descriptors, even if it is short. A message to the
// worker that comes in the same instant must not make the short result look like an interrupted one.
//   node scene.cjs rights.cjs ROUNDS
const { Buffer } = require('node:buffer');
const { error, pair, spin, within } = require('../scene.cjs');

const descriptor = (data) => new Int32Array(data.slice(0, 4).buffer)[0];

function call(bsd, fd) {
  const buf = new Uint8Array(10);
  const control = new Uint8Array(64);
  const msg = new bsd.msghdr({
    msg_iov: [{ iov_base: buf, iov_len: 10 }],
    msg_iovlen: 1,
    msg_control: control,
    msg_controllen: control.length,
  });
  const result = bsd.recvmsg(fd, msg, bsd.MSG_WAITALL);
  if (msg.msg_controllen > 0) bsd.close(descriptor(bsd.CMSG_DATA(bsd.CMSG_FIRSTHDR(msg))));
  return `${result} ${error(bsd, result)}${Buffer.from(buf.subarray(0, Math.max(result, 0))).toString()}`;
}

function sendWithDescriptor(bsd, peer) {
  const control = new Uint8Array(bsd.CMSG_SPACE(4));
  const msg = new bsd.msghdr({
    msg_iov: [{ iov_base: Buffer.from('abc'), iov_len: 3 }],
    msg_iovlen: 1,
    msg_control: control,
    msg_controllen: control.length,
  });
  const header = bsd.CMSG_FIRSTHDR(msg);
  Object.assign(header, { cmsg_len: bsd.CMSG_LEN(4), cmsg_level: bsd.SOL_SOCKET, cmsg_type: bsd.SCM_RIGHTS });
  bsd.CMSG_DATA(header).set(new Uint8Array(Int32Array.of(2).buffer));
  bsd.check('sendmsg', bsd.sendmsg(peer, msg, 0));
}

async function main(bsd, { args, start }) {
  const [fd, peer] = pair(bsd);
  const worker = await start(fd, true);
  await worker.blocks();
  const results = {};
  for (let left = Number(args[0]); left > 0; left--) {
    const result = worker.result();
    worker.worker.postMessage('drained between two calls');
    spin(120);
    sendWithDescriptor(bsd, peer);
    const early = await within(1000, result, 'late');
    results[early] = (results[early] ?? 0) + 1;
    if (early !== 'late') continue;
    bsd.write(peer, '1234567', 7);
    await result;
  }
  return results;
}

module.exports = { call, main };
