// Sockets as Node's streams and as the web's, whose modules are loaded when somebody asks for one: they are several times
// larger than this package.
import type * as stream from 'node:stream';
import type * as web from 'node:stream/web';
import { ENOTCONN } from '../errno';
import { SHUT_WR } from '../sys/socket';
import type { SocketError } from './error';
import type { Socket } from './socket';

const CHUNK = 65536;

// A peer that is gone has seen the end already.
function finish(socket: Socket): void {
  try {
    socket.shutdown(SHUT_WR);
  } catch (error) {
    if ((error as SocketError).errno !== -ENOTCONN) throw error;
  }
}

/**
 * The socket as a `stream.Duplex`, for `pipeline`, `tls.connect({ socket })` and whatever else takes one. The end of writing
 * is `shutdown(SHUT_WR)`; the stream closes the socket when it is destroyed, as it is by itself after both ends.
 */
export function duplex(socket: Socket, options: stream.DuplexOptions = {}): stream.Duplex {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { Duplex } = require('node:stream') as typeof stream;
  return new Duplex({
    ...options,
    read(size) {
      const buf = Buffer.allocUnsafe(Math.max(size, CHUNK));
      socket.recv(buf).then(
        (n) => this.push(n > 0 ? buf.subarray(0, n) : null),
        (error: Error) => this.destroy(error),
      );
    },
    write(chunk: Buffer, _encoding, callback) {
      socket.writen(chunk).then(() => callback(), callback);
    },
    final(callback) {
      try {
        finish(socket);
        callback();
      } catch (error) {
        callback(error as Error);
      }
    },
    destroy(error, callback) {
      socket.close();
      callback(error);
    },
  });
}

/**
 * The socket as a pair of web streams, of bytes: `const { readable, writable } = toWeb(socket)`. Closing `writable` is
 * `shutdown(SHUT_WR)`. The socket is closed when both are done, or one of them failed.
 */
export function toWeb(socket: Socket): {
  readable: web.ReadableStream<Uint8Array>;
  writable: web.WritableStream<Uint8Array>;
} {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { ReadableStream, WritableStream } = require('node:stream/web') as typeof web;
  let open = 2;
  const done = (): void => {
    if (--open === 0) socket.close();
  };
  const failed = (error: unknown): never => {
    socket.close();
    throw error;
  };
  const readable = new ReadableStream({
    type: 'bytes',
    autoAllocateChunkSize: CHUNK,
    async pull(controller) {
      const request = controller.byobRequest!;
      const n = await socket.recv(request.view!).catch(failed);
      if (n === 0) controller.close();
      request.respond(n);
      if (n === 0) done();
    },
    cancel: done,
  });
  const writable = new WritableStream<Uint8Array>({
    async write(chunk) {
      await socket.writen(chunk).catch(failed);
    },
    close() {
      finish(socket);
      done();
    },
    abort: () => socket.close(),
  });
  return { readable, writable };
}
