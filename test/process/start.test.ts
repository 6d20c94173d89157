import { AF_INET, SOCK_STREAM, connect, socket } from 'bsd-sockets';
import { closeAfterTest, inet } from '../support/sockets';
import { root, run, type RunningProgram } from '../support/running-program';

// As package.json's "start" has it.
const start = (): RunningProgram =>
  run(process.execPath, [require.resolve('ts-node/dist/bin.js'), `${root}/scripts/start.ts`]);

test('npm start shows both sides, and ends by itself where nobody can type', async () => {
  const one = start();
  one.end('nobody reads this\n');
  expect(await one.ended).toEqual({ code: 0, signal: null });
  expect(one.stderr).toBe('');
  expect(one.stdout).toMatch(/^\[server\] .* closed after 1048576 bytes$/m);
  expect(one.stdout).toMatch(/^\[client\] < hello$/m);
  expect(one.stdout).toMatch(/^\[client\] < 1048576 bytes, the same$/m);
}, 120_000);

test('npm start takes its children with it', async () => {
  const one = start();
  await one.line();
  const [, port] = /^\[server\] listening on .*:(\d+)$/.exec(await one.line())!;
  one.child.kill('SIGTERM');
  // The server shares standard error: it is gone when that is closed.
  expect((await one.ended).code).toBe(1);
  expect(connect(closeAfterTest(socket(AF_INET, SOCK_STREAM, 0)), ...inet(Number(port)))).toFailWithErrno(
    'ECONNREFUSED',
  );
}, 120_000);
