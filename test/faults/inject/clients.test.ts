// The echo client with injected errors in its loops. Both languages must end alike.
import {
  languages,
  startEchoServer,
  startExample,
  type ExitStatus,
  type Language,
} from '../../support/running-program';
import { attach, canInject, waitUntilBlocked, type Injected } from './attach';

interface Client {
  stdout: string;
  stderr: string;
  ended: ExitStatus;
  injected: Injected[];
}

async function client(language: Language, inject: string): Promise<Client> {
  const { port } = await startEchoServer('C');
  const running = startExample(language, 'echo_client', '127.0.0.1', port);
  running.type('before\n');
  expect(await running.line()).toBe('before');
  waitUntilBlocked(running.pid);
  const strace = await attach(running.pid, inject);
  waitUntilBlocked(running.pid);
  running.type('after\n');
  running.end();
  const ended = await running.ended;
  return { stdout: running.stdout, stderr: running.stderr, ended, injected: await strace.detach() };
}

const may = canInject() ? test : test.skip;

// The first read waits for a line and the second for the reply. The second write prints the reply.
may.each([
  ['read', 2, 'EINTR', 'before\n', 'read: Interrupted system call\n'],
  ['read', 2, 'EAGAIN', 'before\n', 'read: Resource temporarily unavailable\n'],
  ['write', 1, 'EINTR', 'before\n', 'write: Interrupted system call\n'],
  ['write', 2, 'ENOSPC', 'before\n', 'write: No space left on device\n'],
])('a client handles an injected error: %s number %d: %s', async (syscall, number, errno, stdout, stderr) => {
  const inject = `${syscall}:error=${errno}:when=${number}`;
  const [typescript, c] = await Promise.all(languages.map((one) => client(one, inject)));
  expect(typescript).toEqual(c);
  expect(c).toEqual({
    stdout,
    stderr,
    ended: { code: 1, signal: null },
    injected: [{ syscall, result: `-1 ${errno}` }],
  });
});
