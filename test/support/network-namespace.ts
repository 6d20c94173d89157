import { spawnSync } from 'node:child_process';

// Commands that run in a network namespace of their own. Tests that need free ports, or that fill kernel tables, use them.

/** Whether this process is allowed to create network namespaces. */
export const canUnshareNetns = spawnSync('unshare', ['-n', 'ip', 'link', 'set', 'lo', 'up']).status === 0;

/**
 * Wraps a command so that it runs in a new network namespace, separate from the sockets of other tests: those may bind a
 * port that was free, or fill the kernel's table of TIME_WAIT sockets. The shell runs `settings` first.
 */
export function inNetns(command: string[], settings = ':'): [string, ...string[]] {
  return ['unshare', '-n', 'sh', '-c', `ip link set lo up && { ${settings}; } && exec "$@"`, 'sh', ...command];
}

/** Wraps a command so that it runs in the network namespace of an existing process. */
export function enterNetns(pid: number, command: string[]): [string, ...string[]] {
  return ['nsenter', '-n', '-t', String(pid), ...command];
}

/** `inNetns` if this process may create namespaces, else the command unchanged. */
export function inNetnsIfPossible(command: [string, ...string[]]): [string, ...string[]] {
  return canUnshareNetns ? inNetns(command) : command;
}

/** Wraps a command so that it joins the namespace of a process that `inNetnsIfPossible` started. */
export function enterNetnsIfPossible(pid: number, command: [string, ...string[]]): [string, ...string[]] {
  return canUnshareNetns ? enterNetns(pid, command) : command;
}
