import * as lib from 'bsd-sockets';
import { includeLines, runC } from '../support/c-compiler';

const calls = lib as unknown as Record<string, (x: number | bigint) => number | bigint>;
const names = (bits: number): string[] => [
  ...['htobe', 'htole'].map((name) => name + bits),
  ...['be', 'le'].map((name) => `${name}${bits}toh`),
  `bswap_${bits}`,
];
const values = [0n, 1n, 0x80n, 0xffn, 0x1234n, 0xff00n, 0x12345678n, 0xdeadbeefn, 0x0123456789abcdefn, 2n ** 64n - 1n];

describe.each([16, 32, 64])('%i bits', (bits) => {
  const inputs = [...new Set(values.map((value) => BigInt.asUintN(bits, value)))];

  test('return what C returns', () => {
    const rows = names(bits).flatMap((name) =>
      inputs.map((x) => `  printf("${name} %llu\\n", (unsigned long long)${name}((uint${bits}_t)${x}ull));\n`),
    );
    const printed = runC(
      `${includeLines(['stdio.h', 'stdint.h', 'endian.h', 'byteswap.h'])}int main(void) {\n${rows.join('')}  return 0;\n}\n`,
    );
    const given = names(bits).flatMap((name) =>
      inputs.map((x) => `${name} ${calls[name]!(bits === 64 ? x : Number(x))}\n`),
    );
    expect(given.join('')).toBe(printed);
  });

  test.each(names(bits))('%s throws for other types', (name) => {
    expect(() => calls[name]!(bits === 64 ? 1 : 1n)).toThrow(TypeError);
  });
});

test('64-bit conversions wrap as in C', () => {
  expect(lib.htobe64(2n ** 64n + 1n)).toBe(lib.htobe64(1n));
  expect(lib.htole64(-1n)).toBe(2n ** 64n - 1n);
});

test('16-bit conversions throw for values out of range', () => {
  expect(() => lib.htobe16(2 ** 16)).toThrow(RangeError);
});
