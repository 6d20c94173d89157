// Runs programs with a preloaded C library that a test compiles.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root, run, type RunningProgram } from '../support/running-program';
import { unixPath } from '../support/sockets';

/** Compiles test/blocked/NAME.c, and runs JavaScript with it preloaded. `variables` are added to the environment. */
export function runPreloaded(name: string, source: string, variables: Record<string, string> = {}): RunningProgram {
  const library = unixPath();
  const file = join(__dirname, `${name}.c`);
  execFileSync('cc', ['-shared', '-fPIC', '-Wall', '-Wextra', '-Werror', '-o', library, file, '-ldl']);
  const preload = [process.env['LD_PRELOAD'], library].filter(Boolean).join(':');
  const settings = Object.entries({ ...variables, LD_PRELOAD: preload }).map((entry) => entry.join('='));
  return run('env', [...settings, process.execPath, '-e', source]);
}

/** JavaScript that starts workers: `worker(body)` resolves once the worker has called ready() and is blocked after it. */
export const prelude = `
  const { Worker } = require('node:worker_threads');
  const { blocks } = require(${JSON.stringify(join(__dirname, 'asleep.cjs'))});
  const bsd = () => require(${JSON.stringify(root)});
  const worker = async (body) => {
    const w = new Worker("const { parentPort } = require('node:worker_threads');" +
      "const thread = require('node:fs').readlinkSync('/proc/thread-self').split('/').pop();" +
      "const ready = () => parentPort.postMessage(thread);" + body, { eval: true });
    await blocks(await new Promise((said) => w.once('message', said)));
    return w;
  };
  const waits = ${JSON.stringify(`const bsd = require(${JSON.stringify(root)}); bsd.getpid(); ready(); bsd.sleep(3600);`)};`;
