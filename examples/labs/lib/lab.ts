// The common part of the labs. A lab is a function that checks a claim against the kernel and returns a sentence about
// the result.
import { alarm, errno, strerrorname_np } from 'bsd-sockets';
import { labs } from '../index';

const LIMIT_S = 60;
const PATIENCE_MS = 10_000;

class Differs extends Error {}

/** `write 10000          4096` */
export function row(what: string, ...given: (string | number)[]): void {
  console.log(`  ${what.padEnd(44)} ${given.join('  ')}`.trimEnd());
}

/**
 * A call's result as text: the number, or the name of `errno` for -1. Call it immediately, before another failure
 * changes `errno`.
 */
export function result(returned: number): string {
  return returned === -1 ? (strerrorname_np(errno) ?? String(errno)) : String(returned);
}

/**
 * Calls `ask` until it returns the expected value, which the kernel brings about soon. Returns the last value after a
 * timeout.
 */
export function eventually<T>(ask: () => T, expected: T, patience_ms = PATIENCE_MS): T {
  const end = Date.now() + patience_ms;
  let answer = ask();
  while (answer !== expected && Date.now() < end) answer = ask();
  return answer;
}

/**
 * Shows a result. If it differs from the expected one, the lab fails. A function is called until it returns the
 * expected result.
 */
export function expect<T extends string | number>(what: string, given: T | (() => T), expected: NoInfer<T>): void {
  const answer = typeof given === 'function' ? eventually(given, expected) : given;
  row(what, answer);
  if (answer !== expected) throw new Differs(`${what}: ${answer}, not ${expected}`);
}

/** Fails the lab if the sentence is not true. For conditions that are not a single result. */
export function must(be: boolean, sentence: string): void {
  if (!be) throw new Differs(`not so: ${sentence}`);
}

const cleanups: (() => void)[] = [];

/** Runs this after the lab, even if it failed. */
export function afterwards(cleanup: () => void): void {
  cleanups.push(cleanup);
}

/** Runs a lab, which returns a sentence about the result. The exit status is 1 if the kernel behaves differently. */
export function lab(claim: string, body: () => string): void {
  const { name, says } = labs.find((one) => one.claim === claim)!;
  console.log(`${claim} ${name}\n${says}\n`);
  let verdict = 'ok';
  let seen: string;
  // SIGALRM ends a lab that hangs.
  alarm(LIMIT_S);
  try {
    seen = body();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    verdict = 'differs';
    seen = error.message;
    process.exitCode = 1;
  }
  for (const cleanup of cleanups.splice(0)) cleanup();
  alarm(0);
  console.log(`\n${claim.padEnd(3)} ${name.padEnd(21)} ${verdict.padEnd(7)} ${seen}`);
}
