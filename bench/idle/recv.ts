import type { Socket } from 'bsd-sockets/promises';
import { serve } from '../harness/promised';

// All connections share a buffer, unlike in a real server: this measures the other memory of a connection that waits in
// a recv.
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
