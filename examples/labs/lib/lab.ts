// What the labs have in common: a lab is a function that asks the kernel, and its last line is what was seen.
import { alarm, errno, strerrorname_np } from 'bsd-sockets';
import { labs } from '../index';

const LIMIT_S = 60;
const PATIENCE_MS = 10_000;

class Differs extends Error {}

/** `write 10000          4096` */
export function row(what: string, ...given: (string | number)[]): void {
  console.log(`  ${what.padEnd(44)} ${given.join('  ')}`.trimEnd());
}

/** A call's result in words: `0`, or the name of `errno` where it is -1. Ask at once: the next failure sets it anew. */
export function result(returned: number): string {
  return returned === -1 ? (strerrorname_np(errno) ?? String(errno)) : String(returned);
}

/** Asks until it is so, for what the kernel does by itself and soon; then gives up, with the last answer. */
export function eventually<T>(ask: () => T, expected: T, patience_ms = PATIENCE_MS): T {
  const end = Date.now() + patience_ms;
  let answer = ask();
  while (answer !== expected && Date.now() < end) answer = ask();
  return answer;
}

/** Shows an answer of the kernel. Another one than expected ends the lab. A function is asked until it is so. */
export function expect<T extends string | number>(what: string, given: T | (() => T), expected: NoInfer<T>): void {
  const answer = typeof given === 'function' ? eventually(given, expected) : given;
  row(what, answer);
  if (answer !== expected) throw new Differs(`${what}: ${answer}, not ${expected}`);
}

/** What is no single answer: ends the lab where it is not so. */
export function must(be: boolean, sentence: string): void {
  if (!be) throw new Differs(`not so: ${sentence}`);
}

/** Runs a lab. What it returns says in a sentence what was seen; the exit status is 1 where the kernel did otherwise. */
export function lab(claim: string, body: () => string): void {
  const { name, says } = labs.find((one) => one.claim === claim)!;
  console.log(`${claim} ${name}\n${says}\n`);
  let verdict = 'ok';
  let seen: string;
  // SIGALRM ends a lab that waits for what does not come.
  alarm(LIMIT_S);
  try {
    seen = body();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    verdict = 'differs';
    seen = error.message;
    process.exitCode = 1;
  }
  alarm(0);
  console.log(`\n${claim.padEnd(3)} ${name.padEnd(21)} ${verdict.padEnd(7)} ${seen}`);
}
