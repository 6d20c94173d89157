import { execFileSync } from 'node:child_process';
import { inNetnsIfPossible } from '../support/network-namespace';
import { root } from './notes';

/** Returns the output of a lab between its first and its last sentence. */
export function labOutput(name: string): string {
  const file = `examples/labs/${name}.ts`;
  const [program, ...args] = inNetnsIfPossible([process.execPath, '-r', 'ts-node/register/transpile-only', file]);
  const stdout = execFileSync(program, args, { cwd: root, encoding: 'utf8', timeout: 60_000, stdio: 'pipe' });
  return `${stdout.split('\n\n').slice(1, -1).join('\n\n')}\n`;
}

// Replaces numbers that differ between machines or runs: times, ports, hexadecimal addresses, and large numbers such as sizes.
function word(text: string): string {
  return text
    .replace(/\b\d+(\.\d+)?(?= ms\b)/g, '#')
    .replace(/(?<=\d\.\d+\.\d+\.\d+:)[1-9]\d*/g, '#')
    .replace(/\b[0-9a-f]{16,}\b/g, '#')
    .replace(/(?<![\w.])(\d+\.\d+|\d{2,})(?![\w.])/g, '#')
    .replace(/ +/g, ' ')
    .trim();
}

// The number of steps that fill a buffer, and the order in which the kernel lists sockets, differ between runs. Such lines are compared
// as a set.
const LOOSE = /[█░]|^ *tcp /;
const step = (line: string): string => word(line.replace(/[█░]+/g, '|').replace(/\d+/g, '#'));
const row = (line: string): string => (/[█░]/.test(line) ? step(line) : word(line));

/** The output of a lab, made comparable. */
export function comparable(output: string): { lines: string[]; kinds: string[] } {
  const lines = output.split('\n');
  return {
    lines: lines.filter((line) => !LOOSE.test(line)).map(word),
    kinds: [...new Set(lines.filter((line) => LOOSE.test(line)).map(row))].sort(),
  };
}
