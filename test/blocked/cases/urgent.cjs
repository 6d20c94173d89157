'use strict';
// recv with MSG_WAITALL returns at the urgent mark. A call that is entered again after the bytes before the mark begins
// at the mark, and runs past it.
const { Buffer } = require('node:buffer');
const { connection, postMessages, within } = require('../scene.cjs');

function call(bsd, fd) {
  const buf = new Uint8Array(10);
  const result = bsd.recv(fd, buf, 10, bsd.MSG_WAITALL);
  return { result, text: Buffer.from(buf.subarray(0, Math.max(result, 0))).toString(), mark: bsd.sockatmark(fd) };
}

async function main(bsd, { start }) {
  const [peer, fd] = connection(bsd);
  const worker = await start(fd);
  await worker.blocks();
  bsd.write(peer, 'abc', 3);
  await worker.blocks();
  await postMessages(worker);
  const result = worker.result();
  bsd.send(peer, '!', 1, bsd.MSG_OOB);
  const early = await within(2000, result);
  if (early !== undefined) return early;
  bsd.write(peer, 'defghijklm', 10);
  return { late: await result };
}

module.exports = { call, main };
