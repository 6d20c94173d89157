import { languages, expectOutput, startExample } from '../support/running-program';

test.each([
  ['read_line', /^one byte per read\(\): 89 calls/m, /^through a buffer: 3 calls/m],
  ['shutdown', /^client write\s+-1$/m, /^client read\s+0$/m],
])('%s prints the same in both languages', async (example, ...expected) => {
  const programs = languages.map((language) => startExample(language, example));
  for (const { ended } of programs) expect(await ended).toEqual({ code: 0, signal: null });
  const [typescript, c] = programs;
  expect(typescript!.stdout).toBe(c!.stdout);
  expect(typescript!.stderr).toBe(c!.stderr);
  for (const line of expected) expect(c!.stdout).toMatch(line);
});

// The sizes of the parts depend on the timing of ACKs. test/c-parity compares them and repeats a delayed run.
test.each(languages)('partial_write in %s shows partial writes', async (language) => {
  const lines = await expectOutput(startExample(language, 'partial_write'));
  expect(lines).toMatch(/^write 10000\s+[1-9]\d*, partial\s+[1-9]\d*\s+[1-9]\d*$/m);
  expect(lines).toMatch(/^write 10000\s+EWOULDBLOCK\s+[1-9]\d*\s+[1-9]\d*$/m);
  expect(lines).toMatch(/^65536 bytes sent, 65536 bytes read$/m);
});
