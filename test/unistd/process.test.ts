import { hostname } from 'node:os';
import {
  CLOCK_MONOTONIC,
  alarm,
  clock_gettime,
  cstr,
  gethostname,
  getegid,
  geteuid,
  getgid,
  getpgrp,
  getpid,
  getppid,
  getuid,
  nanosleep,
  sleep,
  timespec,
  usleep,
} from 'bsd-sockets';
import { runProgram } from '../support/child-program';
import '../support/matchers';

describe('gethostname', () => {
  test('returns the name of the host', () => {
    const name = new Uint8Array(65);
    expect(gethostname(name, 65)).toSucceedWith(0);
    expect(cstr(name)).toBe(hostname());
  });

  test('fails with ENAMETOOLONG if the name does not fit, and with EFAULT if len exceeds the view', () => {
    expect(gethostname(new Uint8Array(65), 1)).toFailWithErrno('ENAMETOOLONG');
    expect(gethostname(new Uint8Array(0), 0)).toFailWithErrno('ENAMETOOLONG');
    expect(gethostname(new Uint8Array(64), 65)).toFailWithErrno('EFAULT');
    expect(gethostname(new Uint8Array(64), -1)).toFailWithErrno('EFAULT');
    expect(gethostname(null, 0)).toFailWithErrno('EFAULT');
  });
});

test('getpid, getppid and getpgrp agree with Node', async () => {
  expect([getpid(), getppid()]).toEqual([process.pid, process.ppid]);
  expect(getpgrp()).toBeGreaterThan(0);
  expect(await runProgram('console.log(getppid(), getpgrp())')).toMatchObject({ stdout: `${getpid()} ${getpgrp()}\n` });
});

test('getuid, geteuid, getgid and getegid agree with Node', async () => {
  const theirs = [process.getuid!(), process.geteuid!(), process.getgid!(), process.getegid!()];
  expect([getuid(), geteuid(), getgid(), getegid()]).toEqual(theirs);
  if (getuid() !== 0) return;
  const { stdout } = await runProgram('console.log(getuid(), geteuid(), getgid(), getegid())', { uid: 1234 });
  expect(stdout).toBe('1234 1234 1234 1234\n');
});

describe('clock_gettime', () => {
  test('never goes backward', () => {
    const [a, b] = [new timespec(), new timespec()];
    expect(clock_gettime(CLOCK_MONOTONIC, a)).toSucceedWith(0);
    expect(clock_gettime(CLOCK_MONOTONIC, b)).toSucceedWith(0);
    expect(a.tv_sec * 1e9 + a.tv_nsec).toBeLessThanOrEqual(b.tv_sec * 1e9 + b.tv_nsec);
    expect(b.tv_sec).toBeGreaterThan(0);
  });

  test('fails with EINVAL for an unknown clock and with EFAULT for a view that is too small', () => {
    expect(clock_gettime(99, new timespec())).toFailWithErrno('EINVAL');
    expect(clock_gettime(CLOCK_MONOTONIC, null)).toFailWithErrno('EFAULT');
    expect(clock_gettime(CLOCK_MONOTONIC, new Uint8Array(8) as never)).toFailWithErrno('EFAULT');
  });
});

describe('sleeping', () => {
  test('nanosleep, usleep and sleep return', () => {
    const rem = new timespec({ tv_sec: 7 });
    expect(nanosleep(new timespec({ tv_nsec: 1000 }), rem)).toSucceedWith(0);
    expect(rem.tv_sec).toBe(7);
    expect(usleep(1)).toSucceedWith(0);
    expect(sleep(0)).toBe(0);
  });

  test('nanosleep fails for invalid times', () => {
    expect(nanosleep(new timespec({ tv_nsec: 1e9 }), null)).toFailWithErrno('EINVAL');
    expect(nanosleep(null, null)).toFailWithErrno('EFAULT');
    expect(nanosleep(new Uint8Array(8) as never, null)).toFailWithErrno('EFAULT');
  });

  test('a signal ends sleep, and alarm sends one', async () => {
    const run = runProgram(`process.on('SIGALRM', () => {});
      console.log(alarm(100) === 0, alarm(1) > 90);
      console.log(sleep(1000) > 900, alarm(0));
      process.exit();`);
    expect(await run).toMatchObject({ code: 0, stdout: 'true true\ntrue 0\n' });
  });

  test('alarm ends a process without a handler', async () => {
    expect(await runProgram('alarm(1); sleep(1000);')).toMatchObject({ signal: 'SIGALRM' });
    expect(alarm(0)).toBe(0);
  });
});
