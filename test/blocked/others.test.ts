// The package wakes blocked workers with a signal: another one where somebody else uses it, before or after.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { unixPath } from '../support/sockets';
import { root, run } from '../support/running-program';

const workers = (then: string): string => `
  const { Worker } = require('node:worker_threads');
  const w = new Worker(\`
    const bsd = require(${JSON.stringify(root)});
    require('node:worker_threads').parentPort.postMessage('');
    bsd.sleep(3600);\`, { eval: true });
  w.on('message', async () => {
    ${then}
    await w.terminate();
    console.log('ended');
  });`;

test.each([
  ['before', ''],
  ['after', `process.kill(process.pid, 'SIGURG');`],
])('their signals were taken %s', async (_, then) => {
  const library = unixPath();
  execFileSync('cc', ['-shared', '-fPIC', '-Wall', '-Wextra', '-Werror', '-o', library, join(__dirname, 'others.c')]);
  const preload = [process.env['LD_PRELOAD'], library].filter(Boolean).join(':');
  const program = run('env', [`LD_PRELOAD=${preload}`, process.execPath, '-e', workers(then)]);
  expect(await program.line()).toBe('ended');
  expect(await program.ended).toEqual({ code: 0, signal: null });
});
