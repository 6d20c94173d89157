// The package is loaded while the process has no descriptor or no thread left. Workers end once there are some again.
import { run, type RunningProgram } from '../support/running-program';
import { unixPath } from '../support/sockets';
import { prelude, runPreloaded } from './preload';

/** Loads the package in a worker, with `before` and `after` around the loading of the addon. */
const source = (before: string, after: string): string => `${prelude}
  // The addon is loaded here too, so that the worker needs no descriptor to open it.
  bsd().getpid();
  const starved = \`
    const fs = require('node:fs');
    const load = process.dlopen;
    process.dlopen = (...args) => {
      ${before}
      try { load(...args); } finally { ${after} }
    };\` + waits;
  (async () => {
    const first = await worker(starved);
    await first.terminate();
    const later = await worker(waits);
    await later.terminate();
    console.log('ended');
  })();`;

async function ends(program: RunningProgram): Promise<void> {
  expect(await program.line()).toBe('ended');
  expect(await program.ended).toEqual({ code: 0, signal: null });
}

test('workers end if no descriptor was left when the package was loaded', async () => {
  const before = `const held = [];
    try { for (;;) held.push(fs.openSync('/dev/null')); } catch (error) { if (error.code !== 'EMFILE') throw error; }`;
  const node = [process.execPath, '-e', source(before, 'for (const fd of held) fs.closeSync(fd);')];
  await ends(run('sh', ['-c', 'ulimit -n 200; exec "$@"', 'sh', ...node]));
});

test('workers end if no thread could be created when the package was loaded', async () => {
  const flag = unixPath();
  const path = JSON.stringify(flag);
  const program = source(`fs.writeFileSync(${path}, '');`, `fs.rmSync(${path});`);
  await ends(runPreloaded('no_threads', program, { NO_THREADS: flag }));
});
