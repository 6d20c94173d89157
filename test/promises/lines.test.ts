// The result of `lines` does not depend on how the bytes were split on arrival.
import { FIONREAD, int, ioctl } from 'bsd-sockets';
import type { Socket } from 'bsd-sockets/promises';
import { turn } from './random';
import { paired } from './sockets';

const LIMIT = 4;

/** Returns the lines, and at last the error code if `lines` failed. */
async function read(from: Socket): Promise<string[]> {
  const got: string[] = [];
  try {
    for await (const line of from.lines({ limit: LIMIT })) got.push(line);
  } catch (error) {
    got.push(String((error as { code: unknown }).code));
  }
  from.close();
  return got;
}

function unread(s: Socket): boolean {
  const bytes = int();
  return ioctl(s.fd, FIONREAD, bytes) === 0 && bytes[0] !== 0;
}

/** Sends each piece after the previous one was read, or the reader has stopped. */
async function arriving(pieces: string[]): Promise<string[]> {
  const [a, b] = paired();
  const reading = read(b);
  for (const piece of pieces) {
    await a.writen(piece).catch(() => 0);
    while (unread(b)) await turn();
  }
  a.close();
  return reading;
}

/** Returns all partitions of a text into pieces. */
const splits = (text: string): string[][] =>
  Array.from({ length: 2 ** (text.length - 1) }, (_, cuts) =>
    [...text].reduce<string[]>((all, char, i) => {
      if (i === 0 || cuts & (1 << (i - 1))) return [...all, char];
      return [...all.slice(0, -1), all.at(-1)! + char];
    }, []),
  );

test.each([
  ['abcd\r\n', ['abcd']],
  ['abcd\nef', ['abcd', 'ef']],
  ['abcd\r', ['abcd']],
  ['abcde\n', ['EMSGSIZE']],
  ['abcde\r\n', ['EMSGSIZE']],
  ['abcde', ['EMSGSIZE']],
  ['abcd\re\n', ['EMSGSIZE']],
  ['abc\r\r\nd', ['abc\r', 'd']],
  ['abcd\r\r\n', ['EMSGSIZE']],
  ['a\r\n\nabcde', ['a', '', 'EMSGSIZE']],
])('%j yields %j with a limit of four bytes, for every partition', async (text, lines) => {
  for (const pieces of splits(text)) expect([pieces, await arriving(pieces)]).toEqual([pieces, lines]);
});
