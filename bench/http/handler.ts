// The work of all http servers. Arguments: the protocol and, for TLS, the file of a private key and its certificate.
import { readFileSync } from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import type { Server } from 'node:net';

const PIECE = Buffer.alloc(100, 'x');

/** `/pieces` is answered with nine writes, a POST with the length of its body, and all else with a small body. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  if (request.method === 'POST') {
    let length = 0;
    request.on('data', (chunk: Buffer) => (length += chunk.length));
    request.on('end', () => response.end(`${length} bytes`));
  } else if (request.url === '/pieces') {
    for (let i = 0; i < 8; i++) response.write(PIECE);
    response.end(PIECE);
  } else {
    response.end('hello world');
  }
}

/** The server of a protocol, which does not listen. */
export function create(): Server {
  const [protocol, file] = process.argv.slice(2);
  if (protocol === 'http') return http.createServer(answer);
  const pem = readFileSync(file!);
  const tls = { key: pem, cert: pem };
  if (protocol === 'https') return https.createServer(tls, answer);
  return http2.createSecureServer(tls, (request, response) => response.end('hello world'));
}
