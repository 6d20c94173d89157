import { createSocket } from 'node:dgram';
import { ended } from '../harness/heap';

const socket = createSocket('udp4');
socket.on('message', (message, { address, port }) => {
  socket.send(message, port, address);
  if (message.length === 0) ended();
});
socket.bind(0, '127.0.0.1', () => console.log(socket.address().port));
