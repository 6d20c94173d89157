// A scenario runs examples twice with the languages swapped, and compares their system calls and output.
import { isDeepStrictEqual } from 'node:util';
import { languages, type Language } from '../support/running-program';
import { Execution, type Observation } from './execution';
import { canTrace } from '../support/strace';

/** An expected difference between the languages, with its reason. A test fails once the difference is gone. */
export interface Difference {
  reason: string;
  /** The difference occurs only in some runs. */
  sometimes?: true;
  /** Text removed from each line before the comparison. A line that is removed completely does not count. */
  text: RegExp;
}

/**
 * Runs one or more examples twice: with the first one in C and the others in TypeScript, and the reverse. Each program
 * must do the same both times.
 */
export interface Scenario {
  /** Examples, without `.ts`. */
  programs: string[];
  /** Names the scenario if a program has several. */
  variant?: string;
  steps: (execution: Execution) => Promise<void>;
  differs?: Difference[];
  /** Why both runs may differ if a program was delayed. The scenario is then repeated, up to four times. */
  retryReason?: string;
  /** Whether this machine supports the scenario. Prints a warning if it does not. */
  supported?: () => boolean;
}

/** A program that runs to its end without a partner. */
export function runsAlone(program: string, args: string[] = [], input = ''): Scenario {
  return { programs: [program], steps: async (execution) => void (await execution.run(program, args, input)) };
}

/** A placeholder for the server's port in a client's arguments. */
export const PORT = 'PORT';

export interface Role {
  program: string;
  args?: string[];
  /** Its standard input. */
  input?: string;
}

/**
 * A server and its client. The server is interrupted after it prints a line that matches `last`. Without `last` it must
 * end without an interrupt.
 */
export function serverAndClient(server: Role, client: Role, last?: RegExp): Scenario {
  return {
    programs: [server.program, client.program],
    steps: async (execution) => {
      const { server: serving, port } = await execution.startServer(server.program, ...(server.args ?? ['0']));
      const args = (client.args ?? ['127.0.0.1', PORT]).map((arg) => (arg === PORT ? port : arg));
      await execution.run(client.program, args, client.input);
      if (last === undefined) return execution.expectSuccess(serving);
      await execution.line(serving, last);
      await execution.interrupt(serving);
    },
  };
}

async function runScenario({ programs, steps }: Scenario, first: Language): Promise<Observation[]> {
  const execution = new Execution(programs, first);
  try {
    await steps(execution);
    return await execution.observe();
  } finally {
    execution.removeFiles();
  }
}

function withoutDifferences(differences: Difference[], seen: Observation[]): Observation[] {
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

/** Returns the observations of both runs. */
async function runBothWays(row: Scenario): Promise<[Observation[], Observation[]]> {
  const { differs = [], retryReason } = row;
  for (let left = retryReason === undefined ? 0 : 4; ; left--) {
    const [one, other] = (await Promise.all(languages.map((first) => runScenario(row, first)))) as [
      Observation[],
      Observation[],
    ];
    if (left === 0 || isDeepStrictEqual(withoutDifferences(differs, one), withoutDifferences(differs, other)))
      return [one, other];
  }
}

/** Defines one test per scenario. */
export function testScenarios(table: Scenario[]): void {
  const named = table.map((row) => ({ name: [row.programs.join(' and '), row.variant ?? ''].join(' ').trim(), row }));
  test.each(named)(
    '$name',
    async ({ row }) => {
      const { differs = [], supported = (): boolean => true } = row;
      if (!supported()) return;
      const [one, other] = await runBothWays(row);
      expect(withoutDifferences(differs, one)).toEqual(withoutDifferences(differs, other));
      if (!canTrace()) return;
      for (const { program, calls } of one) expect([program, calls]).not.toEqual([program, []]);
      for (const difference of differs.filter(({ sometimes }) => !sometimes)) {
        const others = differs.filter((it) => it !== difference);
        const needed = !isDeepStrictEqual(withoutDifferences(others, one), withoutDifferences(others, other));
        expect({ ...difference, needed }).toEqual({ ...difference, needed: true });
      }
    },
    60_000,
  );
}
