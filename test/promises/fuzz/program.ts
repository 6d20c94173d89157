// program.ts SEED SECONDS: makes calls with wrong arguments, and prints the unexpected outcomes as JSON.
import { setImmediate as turn } from 'node:timers/promises';
import { Socket } from 'bsd-sockets/promises';
import { all as values, UserError } from '../../fuzz/values';
import { below, pick, seed } from '../../fuzz/random';
import { all as methods, targets, untested, type Method } from './methods';

const [, , first, seconds] = process.argv;
const end = performance.now() + Number(seconds) * 1000;
const wrong: string[] = [];
const seen: Record<string, number> = {};

// Messages of V8 when a member is read from a proxy or from an object of another class.
const OF_THE_OBJECT =
  /a proxy that has been revoked|^'\w+' on proxy|called on incompatible receiver|^Cannot (perform|assign to read only)/;

function judge({ name, syscalls }: Method, error: unknown): string {
  if (error instanceof UserError) return 'thrown by the test';
  if (!(error instanceof Error)) return `wrong: it threw ${String(error)}`;
  const { code, errno, syscall, message } = error as NodeJS.ErrnoException;
  const system = typeof code === 'string' && (typeof errno === 'number' || code === 'ABORT_ERR');
  if (system && syscalls.includes(syscall!)) return 'SocketError';
  const where = new RegExp(`^(${[name, ...syscalls].join('|')}): [a-z]`);
  const type = error instanceof TypeError || error instanceof RangeError;
  if (type && (where.test(message) || OF_THE_OBJECT.test(message))) return error.name;
  return `wrong: ${error.stack ?? message}`;
}

async function once(method: Method): Promise<void> {
  const sockets = pick(targets)();
  const makers = Array.from({ length: below(method.parameters + 2) }, () => pick(values));
  const call = `${method.name}(${makers.map(({ name }) => name).join(', ')})`;
  const outcome = new Promise((resolve) =>
    resolve(method.call(sockets[0]!, makers.map(({ make }) => make()) as never[])),
  ).then(
    (result) => {
      for (const made of [result].flat()) if (made instanceof Socket) made.close();
      return 'result';
    },
    (error: unknown) => judge(method, error),
  );
  if (below(2)) await turn();
  for (const s of sockets) s.close();
  const timer = setTimeout(() => {
    console.log(JSON.stringify({ wrong: [`it hangs: ${call}`], seen }));
    process.exit();
  }, 10_000);
  const kind = await outcome;
  clearTimeout(timer);
  if (kind.startsWith('wrong')) wrong.push(`${call}: ${kind}`);
  else seen[kind] = (seen[kind] ?? 0) + 1;
}

async function main(): Promise<void> {
  for (let round = 0; performance.now() < end && wrong.length < 20; round++) {
    for (const method of methods) {
      seed(Number(first), round, methods.indexOf(method));
      await once(method);
    }
  }
  console.log(JSON.stringify({ wrong, seen, untested: untested() }));
  process.exit();
}

process.on('warning', () => undefined);
void main();
