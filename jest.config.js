'use strict';

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testTimeout: 120_000,
  // Much of the time is spent waiting for programs to start.
  maxWorkers: '100%',
  moduleNameMapper: {
    '^bsd-sockets$': '<rootDir>/lib/index.ts',
    '^bsd-sockets/promises$': '<rootDir>/lib/promises.ts',
    '^bsd-sockets/(.*)$': '<rootDir>/lib/headers/$1.ts',
  },
  // tsconfig.json sets isolatedModules, so that this only transpiles: `tsc --noEmit` checks the types.
  transform: { '^.+\\.ts$': 'ts-jest' },
  testSequencer: '<rootDir>/scripts/test-sequencer.js',
  reporters: ['default', '<rootDir>/scripts/progress-reporter.js'],
};
