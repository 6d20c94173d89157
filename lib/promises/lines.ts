// A loop over the lines of a socket.
import { EMSGSIZE } from '../headers/errno';
import type { DelimitedRead } from './buffered-reads';
import { cancellableIterator } from './cancellable-iterator';
import { systemError } from './errors';
import type { FILE, LimitOptions } from './file';
import type { IOQueue } from './io-queue';
import { NO_MEMORY, type WaitOptions } from './operation';
import { READ } from './reactor';

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Options of `lines`. */
export interface LineOptions extends WaitOptions, LimitOptions {}

/** Where the text of a line ends. */
function textEnd(line: Buffer): number {
  const end = line.at(-1) === NEWLINE ? line.length - 1 : line.length;
  return line[end - 1] === RETURN ? end - 1 : end;
}

/** The lines as text, each at most `limit` bytes long. */
export function lines(
  io: IOQueue,
  file: FILE,
  limit: number,
  options: WaitOptions,
): AsyncGenerator<string, void, undefined> {
  const bytes = { limit: limit + 1 }; // with a '\r', which is not part of the text
  let pending: DelimitedRead | undefined;

  const read = (): Promise<Buffer | null> => {
    pending = file.delimitedRead(NEWLINE, bytes.limit);
    return io.start(undefined, READ, pending, NO_MEMORY, options);
  };

  const next = async (): Promise<string | undefined> => {
    const line = file.getline_nowait(bytes) ?? (await read());
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
