// Echoes single bytes, and drops the data of peers that send more.
import { createServer, type AddressInfo } from 'node:net';
import '../harness/late';

const server = createServer((socket) => {
  socket.on('data', (chunk) => {
    if (chunk.length === 1) socket.write(chunk);
  });
  socket.on('error', () => socket.destroy());
});
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => console.log((server.address() as AddressInfo).port));
