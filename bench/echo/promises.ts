import type { Socket } from 'bsd-sockets/promises';
import { ended } from '../harness/heap';
import { serve } from '../harness/promised';

const CHUNK = Number(process.argv[2]);

async function echo(client: Socket): Promise<void> {
  const buf = new Uint8Array(CHUNK);
  let n: number;
  try {
    while ((n = await client.recv(buf)) > 0) await client.writen(buf, n);
  } catch {
    // it was reset
  } finally {
    client.close();
    ended();
  }
}

void serve(echo);
