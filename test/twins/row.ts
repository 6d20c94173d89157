import { isDeepStrictEqual } from 'node:util';
import { languages, type Language } from '../process/running';
import { Stage, type Seen } from './stage';
import { canTrace } from './strace';

/** Where the languages may differ, and why. A test fails once they do not. */
export interface Difference {
  reason: string;
  /** It may happen that they do not. */
  sometimes?: true;
  /** What is cut out of each line of what is seen before it is compared; a line that is cut whole counts as none. */
  text: RegExp;
}

/**
 * A play for some of the examples. It is given twice: with the first of them in C and the others in TypeScript, and the
 * reverse. What each program did must be the same both times.
 */
export interface Row {
  /** Examples, without `.ts`. */
  programs: string[];
  /** Which play it is, where a program has several. */
  what?: string;
  play: (stage: Stage) => Promise<void>;
  differs?: Difference[];
  /** Why the casts may differ where a program was held up: then it is played again, a few times. */
  again?: string;
  /** Whether it can be played here; says so where it can't. */
  able?: () => boolean;
}

/** One program, from its start to its good end. */
export function alone(program: string, args: string[] = [], input = ''): Row {
  return { programs: [program], play: async (stage) => void (await stage.run(program, args, input)) };
}

/** Stands for the server's port in a client's arguments. */
export const PORT = 'PORT';

export interface Part {
  program: string;
  args?: string[];
  /** Its standard input. */
  input?: string;
}

/**
 * A server and a client of it. After a line like `last`, which says that it is done, the server gets Ctrl-C; without
 * `last` it ends by itself.
 */
export function pair(server: Part, client: Part, last?: RegExp): Row {
  return {
    programs: [server.program, client.program],
    play: async (stage) => {
      const { server: serving, port } = await stage.serve(server.program, ...(server.args ?? ['0']));
      const args = (client.args ?? ['127.0.0.1', PORT]).map((arg) => (arg === PORT ? port : arg));
      await stage.run(client.program, args, client.input);
      if (last === undefined) return stage.ended(serving);
      await stage.line(serving, last);
      await stage.interrupt(serving);
    },
  };
}

async function played({ programs, play }: Row, first: Language): Promise<Seen[]> {
  const stage = new Stage(programs, first);
  try {
    await play(stage);
    return await stage.seen();
  } finally {
    stage.clear();
  }
}

function without(differences: Difference[], seen: Seen[]): Seen[] {
  const cut = (lines: string[]): string[] =>
    lines
      .map((line) => differences.reduce((text, difference) => text.replace(difference.text, ''), line))
      .filter((line, i) => line !== '' || lines[i] === '');
  return seen.map((one) => ({
    ...one,
    calls: one.calls.map(cut).filter((thread) => thread.length > 0),
    stdout: cut(one.stdout),
    stderr: cut(one.stderr),
  }));
}

/** What the two casts did. */
async function both(row: Row): Promise<[Seen[], Seen[]]> {
  const { differs = [], again } = row;
  for (let left = again === undefined ? 0 : 4; ; left--) {
    const [one, other] = (await Promise.all(languages.map((first) => played(row, first)))) as [Seen[], Seen[]];
    if (left === 0 || isDeepStrictEqual(without(differs, one), without(differs, other))) return [one, other];
  }
}

/** The tests of a table. */
export function testTable(table: Row[]): void {
  const named = table.map((row) => ({ name: [row.programs.join(' and '), row.what ?? ''].join(' ').trim(), row }));
  test.each(named)(
    '$name',
    async ({ row }) => {
      const { differs = [], able = (): boolean => true } = row;
      if (!able()) return;
      const [one, other] = await both(row);
      expect(without(differs, one)).toEqual(without(differs, other));
      if (!canTrace()) return;
      for (const { program, calls } of one) expect([program, calls]).not.toEqual([program, []]);
      for (const difference of differs.filter(({ sometimes }) => !sometimes)) {
        const others = differs.filter((it) => it !== difference);
        const needed = !isDeepStrictEqual(without(others, one), without(others, other));
        expect({ ...difference, needed }).toEqual({ ...difference, needed: true });
      }
    },
    60_000,
  );
}
