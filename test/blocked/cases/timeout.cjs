'use strict';
// SO_RCVTIMEO of three centuries: the call waits.
const { error, pair, postMessages } = require('../scene.cjs');

function call(bsd, fd) {
  const result = bsd.recv(fd, new Uint8Array(4), 4, 0);
  return { result, error: error(bsd, result) };
}

async function main(bsd, { start }) {
  const [fd, peer] = pair(bsd);
  const limit = new bsd.timeval({ tv_sec: 10_000_000_000 });
  bsd.check('setsockopt', bsd.setsockopt(fd, bsd.SOL_SOCKET, bsd.SO_RCVTIMEO, limit, bsd.sizeof(limit)));
  const worker = await start(fd);
  const result = worker.result();
  await worker.blocks();
  await postMessages(worker);
  bsd.write(peer, 'ok', 2);
  return result;
}

module.exports = { call, main };
