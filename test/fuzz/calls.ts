// The call of each index. The seed determines it.
import { bounded } from './bounds';
import type { Exported } from './exported';
import { all } from './values';
import { nameOf } from './memory';
import { initializer, plausible } from './plausible';
import { below, percent, pick, seed } from './random';

export interface Planned {
  exported: Exported;
  args: unknown[];
}

/** First every value of values.ts in every parameter of every function, among plausible arguments. Then random calls. */
export class Calls {
  private readonly ordered: [Exported, number][];
  private readonly weighted: Exported[];

  constructor(
    functions: readonly Exported[],
    private readonly seed: number,
  ) {
    this.ordered = functions.flatMap((exported) =>
      exported.parameters.map((_, i): [Exported, number] => [exported, i]),
    );
    const calls = functions.filter(({ parameters }) =>
      parameters.some(({ name }) => /fd$|^(sv|pid|node|sa|domain)$/.test(name)),
    );
    this.weighted = [...functions, ...Array.from({ length: 8 }, () => calls).flat()];
  }

  /** The number of calls before the random ones. */
  get inOrder(): number {
    return this.ordered.length * all.length;
  }

  at(index: number): Planned {
    seed(this.seed, index);
    const [exported, fuzzed] =
      index < this.inOrder ? this.ordered[Math.floor(index / all.length)]! : [pick(this.weighted), -1];
    const args: unknown[] = [];
    const { parameters } = exported;
    for (const [i, parameter] of parameters.entries()) {
      if (i === fuzzed) args.push(all[index % all.length]!.make());
      else if (fuzzed === -1 && percent(8)) args.push(pick(all).make());
      else args.push(exported.isClass ? initializer(exported) : plausible(exported.name, parameter, args));
    }
    if (fuzzed === -1 && percent(5)) {
      if (percent(50)) args.length = below(args.length + 1);
      else args.push(...Array.from({ length: 1 + below(9) }, () => pick(all).make()));
    }
    return { exported, args: bounded(exported, args) };
  }
}

function shown(value: unknown, depth = 0): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}...` : value);
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'bigint') return `${value}n`;
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return String(value);
  const name = nameOf(value);
  if (name !== undefined) return name;
  if (ArrayBuffer.isView(value)) return 'a view';
  if (depth > 3) return '...';
  const members = Object.entries(Object.getOwnPropertyDescriptors(value));
  const list = members
    .slice(0, 10)
    .filter(([key]) => key !== 'length')
    .map(([key, member]) => `${key}: ${'value' in member ? shown(member.value, depth + 1) : 'a getter'}`);
  return `{ ${list.join(', ')} }`;
}

/** Returns the call as source code. Runs no getter. */
export const described = ({ exported: { name, isClass }, args }: Planned): string =>
  `${isClass ? 'new ' : ''}${name}(${args.map((arg) => shown(arg)).join(', ')})`;
