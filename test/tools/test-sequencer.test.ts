import { existsSync } from 'node:fs';
import { join } from 'node:path';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { longest } = require('../../scripts/test-sequencer.js') as { longest: string[] };

test.each(longest)('the file %s of the test sequencer exists', (name) => {
  expect(existsSync(join(__dirname, '..', `${name}.test.ts`))).toBe(true);
});
