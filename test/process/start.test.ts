import { root, run, type RunningProgram } from '../support/running-program';

// The same command as "start" in package.json.
const start = (): RunningProgram =>
  run(process.execPath, [require.resolve('ts-node/dist/bin.js'), `${root}/scripts/start.ts`]);

test('npm start shows both sides and ends if its standard input is not a terminal', async () => {
  const one = start();
  one.end('never read\n');
  expect(await one.ended).toEqual({ code: 0, signal: null });
  expect(one.stderr).toBe('');
  expect(one.stdout).toMatch(/^\[server\] .* closed after 1048576 bytes$/m);
  expect(one.stdout).toMatch(/^\[client\] < hello$/m);
  expect(one.stdout).toMatch(/^\[client\] < 1048576 bytes, the same$/m);
}, 120_000);

test('npm start ends its children when it is terminated', async () => {
  const one = start();
  await one.line();
  expect(await one.line()).toMatch(/^\[server\] listening on /);
  one.child.kill('SIGTERM');
  // The server inherits standard error, so `ended` resolves only after the server has ended too.
  expect((await one.ended).code).toBe(1);
}, 120_000);
