'use strict';
// Another thread closes the descriptor of a blocked recv. The call keeps its socket, even if the number is reused.
//   node scene.cjs closed.cjs [messages] [reused]
const { Buffer } = require('node:buffer');
const { error, pair, postMessages, within } = require('../scene.cjs');

function call(bsd, fd) {
  const buf = new Uint8Array(64);
  const result = bsd.recv(fd, buf, buf.length, 0);
  return { result, error: error(bsd, result), text: Buffer.from(buf.subarray(0, Math.max(result, 0))).toString() };
}

async function main(bsd, { args, start }) {
  const [fd, peer] = pair(bsd);
  const worker = await start(fd);
  await worker.blocks();
  const result = worker.result();
  // As in C, the socket lives on as long as the call.
  bsd.dup(fd);
  bsd.close(fd);
  if (args.includes('reused')) {
    const [other, theirs] = pair(bsd);
    bsd.dup2(other, fd);
    bsd.write(theirs, 'secret of another', 17);
  }
  if (args.includes('messages')) await postMessages(worker);
  bsd.write(peer, 'for A', 5);
  return within(5000, result, 'recv did not return');
}

module.exports = { call, main };
