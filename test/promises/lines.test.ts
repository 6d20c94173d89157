// Lines are the same however their bytes arrive.
import { FIONREAD, int, ioctl } from 'bsd-sockets';
import type { Socket } from 'bsd-sockets/promises';
import { turn } from './random';
import { paired } from './sockets';

const LIMIT = 4;

/** What `lines` gives, and what it ends with. */
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

/** Sends each piece once the one before it has been read, or nobody reads any more. */
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

/** All ways to cut a text into pieces. */
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
])('%j, with a limit of four bytes, in whatever pieces', async (text, lines) => {
  for (const pieces of splits(text)) expect([pieces, await arriving(pieces)]).toEqual([pieces, lines]);
});
