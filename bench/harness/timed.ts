// Runs a program that measures its own loop and prints the CPU time of each iteration in nanoseconds.
import { execFileSync } from 'node:child_process';
import { SECONDS } from './server';
import type { Sample } from './workload';

export const timed =
  ([program, ...first]: string[], args: string[], perSecond: number, more: string[] = []): (() => Sample) =>
  () => {
    const count = Math.ceil(perSecond * SECONDS);
    const printed = execFileSync(program!, [...first, ...args, String(count), ...more], { encoding: 'utf8' });
    return { value: Number(printed) };
  };
