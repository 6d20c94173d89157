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
import '../matchers';

const small = new Uint8Array(8) as never;

describe('a sigset_t', () => {
  test('sigaddset, sigismember, sigdelset', () => {
    const set = new sigset_t();
    expect(sigemptyset(set)).toGive(0);
    for (const signum of [SIGHUP, SIGINT, SIGTERM, SIGRTMAX]) {
      expect(sigismember(set, signum)).toGive(0);
      expect(sigaddset(set, signum)).toGive(0);
      expect(sigismember(set, signum)).toGive(1);
    }
    expect(sigdelset(set, SIGINT)).toGive(0);
    expect(sigismember(set, SIGINT)).toGive(0);
    expect(sigismember(set, SIGTERM)).toGive(1);
    expect(inspect(set)).toBe(`sigset_t { 1, 15, ${SIGRTMAX} }`);
  });

  test('sigfillset, sigemptyset', () => {
    const set = new sigset_t();
    expect(sigfillset(set)).toGive(0);
    expect(sigismember(set, SIGUSR2)).toGive(1);
    expect(sigemptyset(set)).toGive(0);
    expect(sigismember(set, SIGUSR2)).toGive(0);
    expect(inspect(set)).toBe('sigset_t { }');
  });

  test.each([0, -1, NSIG, 2 ** 31 - 1])('%d is no signal: EINVAL', (signum) => {
    expect(sigaddset(new sigset_t(), signum)).toFailWith('EINVAL');
    expect(sigdelset(new sigset_t(), signum)).toFailWith('EINVAL');
    expect(sigismember(new sigset_t(), signum)).toFailWith('EINVAL');
  });

  test.each([
    ['null', null as never],
    ['memory that is too small', small],
    ['a byte too few', new Uint8Array(sizeof(sigset_t) - 1) as never],
  ])('%s: EFAULT', (_name, set) => {
    expect(sigemptyset(set)).toFailWith('EFAULT');
    expect(sigfillset(set)).toFailWith('EFAULT');
    expect(sigaddset(set, 1)).toFailWith('EFAULT');
    expect(sigdelset(set, 1)).toFailWith('EFAULT');
    expect(sigismember(set, 1)).toFailWith('EFAULT');
    expect(sigpending(set)).toFailWith('EFAULT');
  });
});

describe.each([
  ['sigprocmask', sigprocmask],
  ['pthread_sigmask', pthread_sigmask],
])('%s', (name, call) => {
  const blocked = (): sigset_t => {
    const set = new sigset_t();
    expect(call(SIG_BLOCK, null, set)).toGive(0);
    return set;
  };
  const usr2 = new sigset_t();
  sigaddset(usr2, SIGUSR2);

  test('SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK', () => {
    const before = blocked();
    expect(sigismember(before, SIGUSR2)).toGive(0);
    expect(call(SIG_BLOCK, usr2, null)).toGive(0);
    expect(sigismember(blocked(), SIGUSR2)).toGive(1);
    expect(call(SIG_UNBLOCK, usr2, null)).toGive(0);
    expect(sigismember(blocked(), SIGUSR2)).toGive(0);
    const old = new sigset_t();
    expect(call(SIG_SETMASK, usr2, old)).toGive(0);
    expect(sigismember(old, SIGUSR2)).toGive(0);
    expect(call(SIG_SETMASK, before, old)).toGive(0);
    expect(sigismember(old, SIGUSR2)).toGive(1);
    expect(new Uint8Array(blocked().buffer)).toEqual(new Uint8Array(before.buffer));
  });

  test('errors', () => {
    if (name === 'pthread_sigmask') {
      expect(call(99, usr2, null)).toGive(EINVAL);
      expect(call(SIG_BLOCK, small, null)).toGive(EFAULT);
      expect(call(SIG_BLOCK, null, small)).toGive(EFAULT);
    } else {
      expect(call(99, usr2, null)).toFailWith('EINVAL');
      expect(call(SIG_BLOCK, small, null)).toFailWith('EFAULT');
      expect(call(SIG_BLOCK, null, small)).toFailWith('EFAULT');
    }
  });
});
