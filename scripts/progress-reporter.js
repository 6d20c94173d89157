'use strict';
const { writeSync } = require('node:fs');

/** Prints how many test files are done, and ends jest's output with the line `N passed, N failed` on stdout. */
module.exports = class ProgressReporter {
  onTestResult(_test, _result, results) {
    const { numTotalTestSuites: total, startTime } = results;
    const done = results.numPassedTestSuites + results.numFailedTestSuites + results.numPendingTestSuites;
    // A terminal shows jest's own summary. Elsewhere every tenth of the files prints a line.
    if (process.stderr.isTTY || Math.floor((done * 10) / total) === Math.floor(((done - 1) * 10) / total)) return;
    process.stderr.write(`${done} of ${total} test files, ${Math.round((Date.now() - startTime) / 1000)} s\n`);
  }

  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites; // a file that could not run has no tests
    const line = `${results.numPassedTests} passed, ${failed} failed\n`;
    process.once('exit', () => writeSync(1, line));
  }
};
