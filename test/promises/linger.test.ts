// `close` of a non-blocking socket with SO_LINGER waits in the kernel.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { MSG_DONTWAIT, SIOCOUTQ, SIOCOUTQNSD, SOL_SOCKET, SO_LINGER, SO_SNDBUF, int, ioctl, linger } from 'bsd-sockets';
import type { Socket } from 'bsd-sockets/promises';
import { inet } from '../support/sockets';
import { turn } from './random';
import { connected, listening } from './sockets';

const queued = (s: Socket, request: number): number => {
  const bytes = int();
  expect(ioctl(s.fd, request, bytes)).toBe(0);
  return bytes[0];
};

/** Sends until the peer's window is closed, and no data in flight could open it again. */
async function clog(s: Socket): Promise<void> {
  do {
    while ((await s.send(Buffer.alloc(65536), MSG_DONTWAIT).catch(() => -1)) > 0);
    await turn();
  } while (queued(s, SIOCOUTQNSD) === 0 || queued(s, SIOCOUTQNSD) !== queued(s, SIOCOUTQ));
}

// Waits until the process's first thread is in a system call on `held`, then reads to the end. Reports whether the thread was seen
// there before `over` was set.
const reader = `const { parentPort, workerData: { held, peer, over } } = require('node:worker_threads');
  const fs = require('node:fs'), buf = Buffer.alloc(65536);
  const waits = () => Number(fs.readFileSync('/proc/self/task/' + process.pid + '/syscall', 'utf8').split(' ')[1]) === held;
  parentPort.postMessage('ready');
  while (!waits() && !over[0]);
  parentPort.postMessage(!over[0]);
  for (let n = 1; n !== 0;) try { n = fs.readSync(peer, buf); } catch (e) { if (e.code !== 'EAGAIN') break; }`;

test('close waits in the kernel with SO_LINGER, although the socket is non-blocking', async () => {
  const [a, b] = await connected(listening(inet()));
  a.setsockopt(SOL_SOCKET, SO_SNDBUF, 4096);
  a.setsockopt(SOL_SOCKET, SO_LINGER, new linger({ l_onoff: 1, l_linger: 30 }));
  await clog(a);
  const over = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(reader, { eval: true, workerData: { held: a.fd, peer: b.fd, over } });
  const ended = once(worker, 'exit');
  await once(worker, 'message');
  a.close();
  over[0] = 1;
  expect(await once(worker, 'message')).toEqual([true]);
  await ended;
});
