import { createServer } from 'node:http';
import { Socket, duplex } from 'bsd-sockets/promises';
import { listening } from '../harness/listening';
import { answer } from './handler';

const server = createServer(answer as never);

async function main() {
  for await (const { socket } of Socket.from(listening())) server.emit('connection', duplex(socket, { noDelay: true }));
}

void main();
