// An echo server that systemd starts with its listening socket (socket activation): LISTEN_FDS descriptors from 3 on are
// for the process LISTEN_PID. See sd_listen_fds(3). Try: systemd-socket-activate -l 7000 node activated_server.js
import { Socket } from 'bsd-sockets/promises';

const FIRST = 3; // SD_LISTEN_FDS_START

function passed(): Socket[] {
  const { LISTEN_PID, LISTEN_FDS } = process.env;
  if (Number(LISTEN_PID) !== process.pid) return []; // they are for another process, whose environment this was
  delete process.env['LISTEN_PID']; // not for child processes
  delete process.env['LISTEN_FDS'];
  return Array.from({ length: Number(LISTEN_FDS) }, (_, i) => Socket.from(FIRST + i));
}

async function echo(client: Socket): Promise<void> {
  await using s = client;
  const buf = new Uint8Array(4096);
  let n: number;
  while ((n = await s.recv(buf)) > 0) await s.writen(buf, n);
}

async function serve(listener: Socket): Promise<void> {
  for await (const { socket } of listener) echo(socket).catch(console.error);
}

const listeners = passed();
console.log(`${listeners.length} of systemd's`);
process.once('SIGTERM', () => listeners.forEach((listener) => listener.close()));
for (const listener of listeners) void serve(listener);
