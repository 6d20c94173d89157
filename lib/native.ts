import type * as child_process from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { platform } from './platform';

/** Where a member lies, as the C compiler has it; `count` is 0 unless it is an array. */
export interface Member {
  offset: number;
  size: number;
  count: number;
  type: 'i1' | 'i2' | 'i4' | 'i8' | 'u1' | 'u2' | 'u4' | 'u8' | 'c1' | 's' | 'p';
}

export interface Layout {
  size: number;
  members: Record<string, Member>;
}

export type Result = number | string | null;

/** What the addon exports: native/addon.cc. */
interface Addon {
  constants: { names: string; values: Float64Array };
  functions: Record<string, ((...args: unknown[]) => Result) | undefined>;
  structs: string;
  reasons: { error: 'TypeError' | 'RangeError'; text: string }[];
  maxErrno: number;
  maxParameters: number;
}

const root = join(__dirname, '..');

const file = 'bsd_sockets.node';

function find(): string | undefined {
  const built = join(root, 'build/Release', file);
  if (existsSync(built)) return built;
  const packed = join(root, 'prebuilds', platform(), file);
  return existsSync(packed) ? packed : undefined;
}

// npm no longer runs the install scripts of dependencies: where no binary was packed for, it is built here, once.
function build(): string | undefined {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- takes longer to load than the addon
  const { spawnSync } = require('node:child_process') as typeof child_process;
  process.stderr.write(`bsd-sockets: no binary for ${platform()}: building one\n`);
  spawnSync('npm', ['run', '--silent', 'build:native'], { cwd: root, stdio: ['ignore', 2, 2] });
  return find();
}

function load(): Addon {
  const path = find() ?? build();
  if (path === undefined) {
    throw new Error(
      `bsd-sockets: no binary for ${platform()}, and none could be built in ${root}. ` +
        'It takes Python 3, make, a C++20 compiler, and `npm run build:native` in that folder.',
    );
  }
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require(path) as Addon;
}

function constantsOf({ names, values }: Addon['constants']): Record<string, number | undefined> {
  const constants: Record<string, number | undefined> = {};
  const each = names.split(' ');
  for (let i = 0; i < values.length; i++) constants[each[i]!] = values[i];
  return constants;
}

function layoutsOf(structs: string): Record<string, Layout | undefined> {
  const layouts: Record<string, Layout | undefined> = {};
  for (const line of structs.trimEnd().split('\n')) {
    const words = line.split(' ');
    const members: Layout['members'] = {};
    for (let i = 2; i < words.length; i += 5) {
      const [offset, size, count] = words.slice(i + 2, i + 5).map(Number) as [number, number, number];
      members[words[i]!] = { offset, size, count, type: words[i + 1] as Member['type'] };
    }
    layouts[words[0]!] = { size: Number(words[1]), members };
  }
  return layouts;
}

const addon = load();

export const native = {
  ...addon,
  constants: constantsOf(addon.constants),
  structs: layoutsOf(addon.structs),
};

/** Whether a number's lowest byte comes first. */
export const LE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** The value of a C constant, `undefined` where the platform lacks it. */
export function constant(name: string): number {
  return native.constants[name] as number;
}
