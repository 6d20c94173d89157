// The conversions of printf, compared with those of a C program, and the small functions of <stdlib.h>, <string.h> and
// <time.h> that the programs of textbooks use.
import {
  atoi,
  cstr,
  ctime,
  errno,
  set_errno,
  snprintf,
  strcat,
  strcmp,
  strcpy,
  strncat,
  strncmp,
  strncpy,
} from 'bsd-sockets';
import { time, time_t } from 'bsd-sockets';
import { includeLines, runC } from '../support/c-compiler';
import { runProgram } from '../support/child-program';

/** A format, its arguments here, and its arguments in C. */
const conversions: [format: string, args: unknown[], inC: string][] = [
  ['%d|%5d|%-5d|%05d|%+d|% d', [1, 2, 3, 4, 5, 6], '1, 2, 3, 4, 5, 6'],
  ['%i %d', [-1, 2 ** 32 - 1], '-1, -1'],
  ['%u %x %X %#x %o', [-1, 255, 255, 255, 8], '-1, 255, 255, 255, 8'],
  ['%hhd %hd %hhx', [300, 70000, -1], '300, 70000, -1'],
  ['%ld %lu %lld %zu', [2 ** 53 - 1, -1, 2n ** 62n, 7], '9007199254740991L, -1L, 4611686018427387904LL, (size_t)7'],
  ['%c%c', [72, 105], '72, 105'],
  ['[%s] [%10s] [%-10s] [%.3s] [%.*s]', ['a', 'b', 'c', 'defgh', 2, 'xyz'], '"a", "b", "c", "defgh", 2, "xyz"'],
  ['%s', ['한글'], '"한글"'],
  ['%.4s', ['한글'], '"한글"'],
  ['[%*d] [%-*d] [%.*d]', [5, 1, -5, 2, 3, 7], '5, 1, -5, 2, 3, 7'],
  ['%f %.2f %10.3f %e %g %G %a', [1.5, 2.345, 3, 4e10, 1e-7, 1e20, 1], '1.5, 2.345, 3., 4e10, 1e-7, 1e20, 1.'],
  ['%.0f %.0f %f %F', [0.5, 1.5, Infinity, NaN], '0.5, 1.5, INFINITY, NAN'],
  ['100%% %s', ['x'], '"x"'],
  ['%p', [null], '(void *)0'],
  ['%300d|%.200f', [1, 1 / 3], '1, 1 / 3.'],
  ['no conversion', [], '0'],
];

test('each conversion prints the bytes that C prints', () => {
  const lines = conversions
    .map(([format, , args]) => `  printf(${JSON.stringify(`${format}\n`)}, ${args});\n`)
    .join('');
  const pragma = '#pragma GCC diagnostic ignored "-Wformat"\n#pragma GCC diagnostic ignored "-Wformat-extra-args"\n';
  const inC = runC(`${includeLines(['stdio.h', 'math.h'])}${pragma}int main(void) {\n${lines}  return 0;\n}\n`);
  const buffer = new Uint8Array(1024);
  const here = conversions.map(([format, args]) => {
    const length = snprintf(buffer, buffer.length, `${format}\n`, ...args);
    return Buffer.from(buffer.subarray(0, length));
  });
  expect(Buffer.concat(here).toString()).toBe(inC);
});

test('%m prints the message for errno', () => {
  const buffer = new Uint8Array(64);
  set_errno(2);
  snprintf(buffer, 64, '%m');
  expect([cstr(buffer), errno]).toEqual(['No such file or directory', 2]);
});

test('snprintf ends the text with a NUL within the size, and returns the whole length', () => {
  const buffer = Buffer.from('xxxxxxxx');
  expect(snprintf(buffer, 4, '%s', 'abcdef')).toBe(6);
  expect(buffer.toString('latin1')).toBe('abc\0xxxx');
  expect(snprintf(null, 0, '%d', 123)).toBe(3);
  expect(() => snprintf(buffer, 9, 'x')).toThrow('snprintf: str must be at least 9 bytes (received 8 bytes)');
});

test.each([
  ['%d', ['x'], "snprintf: argument 1 must be a bigint or an integer (received 'x')"],
  ['%d', [1.5], 'snprintf: argument 1 must be an integer (received 1.5)'],
  ['%s', [1], 'snprintf: argument 1 must be a string, an ArrayBufferView or null (received 1)'],
  ['%f', [1n], 'snprintf: argument 1 must be a number (received 1n)'],
  ['%d %d', [1], "snprintf: format must be one with 1 conversions, as many as arguments (received '%d %d')"],
  ['%n', [1], "snprintf: format must be one without %n (received '%n')"],
  ['%', [], "snprintf: format must be one without an incomplete conversion (received '%')"],
  ['%100000d', [1], "snprintf: format must be one with widths up to 65535 (received '%100000d')"],
  ['%*d', [1e6, 1], 'snprintf: argument 1 must be >= -65535 and <= 65535 (received 1000000)'],
])('snprintf of %j with %j throws', (format, args, message) => {
  expect(() => snprintf(new Uint8Array(9), 9, format, ...args)).toThrow(message);
});

test('printf, puts, console.log and fprintf print in the order of their calls', async () => {
  const run =
    runProgram(`printf('%s-%d\\n', 'a', 1); console.log('b'); puts('c'); fputs('d\\n', stdout); fflush(stdout);
    fprintf(stderr, '%s\\n', 'e'); exit(259);`);
  expect(await run).toMatchObject({ code: 3, stdout: 'a-1\nb\nc\nd\n', stderr: 'e\n' });
});

test.each([
  ['42', 42],
  [' \t-7x', -7],
  ['+8', 8],
  ['x', 0],
  ['', 0],
  ['4294967295', -1],
])('atoi of %j is %d', (text, value) => {
  expect(atoi(text)).toBe(value);
  expect(atoi(Buffer.from(`${text}\0` + '9'))).toBe(value);
});

test('strcpy, strcat and their kin write within the memory', () => {
  const dest = new Uint8Array(8).fill(0x78);
  expect(Buffer.from(strcpy(dest, 'ab')).toString('latin1')).toBe('ab\0xxxxx');
  expect(Buffer.from(strcat(dest, Buffer.from('cd\0e'))).toString('latin1')).toBe('abcd\0xxx');
  expect(Buffer.from(strncat(dest, 'efgh', 2)).toString('latin1')).toBe('abcdef\0x');
  expect(() => strcat(dest, 'gh')).toThrow('strcat: dest must be at least 9 bytes (received 8 bytes)');
  expect(Buffer.from(strncpy(dest, 'abc', 2)).toString('latin1')).toBe('abcdef\0x');
  expect(Buffer.from(strncpy(dest, 'z', 4)).toString('latin1')).toBe('z\0\0\0ef\0x');
  expect(() => strcpy(dest, 'abcdefgh')).toThrow('strcpy: dest must be at least 9 bytes (received 8 bytes)');
});

test('strcmp and strncmp compare bytes', () => {
  expect([strcmp('a', 'a'), strcmp('a', 'b') < 0, strcmp('é', 'z') > 0, strcmp('a', Buffer.from('a\0b'))]).toEqual([
    0,
    true,
    true,
    0,
  ]);
  expect([strncmp('abc', 'abd', 2), strncmp('abc', 'abd', 3) < 0]).toEqual([0, true]);
});

test('time returns the seconds since 1970, and ctime prints them as C does', () => {
  const ticks = time_t();
  const before = Math.floor(Date.now() / 1000) - 1; // time(2) may be a tick behind
  const now = time(ticks);
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now() / 1000);
  expect(Number(ticks[0])).toBe(now);
  const inC = runC(
    `${includeLines(['stdio.h', 'time.h'])}int main(void) { time_t t = ${now}; fputs(ctime(&t), stdout); }\n`,
  );
  expect(ctime(ticks)).toBe(inC);
});
