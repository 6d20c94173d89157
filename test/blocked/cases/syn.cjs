'use strict';
// connect completes when the kernel sends the SYN again that a full queue has dropped.
const { bound, error, postMessages } = require('../scene.cjs');

function call(bsd, { fd, address, addrlen }) {
  const result = bsd.connect(fd, address, addrlen);
  return { result, error: error(bsd, result) };
}

async function main(bsd, { start }) {
  const [listener, address, addrlen] = bound(bsd, bsd.SOCK_STREAM);
  bsd.check('listen', bsd.listen(listener, 0));
  const [first, fd] = [0, 1].map(() => bsd.check('socket', bsd.socket(bsd.AF_INET, bsd.SOCK_STREAM, 0)));
  bsd.check('connect', bsd.connect(first, address, addrlen));
  const worker = await start({ fd, address, addrlen });
  await worker.blocks();
  const result = worker.result();
  await postMessages(worker);
  bsd.check('accept', bsd.accept(listener, null, null));
  return result;
}

module.exports = { call, main };
