'use strict';
// `addrlen` is an in/out parameter. A call that is entered twice hands the kernel the length that the first one returned,
// and the kernel writes an address of that length into a shorter view.
const { Buffer } = require('node:buffer');
const { postMessages } = require('../scene.cjs');

function call(bsd, fd) {
  const memory = new Uint8Array(4096).fill(0xaa);
  const address = memory.subarray(1024, 1024 + 16);
  const addrlen = bsd.socklen_t(16);
  const buf = new Uint8Array(10);
  const result = bsd.recvfrom(fd, buf, 10, bsd.MSG_WAITALL, address, addrlen);
  const outside = memory.filter((byte, i) => byte !== 0xaa && (i < 1024 || i >= 1024 + 16)).length;
  return { result, text: Buffer.from(buf).toString(), addrlen: addrlen[0], outside };
}

/** A unix stream whose peer has the longest name that fits. */
function named(bsd) {
  const address = (name) => new bsd.sockaddr_un({ sun_family: bsd.AF_UNIX, sun_path: name });
  const name = `\0bsd-sockets.${process.pid}`.padEnd(108, 'x');
  const listener = bsd.check('socket', bsd.socket(bsd.AF_UNIX, bsd.SOCK_STREAM, 0));
  bsd.check('bind', bsd.bind(listener, address(name.slice(0, 60)), 62));
  bsd.check('listen', bsd.listen(listener, 1));
  const peer = bsd.check('socket', bsd.socket(bsd.AF_UNIX, bsd.SOCK_STREAM, 0));
  bsd.check('bind', bsd.bind(peer, address(name), 110));
  bsd.check('connect', bsd.connect(peer, address(name.slice(0, 60)), 62));
  return [bsd.check('accept', bsd.accept(listener, null, null)), peer];
}

async function main(bsd, { start }) {
  const [fd, peer] = named(bsd);
  const worker = await start(fd);
  await worker.blocks();
  bsd.write(peer, 'abc', 3);
  await worker.blocks();
  await postMessages(worker);
  const result = worker.result();
  bsd.write(peer, 'defghij', 7);
  return result;
}

module.exports = { call, main };
