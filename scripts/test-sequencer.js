'use strict';
// The order of Jest's test files. Jest knows the durations of earlier runs, but a clean clone has none: there the order would be that
// of the files' sizes, and a long test could run alone at the end while the other processors are idle.
const { default: Sequencer } = require('@jest/test-sequencer');

/** The files that take longest, the longest first. */
const LONGEST = [
  'package/install',
  'fuzz/fuzz',
  'blocked/parity/parity',
  'labs/differs',
  'soak/soak',
  'docs/notes',
  'labs/labs',
  'blocked/ending',
  'blocked/messages',
  'promises/fuzz/fuzz',
  'promises/ownership',
  'blocked/signals',
  'blocked/moments',
  'process/echo',
];

const rank = ({ path }) => {
  const index = LONGEST.findIndex((name) => path.endsWith(`/test/${name}.test.ts`));
  return index === -1 ? LONGEST.length : index;
};

module.exports = class LongestFirst extends Sequencer {
  static longest = LONGEST;

  sort(tests) {
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
};
