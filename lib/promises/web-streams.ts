// A Socket as a pair of web streams. node:stream/web is loaded when the first pair is made.
import type * as web from 'node:stream/web';
import { READ_CHUNK, isEnd } from './byte-io';
import { shutdownWrite } from './duplex';
import { NO_MEMORY } from './operation';
import { READ } from './reactor';
import { RECV } from './messages';
import { queueOf, type Socket } from './socket';

// @types/node lacks the signal, which is aborted by abort().
type WritableController = web.WritableStreamDefaultController & { readonly signal: AbortSignal };

/**
 * The socket as a pair of web streams of bytes: `const { readable, writable } = toWeb(socket)`. Closing `writable` is
 * `shutdown(SHUT_WR)`. The socket is closed when both are done. If one fails or `writable` is aborted, the socket is closed
 * and the other fails as well. A cancelled `readable` leaves the data that comes for others.
 */
export function toWeb(socket: Socket): {
  readable: web.ReadableStream<Uint8Array>;
  writable: web.WritableStream<Uint8Array>;
} {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { ReadableStream, WritableStream } = require('node:stream/web') as typeof web;
  const io = queueOf(toWeb, socket);
  let reader: web.ReadableByteStreamController;
  let writer: web.WritableStreamDefaultController;
  let open = 2;
  let cancelled = false;
  const isCancelled = (): boolean => cancelled;
  const done = (): void => {
    if (--open === 0) socket.close();
  };

  // Errors a stream that is still open: a closed one ignores it, or throws.
  const failBoth = (error: unknown): void => {
    writer.error(error);
    try {
      reader.error(error);
    } catch {
      // It is closed.
    }
    socket.close();
  };

  const orFail = async <T>(operation: Promise<T>, isOver = (): boolean => false): Promise<T> => {
    try {
      return await operation;
    } catch (error) {
      if (!isOver()) failBoth(error);
      throw error;
    }
  };

  const receive = async (): Promise<Uint8Array> => {
    for (;;) {
      const chunk = await orFail(io.start<Uint8Array>(undefined, READ, READ_CHUNK, NO_MEMORY), isCancelled);
      if (chunk.length > 0 || isEnd(io, 0)) return chunk;
    }
  };

  const receiveInto = async (view: ArrayBufferView): Promise<number> => {
    for (;;) {
      const n = await orFail(io.start(undefined, READ, RECV, view), isCancelled);
      if (n > 0 || isEnd(io, 0)) return n;
    }
  };

  const pull = async (controller: web.ReadableByteStreamController): Promise<void> => {
    const request = controller.byobRequest; // of a reader that brings its own memory
    const chunk = request ? undefined : await receive();
    const n = chunk ? chunk.length : await receiveInto(request!.view!);
    if (isCancelled()) return;
    if (n === 0) controller.close();
    else if (chunk) controller.enqueue(chunk);
    request?.respond(n);
    if (n === 0) done();
  };

  const source: web.UnderlyingByteSource = {
    type: 'bytes',
    start(controller) {
      reader = controller;
    },
    pull,
    cancel(reason) {
      cancelled = true;
      for (const operation of [READ_CHUNK, RECV]) io.cancel(READ, operation, () => reason as unknown);
      done();
    },
  };

  const writable = new WritableStream<Uint8Array>({
    start(controller) {
      writer = controller;
    },
    async write(chunk, controller) {
      const { signal } = controller as WritableController;
      await orFail(socket.writen(chunk, { signal }), () => signal.aborted); // abort() has the reason
    },
    close() {
      shutdownWrite(socket);
      done();
    },
    abort(reason) {
      failBoth(reason);
    },
  });
  return { readable: new ReadableStream(source), writable };
}
