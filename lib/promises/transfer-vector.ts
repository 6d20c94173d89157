// Transfers of all of several pieces of memory. The vector is copied and checked once: the program may change its own.
import { EAGAIN, EFAULT } from '../headers/errno';
import { UIO_MAXIOV } from '../headers/sys/uio';
import { fail } from '../runtime/errno';
import { integer, invalidType, memory, type Called } from '../runtime/validate';
import type { iovec } from '../structs/msghdr';
import { isEnd, offset, readvStep, writevStep } from './byte-io';
import { systemError } from './errors';
import type { Operation, Target } from './operation';
import { READ, WRITE, reactor } from './reactor';

/** A piece of memory that has not been transferred. */
interface Piece {
  iov_base: ArrayBufferView;
  iov_len: number;
}

/** Copies a vector of the program. A length that exceeds its memory fails with EFAULT. */
export function copyVector(called: Called, iov: iovec[]): Piece[] {
  if (!Array.isArray(iov)) throw invalidType(called, 'iov', 'an array of iovecs', iov);
  const pieces: Piece[] = [];
  const count = iov.length;
  for (let i = 0; i < count; i++) {
    const element = iov[i];
    if (Object(element) !== element) throw invalidType(called, `iov[${i}]`, 'an iovec', element);
    const { iov_base, iov_len } = element!;
    const length = integer(called, `iov[${i}].iov_len`, iov_len);
    if (length === 0) continue;
    const base = memory(called, `iov[${i}].iov_base`, iov_base as ArrayBufferView);
    if (length < 0 || length > base.byteLength) throw systemError(EFAULT, { syscall: called.name }, called);
    pieces.push({ iov_base: base, iov_len: length });
  }
  return pieces;
}

const sizeOf = (pieces: Piece[]): number => pieces.reduce((sum, { iov_len }) => sum + iov_len, 0);

/** The part of the vector after the first `bytes` bytes. */
function skipBytes(pieces: Piece[], bytes: number): Piece[] {
  let left = bytes;
  let i = 0;
  while (i < pieces.length && left >= pieces[i]!.iov_len) left -= pieces[i++]!.iov_len;
  const rest = pieces.slice(i);
  if (left > 0) {
    const { iov_base, iov_len } = rest[0]!;
    rest[0] = { iov_base: offset(iov_base, left), iov_len: iov_len - left };
  }
  return rest;
}

export class TransferVector implements Operation {
  readonly syscall: string;
  transferred = 0;

  constructor(
    private readonly direction: typeof READ | typeof WRITE,
    private rest: Piece[],
  ) {
    this.syscall = direction === READ ? 'readv' : 'writev';
  }

  get exclusive(): boolean {
    return this.transferred > 0;
  }

  attempt(io: Target): number {
    while (this.rest.length > 0) {
      const n = this.step(io, this.rest.slice(0, UIO_MAXIOV));
      if (n === -1) return n;
      if (n === 0 && this.isDone(io)) break;
      this.transferred += n;
      this.rest = skipBytes(this.rest, n);
      if (this.rest.length > 0 && !reactor.consumeBudget()) {
        io.defer();
        return fail(EAGAIN);
      }
    }
    return this.transferred;
  }

  finish(): number {
    return this.transferred;
  }

  private step(io: Target, pieces: Piece[]): number {
    return this.direction === READ ? io.noteRead(readvStep(io, pieces), sizeOf(pieces)) : writevStep(io, pieces);
  }

  private isDone(io: Target): boolean {
    return this.direction !== READ || isEnd(io, 0);
  }
}

/** Writes all of some pieces of the package's own. */
export const writeAllVectored = (iov: iovec[]): Operation => new TransferVector(WRITE, iov as Piece[]);
