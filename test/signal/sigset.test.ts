import { inspect } from 'node:util';
import {
  NSIG,
  SIGHUP,
  SIGINT,
  SIGRTMAX,
  SIGTERM,
  SIGUSR2,
  SIG_BLOCK,
  SIG_SETMASK,
  SIG_UNBLOCK,
  pthread_sigmask,
  sigaddset,
  sigdelset,
  sigemptyset,
  sigfillset,
  sigismember,
  sigpending,
  sigprocmask,
  sigset_t,
  sizeof,
  EFAULT,
  EINVAL,
} from 'bsd-sockets';
import '../support/matchers';

const small = new Uint8Array(8) as never;

describe('a sigset_t', () => {
  test('is changed by sigaddset and sigdelset, and read by sigismember', () => {
    const set = new sigset_t();
    expect(sigemptyset(set)).toSucceedWith(0);
    for (const signum of [SIGHUP, SIGINT, SIGTERM, SIGRTMAX]) {
      expect(sigismember(set, signum)).toSucceedWith(0);
      expect(sigaddset(set, signum)).toSucceedWith(0);
      expect(sigismember(set, signum)).toSucceedWith(1);
    }
    expect(sigdelset(set, SIGINT)).toSucceedWith(0);
    expect(sigismember(set, SIGINT)).toSucceedWith(0);
    expect(sigismember(set, SIGTERM)).toSucceedWith(1);
    expect(inspect(set)).toBe(`sigset_t { 1, 15, ${SIGRTMAX} }`);
  });

  test('is filled by sigfillset and emptied by sigemptyset', () => {
    const set = new sigset_t();
    expect(sigfillset(set)).toSucceedWith(0);
    expect(sigismember(set, SIGUSR2)).toSucceedWith(1);
    expect(sigemptyset(set)).toSucceedWith(0);
    expect(sigismember(set, SIGUSR2)).toSucceedWith(0);
    expect(inspect(set)).toBe('sigset_t { }');
  });

  test.each([0, -1, NSIG, 2 ** 31 - 1])('fails with EINVAL for signal %d', (signum) => {
    expect(sigaddset(new sigset_t(), signum)).toFailWithErrno('EINVAL');
    expect(sigdelset(new sigset_t(), signum)).toFailWithErrno('EINVAL');
    expect(sigismember(new sigset_t(), signum)).toFailWithErrno('EINVAL');
  });

  test.each([
    ['null', null as never],
    ['a view that is too small', small],
    ['a view that is one byte too small', new Uint8Array(sizeof(sigset_t) - 1) as never],
  ])('fails with EFAULT for %s', (_name, set) => {
    expect(sigemptyset(set)).toFailWithErrno('EFAULT');
    expect(sigfillset(set)).toFailWithErrno('EFAULT');
    expect(sigaddset(set, 1)).toFailWithErrno('EFAULT');
    expect(sigdelset(set, 1)).toFailWithErrno('EFAULT');
    expect(sigismember(set, 1)).toFailWithErrno('EFAULT');
    expect(sigpending(set)).toFailWithErrno('EFAULT');
  });
});

describe.each([
  ['sigprocmask', sigprocmask],
  ['pthread_sigmask', pthread_sigmask],
])('%s', (name, call) => {
  const blocked = (): sigset_t => {
    const set = new sigset_t();
    expect(call(SIG_BLOCK, null, set)).toSucceedWith(0);
    return set;
  };
  const usr2 = new sigset_t();
  sigaddset(usr2, SIGUSR2);

  test('blocks, unblocks and sets signals', () => {
    const before = blocked();
    expect(sigismember(before, SIGUSR2)).toSucceedWith(0);
    expect(call(SIG_BLOCK, usr2, null)).toSucceedWith(0);
    expect(sigismember(blocked(), SIGUSR2)).toSucceedWith(1);
    expect(call(SIG_UNBLOCK, usr2, null)).toSucceedWith(0);
    expect(sigismember(blocked(), SIGUSR2)).toSucceedWith(0);
    const old = new sigset_t();
    expect(call(SIG_SETMASK, usr2, old)).toSucceedWith(0);
    expect(sigismember(old, SIGUSR2)).toSucceedWith(0);
    expect(call(SIG_SETMASK, before, old)).toSucceedWith(0);
    expect(sigismember(old, SIGUSR2)).toSucceedWith(1);
    expect(new Uint8Array(blocked().buffer)).toEqual(new Uint8Array(before.buffer));
  });

  test('fails for invalid arguments', () => {
    if (name === 'pthread_sigmask') {
      expect(call(99, usr2, null)).toSucceedWith(EINVAL);
      expect(call(SIG_BLOCK, small, null)).toSucceedWith(EFAULT);
      expect(call(SIG_BLOCK, null, small)).toSucceedWith(EFAULT);
    } else {
      expect(call(99, usr2, null)).toFailWithErrno('EINVAL');
      expect(call(SIG_BLOCK, small, null)).toFailWithErrno('EFAULT');
      expect(call(SIG_BLOCK, null, small)).toFailWithErrno('EFAULT');
    }
  });
});
