'use strict';
// recvmmsg of two datagrams, of which one came before an ICMP error: the call returns 1 and the next one fails with
// ECONNREFUSED. A call that is entered again for the second one blocks, or spends the error.
//   node scene.cjs datagrams.cjs ROUNDS
const { bound, error, spin, within } = require('../scene.cjs');

function call(bsd, fd) {
  const msg = () => {
    const msg_iov = [{ iov_base: new Uint8Array(4), iov_len: 4 }];
    return new bsd.mmsghdr({ msg_hdr: new bsd.msghdr({ msg_iov, msg_iovlen: 1 }) });
  };
  const first = bsd.recvmmsg(fd, [msg(), msg()], 2, 0, null);
  const firstError = error(bsd, first);
  const second = bsd.recv(fd, new Uint8Array(1), 1, bsd.MSG_DONTWAIT);
  return `${first} ${firstError}, then ${second} ${error(bsd, second)}`;
}

// The ends are connected to each other: the port that the peer has closed refuses the datagram.
function peerOf(bsd, fd, address) {
  const [peer, ...theirs] = bound(bsd, bsd.SOCK_DGRAM);
  bsd.check('connect', bsd.connect(fd, ...theirs));
  bsd.check('connect', bsd.connect(peer, ...address));
  return peer;
}

async function main(bsd, { args, start }) {
  const [fd, ...address] = bound(bsd, bsd.SOCK_DGRAM);
  const results = {};
  let peer = peerOf(bsd, fd, address);
  const worker = await start(fd, true);
  for (let left = Number(args[0]); left > 0; left--) {
    await worker.blocks();
    bsd.send(peer, '1', 1, 0);
    await worker.blocks();
    bsd.close(peer);
    const result = worker.result();
    worker.worker.postMessage('drained between two calls');
    spin(120);
    bsd.send(fd, 'refused', 7, 0);
    const early = await within(1000, result, 'blocks');
    results[early] = (results[early] ?? 0) + 1;
    if (early === 'blocks') break;
    peer = peerOf(bsd, fd, address);
  }
  return results;
}

module.exports = { call, main };
