import { getpid, kill, raise, siginterrupt, SIGKILL, NSIG } from 'bsd-sockets';
import { runProgram } from '../support/child-program';
import '../support/matchers';

describe('kill', () => {
  test.each([-1, NSIG, 2 ** 31 - 1])('fails with EINVAL for signal %d', (sig) =>
    expect(kill(getpid(), sig)).toFailWithErrno('EINVAL'),
  );

  test('fails with ESRCH if there is no such process', () => expect(kill(2 ** 31 - 1, 0)).toFailWithErrno('ESRCH'));

  test('signal 0 only checks that the process exists', () => expect(kill(getpid(), 0)).toSucceedWith(0));

  test("fails with EPERM for another user's process", async () => {
    if (process.getuid!() !== 0) return console.warn('kill: EPERM: skipped, takes root');
    expect(await runProgram('console.log(kill(1, 0), strerrorname_np(errno))', { uid: 65534 })).toMatchObject({
      stdout: '-1 EPERM\n',
    });
  });

  test('ends a process', async () => {
    expect(await runProgram('kill(getpid(), SIGTERM)')).toMatchObject({ signal: 'SIGTERM' });
  });

  test('invokes handlers of process.on', async () => {
    const run = runProgram(`process.on('SIGUSR2', (name) => { console.log(name); process.exit(); });
      setInterval(() => {}, 1000);
      console.log(kill(getpid(), SIGUSR2));`);
    expect(await run).toMatchObject({ code: 0, stdout: '0\nSIGUSR2\n' });
  });
});

describe('raise', () => {
  test.each([-1, NSIG])('fails with EINVAL for signal %d', (sig) => expect(raise(sig)).toFailWithErrno('EINVAL'));

  test('signal 0 sends nothing', () => expect(raise(0)).toSucceedWith(0));

  test('ends the process', async () => {
    expect(await runProgram('raise(SIGINT)')).toMatchObject({ signal: 'SIGINT' });
  });

  test('leaves a blocked signal pending, and sigpending reports it', async () => {
    const run = runProgram(`const set = new sigset_t(), waiting = new sigset_t();
      sigaddset(set, SIGTERM);
      sigprocmask(SIG_BLOCK, set, null);
      raise(SIGTERM);
      sigpending(waiting);
      write(1, String(sigismember(waiting, SIGTERM)) + sigismember(waiting, SIGINT), 2);
      sigprocmask(SIG_UNBLOCK, set, null);`);
    expect(await run).toMatchObject({ signal: 'SIGTERM', stdout: '10' });
  });
});

describe('siginterrupt', () => {
  test.each([0, -1, NSIG, SIGKILL])('fails with EINVAL for signal %d', (sig) =>
    expect(siginterrupt(sig, 1)).toFailWithErrno('EINVAL'),
  );

  // The shell sends signals until this process ends, or one signal when it sleeps and then the data for read().
  const often = 'while kill -USR2 $0; do :; done';
  const once = 'until grep -q "^State:.S" /proc/$0/status; do :; done; kill -USR2 $0; printf ab >&3';

  test.each([
    ['with flag 1 makes the call fail with EINTR', 1, often, '-1 EINTR\n'],
    ['with flag 0 makes the call restart', 0, once, '2\n'],
  ])('%s', async (_name, flag, script, stdout) => {
    const run = runProgram(`
      process.on('SIGUSR2', () => {});
      siginterrupt(SIGUSR2, ${flag});
      const sv = new Int32Array(2);
      socketpair(AF_UNIX, SOCK_STREAM, 0, sv);
      const stdio = ['ignore', 'ignore', 'ignore', sv[1]];
      require('node:child_process').spawn('sh', ['-c', ${JSON.stringify(script)}, String(process.pid)], { stdio });
      const n = read(sv[0], new Uint8Array(8), 8);
      console.log(n === -1 ? '-1 ' + strerrorname_np(errno) : String(n));
      process.exit();`);
    expect(await run).toMatchObject({ code: 0, stdout });
  });
});
