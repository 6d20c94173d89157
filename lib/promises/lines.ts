// Reads lines from a socket: the bytes that were read beyond the last line stay for the next call.
import { constants } from 'node:buffer';
import { EMSGSIZE } from '../headers/errno';
import { within, type Called } from '../runtime/validate';
import { systemError } from './errors';
import { checkOptions, type WaitOptions } from './operation';

const MAX_LIMIT = constants.MAX_LENGTH - 2;
const DEFAULT_LIMIT = 65536;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Options of `lines`. */
export interface LineOptions extends WaitOptions {
  /** The longest line in bytes, without its end; 65536 by default. A longer one fails with `EMSGSIZE`. */
  limit?: number;
}

/** The limit of the options, which are checked. */
export function limitOf(called: Called, options: LineOptions): number {
  checkOptions(called, options);
  return within(called, 'options.limit', options.limit ?? DEFAULT_LIMIT, 1, MAX_LIMIT - 1);
}

/** The bytes of one socket that were read and not yet returned as lines. */
export class LineBuffer {
  private memory = Buffer.alloc(0);
  private from = 0;
  private to = 0;

  /** The next line, without its `\n` or `\r\n`; undefined if it is not complete. */
  take(limit: number): string | undefined {
    const end = this.memory.subarray(0, this.to).indexOf(NEWLINE, this.from);
    if (end === -1) {
      this.textEnd(this.to, limit);
      return undefined;
    }
    const text = this.memory.toString('utf8', this.from, this.textEnd(end, limit));
    this.from = end + 1;
    return text;
  }

  /** The last line, which has no end; undefined if there is none. */
  takeRest(limit: number): string | undefined {
    if (this.from === this.to) return undefined;
    const text = this.memory.toString('utf8', this.from, this.textEnd(this.to, limit));
    this.from = this.to;
    return text;
  }

  /** Memory to read into, behind what there is. */
  space(limit: number): Uint8Array {
    const used = this.to - this.from;
    const size = Math.max(limit + 2, used + 1);
    if (this.memory.length < size) {
      const larger = Buffer.allocUnsafeSlow(size);
      this.memory.copy(larger, 0, this.from, this.to);
      this.memory = larger;
    } else {
      this.memory.copyWithin(0, this.from, this.to);
    }
    [this.from, this.to] = [0, used];
    return this.memory.subarray(used);
  }

  /** So many bytes were read into the space. */
  add(bytes: number): void {
    this.to += bytes;
  }

  // Where the text of a line that ends at `end` ends, or of the part that has come.
  private textEnd(end: number, limit: number): number {
    const textEnd = end > this.from && this.memory[end - 1] === RETURN ? end - 1 : end;
    if (textEnd - this.from > limit) throw systemError(EMSGSIZE, { syscall: 'read' });
    return textEnd;
  }
}
