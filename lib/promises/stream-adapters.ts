// Sockets as Node's streams and as the web's, whose modules are loaded when somebody asks for one: they are several times
// larger than this package.
import type * as stream from 'node:stream';
import type * as web from 'node:stream/web';
import { ENOTCONN } from '../headers/errno';
import { SHUT_WR } from '../headers/sys/socket';
import { connection, type Connection } from './connection';
import type { SocketError } from './errors';
import type { Socket } from './socket';

const CHUNK = 65536;

// Reads pieces of up to `room` bytes. What is much is handed over with its memory; what is little is copied, so that who
// keeps it doesn't keep all of the memory, which is used again.
function pieces(socket: Socket): (room: number) => Promise<Uint8Array> {
  let memory: Buffer | undefined;
  return async (room) => {
    const buf = memory && memory.length >= room ? memory : Buffer.allocUnsafeSlow(room);
    const n = await socket.recv(buf);
    const piece = new Uint8Array(buf.buffer, 0, n);
    const much = n >= buf.length / 2;
    memory = much ? undefined : buf;
    return much ? piece : piece.slice();
  };
}

// A peer that is gone has seen the end already.
function finish(socket: Socket): void {
  try {
    socket.shutdown(SHUT_WR);
  } catch (error) {
    if ((error as SocketError).errno !== -ENOTCONN) throw error;
  }
}

/**
 * The socket as a `stream.Duplex`, for `pipeline`, `tls.connect({ socket })`, http's `createConnection` and whatever else
 * takes one. The end of writing is `shutdown(SHUT_WR)`; the stream closes the socket when it is destroyed, as it is by itself
 * after both ends.
 */
export function duplex(socket: Socket, options: stream.DuplexOptions = {}): Connection {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { Duplex } = require('node:stream') as typeof stream;
  const next = pieces(socket);
  const duplex = new Duplex({
    ...options,
    read(size) {
      next(Math.max(size, CHUNK)).then(
        (piece) => {
          made.active();
          this.push(piece.length > 0 ? Buffer.from(piece.buffer, 0, piece.length) : null);
        },
        (error: Error) => this.destroy(error),
      );
    },
    write(chunk: Buffer, _encoding, callback) {
      made.active();
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
  const made = connection(duplex, socket);
  return made.stream;
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
  const next = pieces(socket);
  const readable = new ReadableStream({
    type: 'bytes',
    async pull(controller) {
      const request = controller.byobRequest; // of a reader that brings its own memory
      const piece = request ? undefined : await next(CHUNK).catch(failed);
      const n = piece ? piece.length : await socket.recv(request!.view!).catch(failed);
      if (n === 0) controller.close();
      else if (piece) controller.enqueue(piece);
      request?.respond(n);
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
