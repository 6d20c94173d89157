import { spawnSync } from 'node:child_process';
import { isInstalled } from '../support/running-program';

export const root = process.getuid!() === 0;
if (!root) console.warn('skipped: tests that need root (ss -K)');

/** Whether `ss -K` can be used. Tests that need it print a warning if not. */
export const canKill = root && isInstalled('ss', ['-V'], /iproute2/);

const filter = ['-KHtn', 'src', '127.0.0.1', 'dst', '127.0.0.1'];

/** Destroys one end of a connection over 127.0.0.1, identified by its two ports. */
export function destroy(sport: number, dport: number): void {
  const ports = ['sport', '=', String(sport), 'dport', '=', String(dport)];
  const { stdout, status } = spawnSync('ss', [...filter, ...ports], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^ESTAB/)]);
}
