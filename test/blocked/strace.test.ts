// A thread that is blocked makes one system call, and wakes nobody: strace shows what all threads of the process do.
import { readFileSync } from 'node:fs';
import { setTimeout as elapse } from 'node:timers/promises';
import { unixPath } from '../support/sockets';
import { isInstalled } from '../support/running-program';
import { blocked, names, start } from './blocked';

if (isInstalled('strace', ['-V'])) {
  test('one system call each, while they wait', async () => {
    const trace = unixPath();
    const program = start('stay', names, { strace: trace });
    const threads = await blocked(program);
    // Until they have been told of what was sent to them when they began: a stretch in which nothing is traced at all.
    let before = '';
    for (let now = readFileSync(trace, 'utf8'); now !== before; now = readFileSync(trace, 'utf8')) {
      before = now;
      await elapse(500);
    }
    const lines = before.trimEnd().split('\n');
    for (const thread of threads) {
      const last = lines.findLast((line) => line.startsWith(`${thread} `));
      expect(last).toMatch(/<unfinished \.\.\.>$/);
    }
    program.end('\n');
    expect((await program.ended).code).toBe(7);
  }, 120_000);
}
