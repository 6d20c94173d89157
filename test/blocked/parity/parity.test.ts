// A worker makes the same random blocking calls as a C program, with the same peer, while messages are posted to the worker,
// signals come, and another thread closes the descriptor of the call. Results, errnos and bytes are C's.
//   PARITY_ROUNDS=N     how many rounds (a thousand take some 20 s)
//   PARITY_SEED=N       the seed; a failure prints it
//   PARITY_ROUND=N      this round only, a hundred times
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { compileC } from '../../support/c-compiler';
import { calls, macro } from './calls';
import { round } from './rounds';
import { Subject, type Outcome } from './peer';

const variable = (name: string): number | undefined => {
  const text = process.env[name];
  return text === undefined ? undefined : Number(text);
};
const seed = variable('PARITY_SEED') ?? Math.floor(Math.random() * 2 ** 20);
const only = variable('PARITY_ROUND');
const rounds = only === undefined ? (variable('PARITY_ROUNDS') ?? 2500) : 100;

const subjects: Subject[] = [];
afterEach(() => subjects.splice(0).forEach((subject) => subject.close()));

function start(name: string, command: string[], numbers?: number[]): Subject {
  const subject = new Subject(name, command, numbers);
  subjects.push(subject);
  return subject;
}

const compile = (): string => compileC(macro + readFileSync(join(__dirname, 'subject.c'), 'utf8'));
const worker = [process.execPath, join(__dirname, 'subject.cjs'), JSON.stringify(calls)];

/** Plays rounds until the two subjects differ. */
function compare(one: Subject, other: Subject, count = rounds): void {
  for (let i = 0; i < count; i++) {
    const index = only ?? i;
    const play = round(seed, index);
    const call = calls[play.call]!.expression;
    const repeat = `PARITY_SEED=${seed} PARITY_ROUND=${index} npx jest test/blocked/parity\n${call} ${JSON.stringify(play)}`;
    const outcome = (subject: Subject): Outcome => {
      try {
        return subject.play(play);
      } catch (cause) {
        throw new Error(`${subject.name} stopped: ${repeat}`, { cause });
      }
    };
    const [expected, seen] = [outcome(one), outcome(other)];
    if (!isDeepStrictEqual(seen, expected)) console.error(`${other.name} differs from ${one.name}: ${repeat}`);
    expect(seen).toEqual(expected);
  }
}

test('two C programs give the same results, so the rounds are deterministic', () => {
  const program = compile();
  compare(start('C', [program]), start('another C program', [program]), Math.ceil(rounds / 5));
}, 600_000);

test('a worker under messages gives the results of C', () => {
  const c = start('C', [compile()]);
  compare(c, start('the worker', worker, c.systemCalls));
}, 600_000);
