import { languages, start } from './running';

test.each([
  ['partial_write', /^write 10000\s+8192, partial\s/m, /^65536 bytes sent, 65536 bytes read$/m],
  ['read_line', /^one byte per read\(\): 89 calls/m, /^through a buffer: 3 calls/m],
  ['shutdown', /^client write\s+-1$/m, /^client read\s+0$/m],
])('%s prints the same in both languages', async (example, ...expected) => {
  const programs = languages.map((language) => start(language, example));
  for (const { ended } of programs) expect(await ended).toEqual({ code: 0, signal: null });
  const [typescript, c] = programs;
  expect(typescript!.stdout).toBe(c!.stdout);
  expect(typescript!.stderr).toBe(c!.stderr);
  for (const line of expected) expect(c!.stdout).toMatch(line);
});
