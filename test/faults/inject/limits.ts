import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { isInstalled, startExample, type Language, type RunningProgram } from '../../support/running-program';
import { waitUntilBlocked } from './attach';

/** Starts a server and waits until it is blocked waiting for clients. */
export async function serving(
  language: Language,
  name: string,
  ...args: string[]
): Promise<{ server: RunningProgram; port: string }> {
  const server = startExample(language, name, '0', ...args);
  const port = (await server.line()).split(':')[1]!;
  waitUntilBlocked(server.pid);
  return { server, port };
}

export const canLimit = (): boolean => isInstalled('prlimit', ['--version']);

/** Sets the limit of open descriptors of a running process. */
export function limitFiles(pid: number, soft: number): void {
  execFileSync('prlimit', ['--pid', `${pid}`, `--nofile=${soft}:`]);
}

/** Returns the lowest free descriptor of a process. */
export function free(pid: number): number {
  const fds = new Set(readdirSync(`/proc/${pid}/fd`));
  let fd = 0;
  while (fds.has(`${fd}`)) fd++;
  return fd;
}
