// The operations of unistd.h and sys/uio.h: reads and writes of bytes. None of them blocks the thread, not even if another
// process made the descriptor blocking. On a socket each is one call with MSG_DONTWAIT. For other descriptors
// fcntl(2) reports whether they are blocking.
import { EAGAIN, ENOSYS, EOPNOTSUPP } from '../headers/errno';
import { F_GETFL, O_NONBLOCK, fcntl } from '../headers/fcntl';
import { errno, fail } from '../runtime/errno';
import { PIPE_BUF } from '../headers/limits';
import { POLLIN, POLLOUT, POLLRDHUP, poll, pollfd } from '../headers/poll';
import type { int } from '../runtime/c-types';
import type { iovec } from '../structs/msghdr';
import { MSG_DONTWAIT, msghdr, recvmsg, sendmsg } from '../headers/sys/socket';
import { RWF_NOWAIT, UIO_MAXIOV, preadv2, pwritev2, readv, writev } from '../headers/sys/uio';
import { read, write } from '../headers/unistd';
import { invalidType } from '../runtime/validate';
import { recvNoWait, sendNoWait } from './fast-io';
import type { Operation, Target } from './operation';
import { EXCEPT, reactor } from './reactor';
import { EMPTY_MESSAGES, SOCKET } from './socket-traits';

/** Data to send: memory, or a string's UTF-8 bytes. */
export type Data = ArrayBufferView | string;

export const memoryOf = (data: Data): ArrayBufferView => (typeof data === 'string' ? Buffer.from(data) : data);

/** Part of a transfer: the number of bytes, or -1 and `errno`. */
type Step = (io: Target, memory: ArrayBufferView, length: number) => number;

const scratchPollfd = new pollfd();

/** The events that poll(2) reports now, or -1 and EAGAIN if there are none. */
export function pollNow(fd: int, events: number): number {
  [scratchPollfd.fd, scratchPollfd.events] = [fd, events];
  const n = poll(scratchPollfd, 1, 0);
  if (n <= 0) return n === 0 ? fail(EAGAIN) : n;
  return scratchPollfd.revents;
}

export const isBlocking = (fd: int): boolean => !(fcntl(fd, F_GETFL) & O_NONBLOCK);

/** Whether a call that has no MSG_DONTWAIT would block the thread now: then `errno` is EAGAIN. */
export const wouldBlock = (io: Target, events: number): boolean =>
  io.isShared && isBlocking(io.fd) && pollNow(io.fd, events) === -1;

/**
 * A read failed with EAGAIN: returns 0 if the socket was shut down for reading. A stream socket returns 0 by itself. A
 * datagram socket does so only if the call blocks.
 */
export function endOfInput(io: Target, result: number): number {
  if (result !== -1 || errno !== EAGAIN || !(reactor.readiness(io.fd) & EXCEPT)) return result;
  const events = pollNow(io.fd, POLLRDHUP);
  return events !== -1 && events & POLLRDHUP ? 0 : fail(EAGAIN);
}

const sizeOf = (iov: iovec[]): number => iov.reduce((sum, { iov_len }) => sum + iov_len, 0);

const message = (iov: iovec[]): msghdr => new msghdr({ msg_iov: iov, msg_iovlen: iov.length });

/** At most `size` bytes of some memory. */
function firstBytes(iov: iovec[], size: number): iovec[] {
  const some: iovec[] = [];
  for (let left = size, i = 0; left > 0 && i < iov.length; i++) {
    const { iov_base, iov_len } = iov[i]!;
    some.push({ iov_base, iov_len: Math.min(iov_len, left) });
    left -= iov_len;
  }
  return some;
}

// RWF_NOWAIT is not supported by every kind of file and every kernel.
const isUnsupported = (result: number): boolean => result === -1 && (errno === EOPNOTSUPP || errno === ENOSYS);

const CURRENT_OFFSET = -1;

// A blocking pipe, terminal or the like. If poll(2) reports it as readable, a read returns what there is.
function readBlockingFile(fd: int, iov: iovec[]): number {
  const result = preadv2(fd, iov, iov.length, CURRENT_OFFSET, RWF_NOWAIT);
  if (!isUnsupported(result)) return result;
  return pollNow(fd, POLLIN) === -1 ? -1 : readv(fd, iov, iov.length);
}

// If poll(2) reports it as writable, it has room for PIPE_BUF bytes and not for more: a larger write would block.
function writeBlockingFile(fd: int, iov: iovec[]): number {
  const result = pwritev2(fd, iov, iov.length, CURRENT_OFFSET, RWF_NOWAIT);
  if (!isUnsupported(result)) return result;
  if (pollNow(fd, POLLOUT) === -1) return -1;
  const some = firstBytes(iov, PIPE_BUF);
  return writev(fd, some, some.length);
}

// read(2) of no bytes returns 0 at once and leaves a datagram where it is. recv(2) does not.
export const readStep: Step = (io, buf, capacity) => {
  if (io.traits & SOCKET && capacity > 0) return endOfInput(io, recvNoWait(io.fd, buf, capacity));
  if (io.traits & SOCKET || !isBlocking(io.fd)) return read(io.fd, buf, capacity);
  return readBlockingFile(io.fd, [{ iov_base: buf, iov_len: capacity }]);
};

const writeStep: Step = (io, buf, length) => {
  if (io.traits & SOCKET) return sendNoWait(io.fd, buf, length);
  if (!isBlocking(io.fd)) return write(io.fd, buf, length);
  return writeBlockingFile(io.fd, [{ iov_base: buf, iov_len: length }]);
};

// Whether readv or writev has nothing to wait for: it returns 0, or fails for its arguments.
function isImmediate(iov: iovec[]): boolean {
  try {
    return iov.length > UIO_MAXIOV || sizeOf(iov) === 0;
  } catch {
    return true; // an element is not an object
  }
}

// An element that is not an iovec throws. readv and writev do it with their own name in the message.
function named<T>(attempt: () => T, call: () => T): T {
  try {
    return attempt();
  } catch {
    return call();
  }
}

export function readvStep(io: Target, iov: iovec[]): number {
  if (isImmediate(iov)) return readv(io.fd, iov, iov.length);
  if (io.traits & SOCKET) {
    const result = named(
      () => recvmsg(io.fd, message(iov), MSG_DONTWAIT),
      () => readv(io.fd, iov, iov.length),
    );
    return endOfInput(io, result);
  }
  return isBlocking(io.fd) ? readBlockingFile(io.fd, iov) : readv(io.fd, iov, iov.length);
}

export function writevStep(io: Target, iov: iovec[]): number {
  if (isImmediate(iov)) return writev(io.fd, iov, iov.length);
  if (io.traits & SOCKET) {
    return named(
      () => sendmsg(io.fd, message(iov), MSG_DONTWAIT),
      () => writev(io.fd, iov, iov.length),
    );
  }
  return isBlocking(io.fd) ? writeBlockingFile(io.fd, iov) : writev(io.fd, iov, iov.length);
}

// Continues until all is transferred or the input ends. The bytes transferred before a wait stay transferred.
class TransferAll implements Operation {
  constructor(
    readonly syscall: string,
    private readonly step: Step,
    private readonly reads: boolean,
    public transferred: number,
  ) {}

  get exclusive(): boolean {
    return this.transferred > 0;
  }

  attempt(io: Target, memory: ArrayBufferView, length: number): number {
    while (this.transferred < length) {
      const left = length - this.transferred;
      const n = this.step(io, this.transferred ? offset(memory, this.transferred) : memory, left);
      if (n === -1) return n;
      if (this.reads) io.noteRead(n, left);
      if (this.reads && n === 0) break;
      this.transferred += n;
      if (this.transferred < length && !reactor.consumeBudget()) {
        io.defer();
        return fail(EAGAIN);
      }
    }
    return this.transferred;
  }
}

/** The memory from a byte on. */
export const offset = (view: ArrayBufferView, from: number): Uint8Array =>
  new Uint8Array(view.buffer, view.byteOffset + from, view.byteLength - from);

// Usually the first call transfers all, and nothing is allocated.
const transferAll = (syscall: string, step: Step, reads: boolean): Operation => ({
  syscall,
  transferred: 0,
  attempt: (io, memory, length) => {
    const n = length === 0 ? 0 : step(io, memory, length);
    return reads ? io.noteRead(n, length) : n;
  },
  continueAt: (transferred) => new TransferAll(syscall, step, reads, transferred),
});

export const READN = transferAll('read', readStep, true);
export const WRITEN = transferAll('write', writeStep, false);
/** For sockets: errors name the call that is made. */
export const RECVN = transferAll('recv', readStep, true);
export const SENDN = transferAll('send', writeStep, false);

export const READ_BYTES: Operation = {
  syscall: 'read',
  attempt: (io, buf, capacity) => io.noteRead(readStep(io, buf, capacity), capacity),
};
export const WRITE_BYTES: Operation = { syscall: 'write', attempt: writeStep };

function checkVector(name: string, iov: iovec[]): void {
  if (!Array.isArray(iov)) throw invalidType({ name }, 'iov', 'an array of iovec', iov);
}

export const readvOperation = (iov: iovec[]): Operation => ({
  syscall: 'readv',
  check: () => checkVector('readv', iov),
  attempt: (io) => readvStep(io, iov),
});
export const writevOperation = (iov: iovec[]): Operation => ({
  syscall: 'writev',
  check: () => checkVector('writev', iov),
  attempt: (io) => writevStep(io, iov),
});

// Memory of this thread that chunks are read into. No connection has a buffer of its own while it waits.
const CHUNK_SIZE = 65536;
let chunkMemory: Buffer<ArrayBuffer> | undefined;

// A large chunk takes the memory along. A small one is copied, so that it does not keep all of the memory alive.
function takeChunk(length: number): Uint8Array<ArrayBuffer> {
  const memory = chunkMemory!;
  if (length < CHUNK_SIZE / 2) return new Uint8Array(memory.subarray(0, length));
  chunkMemory = undefined;
  return new Uint8Array(memory.buffer, 0, length);
}

function readChunk(io: Target): number {
  chunkMemory ??= Buffer.allocUnsafeSlow(CHUNK_SIZE);
  return io.noteRead(readStep(io, chunkMemory, CHUNK_SIZE), CHUNK_SIZE);
}

/** Reads what there is: the promise is a `Uint8Array` of its own. */
export const READ_CHUNK: Operation = { syscall: 'recv', attempt: readChunk, finish: takeChunk };

// As Node's own streams read: a small chunk comes from the pool that all Buffers share.
function takeBuffer(length: number): Buffer {
  const memory = chunkMemory!;
  if (length < CHUNK_SIZE / 2) {
    const chunk = Buffer.allocUnsafe(length);
    memory.copy(chunk, 0, 0, length);
    return chunk;
  }
  chunkMemory = undefined;
  return memory.subarray(0, length);
}

/** The same for node:stream: the promise is a `Buffer`, and errors are those of net.Socket. */
export const READ_BUFFER: Operation = { syscall: 'read', attempt: readChunk, finish: takeBuffer };

/** Whether a read that returned `n` bytes reached the end of input. An empty datagram does not. */
export function isEnd(io: Target, n: number): boolean {
  if (n > 0) return false;
  return !(io.traits & EMPTY_MESSAGES) || pollNow(io.fd, POLLRDHUP) !== -1;
}

export const POLL_READABLE: Operation = { syscall: 'poll', attempt: ({ fd }) => pollNow(fd, POLLIN) };
export const POLL_WRITABLE: Operation = { syscall: 'poll', attempt: ({ fd }) => pollNow(fd, POLLOUT) };
