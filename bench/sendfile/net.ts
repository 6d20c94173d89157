// The method of Node: a stream of the file, piped.
import { createReadStream } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';

function send(socket: Socket): void {
  const file = createReadStream(process.argv[2]!);
  file.on('end', () => send(socket));
  file.pipe(socket, { end: false });
}

const server = createServer((socket) => {
  socket.on('error', () => process.exit());
  send(socket);
});
server.listen({ port: 0, host: '127.0.0.1' }, () => console.log((server.address() as AddressInfo).port));
