import { spawnSync } from 'node:child_process';

/** May we make network namespaces? */
export const canBeApart = spawnSync('unshare', ['-n', 'ip', 'link', 'set', 'lo', 'up']).status === 0;

/**
 * A command in a network namespace of its own, which no other test's sockets are in: they may take a port that was free,
 * and so many of them be in TIME_WAIT that the kernel keeps no more. `settings` are made first, by the shell.
 */
export function apart(command: string[], settings = ':'): [string, ...string[]] {
  return ['unshare', '-n', 'sh', '-c', `ip link set lo up && { ${settings}; } && exec "$@"`, 'sh', ...command];
}

/** A command in the network namespace of a process. */
export function beside(pid: number, command: string[]): [string, ...string[]] {
  return ['nsenter', '-n', '-t', String(pid), ...command];
}

/** Apart where that may be. */
export function apartIfPossible(command: [string, ...string[]]): [string, ...string[]] {
  return canBeApart ? apart(command) : command;
}

/** In the namespace of a process that `apartIfPossible` started. */
export function besideIfApart(pid: number, command: [string, ...string[]]): [string, ...string[]] {
  return canBeApart ? beside(pid, command) : command;
}
