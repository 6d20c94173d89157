// The work of both http servers: answers by path.
import type { IncomingMessage, ServerResponse } from 'node:http';

const PIECE = Buffer.alloc(100, 'x');
const HELLO = 'hello world';

/** `/hello`: one small answer. `/pieces`: nine writes. A POST: the length of its body. */
export function answer(request: IncomingMessage, response: ServerResponse): void {
  if (request.method === 'POST') {
    let length = 0;
    request.on('data', (chunk: Buffer) => (length += chunk.length));
    request.on('end', () => response.end(`${length} bytes`));
  } else if (request.url === '/pieces') {
    for (let i = 0; i < 8; i++) response.write(PIECE);
    response.end(PIECE);
  } else {
    response.end(HELLO);
  }
}
