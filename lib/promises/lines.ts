// A loop over the lines of a socket.
import { EMSGSIZE } from '../headers/errno';
import type { DelimitedRead } from './buffered-reads';
import { cancellableIterator } from './cancellable-iterator';
import { systemError } from './errors';
import { type FILE, limitOf } from './file';
import type { IOQueue } from './io-queue';
import { NO_MEMORY, type WaitOptions } from './operation';
import { READ } from './reactor';

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Options of `lines`. */
export interface LineOptions extends WaitOptions {
  /** The longest line in bytes, without its end; 65536 by default. A longer one fails with `EMSGSIZE`. */
  limit?: number;
}

/** Where the text of a line ends. */
function textEnd(line: Buffer): number {
  const end = line.at(-1) === NEWLINE ? line.length - 1 : line.length;
  return line[end - 1] === RETURN ? end - 1 : end;
}

export function lines(io: IOQueue, file: FILE, options: LineOptions): AsyncGenerator<string, void, undefined> {
  let pending: DelimitedRead | undefined;

  const read = (limit: number): Promise<Buffer | null> => {
    pending = file.delimitedRead(NEWLINE, limit);
    return io.start(READ, pending, NO_MEMORY, options);
  };

  const next = async (): Promise<string | undefined> => {
    const limit = limitOf('lines', Object(options) as LineOptions);
    const line = file.getline_nowait({ limit: limit + 1 }) ?? (await read(limit + 1)); // the text has no '\r'
    if (line === null) return undefined;
    const end = textEnd(line);
    if (end <= limit) return line.toString('utf8', 0, end);
    file.ungetc(line);
    throw systemError(EMSGSIZE, { syscall: 'read' });
  };

  const cancel = (): void => {
    if (pending) io.cancel(READ, pending, () => new Error('the iterator has ended'));
  };
  return cancellableIterator(next, cancel);
}
