import { execFileSync } from 'node:child_process';
import { inNetnsIfPossible } from '../support/network-namespace';
import { root } from './notes';

/** What a lab prints between the sentence that it begins with and the one that it ends with. */
export function labOutput(name: string): string {
  const file = `examples/labs/${name}.ts`;
  const [program, ...args] = inNetnsIfPossible([process.execPath, '-r', 'ts-node/register/transpile-only', file]);
  const stdout = execFileSync(program, args, { cwd: root, encoding: 'utf8', timeout: 60_000, stdio: 'pipe' });
  return `${stdout.split('\n\n').slice(1, -1).join('\n\n')}\n`;
}

// A number that is another one on another machine, or the next time: a time, a port, an address in hexadecimal, and what
// is no small number: a descriptor, a size.
function word(text: string): string {
  return text
    .replace(/\b\d+(\.\d+)?(?= ms\b)/g, '#')
    .replace(/(?<=\d\.\d+\.\d+\.\d+:)[1-9]\d*/g, '#')
    .replace(/\b[0-9a-f]{16,}\b/g, '#')
    .replace(/(?<![\w.])(\d+\.\d+|\d{2,})(?![\w.])/g, '#')
    .replace(/ +/g, ' ')
    .trim();
}

// How many steps it takes to fill a buffer, and in which order the kernel lists its sockets, is another matter each time:
// each kind of these lines counts once.
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
