import { AF_UNIX, MSG_WAITALL, recv } from 'bsd-sockets';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { runProgram } from '../support/child-program';
import { socketPairs } from '../support/sockets';

const stream = socketPairs.find(({ family, stream }) => family === AF_UNIX && stream)!;

test('a child that ends does not interrupt a recv with MSG_WAITALL in the thread of the test', async () => {
  const [a, b] = stream.make();
  const victim = spawn('sleep', ['60'], { stdio: 'ignore' });
  const ended = once(victim, 'exit');
  // Writes half of the bytes, ends the other child while this thread is blocked in recv, then writes the rest.
  const writer = runProgram(
    `const { readFileSync } = require('node:fs');
     const state = (pid) => readFileSync('/proc/' + pid + '/stat', 'utf8').split(') ')[1][0];
     const blocked = () => /recv|read|wait/.test(readFileSync('/proc/${process.pid}/wchan', 'utf8')) && state(${process.pid}) === 'S';
     check('write', write(3, 'abc', 3));
     while (!blocked());
     process.kill(${victim.pid}, 'SIGKILL');
     while (state(${victim.pid}) !== 'Z');
     check('write', write(3, 'def', 3));`,
    { fds: [a] },
  );
  const buf = Buffer.alloc(6);
  expect(recv(b, buf, 6, MSG_WAITALL)).toSucceedWith(6);
  expect(buf.toString()).toBe('abcdef');
  expect(await writer).toMatchObject({ code: 0, stderr: '' });
  expect(await ended).toEqual([null, 'SIGKILL']);
});

test('a child starts with no signal blocked', async () => {
  const { stdout } = await runProgram(`console.log(require('fs').readFileSync('/proc/self/status', 'utf8'))`);
  expect(stdout).toMatch(/^SigBlk:\t0{16}$/m);
  expect(readFileSync('/proc/self/status', 'utf8')).not.toMatch(/^SigBlk:\t0{16}$/m);
});
