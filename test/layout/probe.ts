import type { Layout } from '../../lib/runtime/addon';
import { includeLines, runC } from '../support/c-compiler';
import { structs } from './structs';

/** A member according to C. `value` is its value in `pattern`, or `-` for an array or a struct. */
export interface Probed {
  offset: number;
  size: number;
  count: number;
  type: string;
  value: string;
}

export interface ProbedStruct {
  size: number;
  alignment: number;
  members: Record<string, Probed>;
}

/** Different bytes, which make negative numbers if the type is signed. */
export const pattern = (size: number): Uint8Array => Uint8Array.from({ length: size }, (_, i) => 0x81 + i);

const macros = `
enum { POINTER = 5 };
#define TYPE(x) _Generic((x), char: "c1", signed char: "i1", unsigned char: "u1", short: "i2", unsigned short: "u2", \\
  int: "i4", unsigned: "u4", long: sizeof(long) == 8 ? "i8" : "i4", unsigned long: sizeof(long) == 8 ? "u8" : "u4", \\
  long long: "i8", unsigned long long: "u8", default: __builtin_classify_type(x) == POINTER ? "p" : "s")
#define ROW(name, x, count, type, value) \\
  printf("%s %zu %zu %zu %s " value "\\n", name, (size_t)((char *)&(x) - (char *)&at), sizeof(x), (size_t)(count), type
#define SIGNED(name, x) ROW(name, x, 0, TYPE(x), "%lld"), (long long)(x))
#define UNSIGNED(name, x) ROW(name, x, 0, TYPE(x), "%llu"), (unsigned long long)(x))
#define ARRAY(name, x) ROW(name, x, sizeof(x) / sizeof((x)[0]), TYPE((x)[0]), "-"))
#define OTHER(name, x) ROW(name, x, 0, TYPE(x), "-"))
`;

function probeOf(struct: string, { members }: Layout): string {
  const rows = Object.entries(members).map(([name, { type, count }]) => {
    const macro = count ? 'ARRAY' : /[sp]/.test(type) ? 'OTHER' : type.startsWith('u') ? 'UNSIGNED' : 'SIGNED';
    return `  ${macro}("${name}", at.${name});`;
  });
  return `static void probe_${struct}(void) {
  ${structs[struct]?.c ?? `struct ${struct}`} at;
  for (size_t i = 0; i < sizeof at; i++) ((unsigned char *)&at)[i] = (unsigned char)(0x81 + i);
  printf("struct ${struct} %zu %zu\\n", sizeof at, __alignof__(at));
${rows.join('\n')}
}\n`;
}

function probeSome(layouts: Record<string, Layout>, names: string[]): Record<string, ProbedStruct> {
  const probes = names.map((name) => probeOf(name, layouts[name]!)).join('');
  const calls = names.map((name) => `probe_${name}();`).join(' ');
  const headers = names.flatMap((name) => structs[name]?.headers ?? []);
  const source = `${includeLines(['stdio.h', ...headers])}${macros}${probes}int main(void) { ${calls} return 0; }\n`;
  const found: Record<string, ProbedStruct> = {};
  let struct: ProbedStruct;
  for (const line of runC(source).trimEnd().split('\n')) {
    const [name, ...rest] = line.split(' ') as [string, ...string[]];
    if (name === 'struct') {
      struct = found[rest[0]!] = { size: Number(rest[1]), alignment: Number(rest[2]), members: {} };
    } else {
      const [offset, size, count, type, value] = rest as [string, string, string, string, string];
      struct!.members[name] = { offset: +offset, size: +size, count: +count, type, value };
    }
  }
  return found;
}

/** Compiles and runs C programs that print the layout of these structs. */
export function probe(layouts: Record<string, Layout>): Record<string, ProbedStruct> {
  const apart = (name: string): boolean => structs[name]?.apart === true;
  const names = Object.keys(layouts);
  return {
    ...probeSome(
      layouts,
      names.filter((name) => !apart(name)),
    ),
    ...probeSome(layouts, names.filter(apart)),
  };
}
