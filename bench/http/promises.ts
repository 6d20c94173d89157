// With the argument `detach`, the connections are of net.Socket, to which the socket gives its descriptor up.
import net from 'node:net';
import { Socket, duplex } from 'bsd-sockets/promises';
import { listening } from '../harness/listening';
import { create } from './handler';

const server = create();
const detaches = process.argv.includes('detach');

function connection(socket: Socket): object {
  if (!detaches) return duplex(socket, { noDelay: true });
  return new net.Socket({ fd: socket.detach(), allowHalfOpen: true }).setNoDelay();
}

async function main(): Promise<void> {
  for await (const { socket } of Socket.from(listening())) server.emit('connection', connection(socket));
}

void main();
