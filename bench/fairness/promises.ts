// Echoes single bytes, and drops the data of peers that send more.
import { Socket } from 'bsd-sockets/promises';
import '../harness/late';
import { listening } from '../harness/listening';

async function serve(socket: Socket): Promise<void> {
  await socket.readable(); // a connection that sends nothing has no buffer
  const buf = new Uint8Array(65536);
  let n;
  while ((n = await socket.recv(buf)) > 0) if (n === 1) await socket.writen(buf, n);
  socket.close();
}

async function main(): Promise<void> {
  for await (const { socket } of Socket.from(listening())) serve(socket).catch(() => socket.close());
}

void main();
