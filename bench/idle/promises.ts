import type { Socket } from 'bsd-sockets/promises';
import { serve } from '../harness/promised';

const CHUNK = Number(process.argv[2]);

// An idle connection has no buffer.
async function echo(client: Socket): Promise<void> {
  try {
    for (;;) {
      await client.readable();
      const buf = new Uint8Array(CHUNK);
      const n = await client.recv(buf);
      if (n === 0) return;
      await client.writen(buf, n);
    }
  } catch {
    // it was reset
  } finally {
    client.close();
  }
}

void serve(echo);
