import type { Socket } from 'bsd-sockets/promises';
import { serve } from '../harness/promised';

// All have the same, which no real server could do: what else a connection holds that waits in a recv.
const buf = new Uint8Array(Number(process.argv[2]));

async function echo(client: Socket): Promise<void> {
  let n: number;
  try {
    while ((n = await client.recv(buf)) > 0) await client.writen(buf, n);
  } catch {
    // it was reset
  } finally {
    client.close();
  }
}

void serve(echo);
