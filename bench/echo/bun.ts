interface Peer {
  write: (data: Uint8Array) => number;
  rest?: Uint8Array | undefined;
}

declare const Bun: { listen: (options: object) => { port: number } };

// The program keeps the bytes that the kernel did not accept.
function write(peer: Peer, data: Uint8Array): void {
  const n = peer.write(data);
  peer.rest = n < data.length ? Uint8Array.from(data.subarray(n)) : undefined;
}

const server = Bun.listen({
  hostname: '127.0.0.1',
  port: 0,
  socket: {
    data(peer: Peer, data: Uint8Array) {
      if (peer.rest) peer.rest = Buffer.concat([peer.rest, data]);
      else write(peer, data);
    },
    drain(peer: Peer) {
      if (peer.rest) write(peer, peer.rest);
    },
  },
});
console.log(server.port);
