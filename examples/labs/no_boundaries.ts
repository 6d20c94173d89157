// C17: a stream of bytes, not of messages.
//
//   npm run lab no_boundaries
import { read, write, close, FIONREAD } from 'bsd-sockets';
import { table } from './lib/draw';
import { eventually, lab, must } from './lib/lab';
import { connection, count } from './lib/sockets';

const rows: string[][] = [];

function writes(s: number, text: string): void {
  rows.push([`write "${text}"`, String(write(s, text, text.length)), '']);
}

function reads(s: number, size: number): string {
  const buf = new Uint8Array(size);
  const n = read(s, buf, size);
  const got = Buffer.from(buf.subarray(0, Math.max(n, 0))).toString();
  rows.push(['', `read ${size}`, `${n} "${got}"`]);
  return got;
}

lab('C17', () => {
  const [client, server] = connection();
  writes(client, 'hello');
  writes(client, 'world');
  eventually(() => count(server, FIONREAD), 10);
  const both = reads(server, 64);
  writes(client, 'abcdef');
  eventually(() => count(server, FIONREAD), 6);
  const parts = [reads(server, 4), reads(server, 4)];
  table(['client', 'server', ''], rows);
  must(both === 'helloworld', 'two writes were one read');
  must(parts.join() === 'abcd,ef', 'one write was two reads');
  close(client);
  close(server);
  return `"hello" and "world" were read as "${both}", "abcdef" as "${parts.join('" and "')}"`;
});
