import { createServer, type AddressInfo } from 'node:net';

const buf = new Uint8Array(1 << 20).fill(1);
const server = createServer((socket) => {
  const fill = (): void => {
    while (socket.write(buf)) continue;
  };
  socket.on('drain', fill);
  socket.on('error', () => socket.destroy());
  fill();
});
server.listen({ port: 0, host: '127.0.0.1' }, () => console.log((server.address() as AddressInfo).port));
