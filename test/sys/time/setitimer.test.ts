import { ITIMER_PROF, ITIMER_REAL, ITIMER_VIRTUAL, getitimer, itimerval, setitimer } from 'bsd-sockets';
import { runProgram } from '../../support/child-program';
import '../../support/matchers';

const hour = (): itimerval => new itimerval({ it_value: { tv_sec: 3600 }, it_interval: { tv_usec: 5000 } });

test.each(Object.entries({ ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF }))(
  '%s is set, read and stopped',
  (_name, which) => {
    expect(setitimer(which, hour(), null)).toSucceedWith(0);
    try {
      const now = new itimerval();
      expect(getitimer(which, now)).toSucceedWith(0);
      expect([3599, 3600]).toContain(now.it_value.tv_sec);
      expect([now.it_interval.tv_sec, now.it_interval.tv_usec]).toEqual([0, 5000]);
    } finally {
      const before = new itimerval();
      expect(setitimer(which, new itimerval(), before)).toSucceedWith(0);
      expect([3599, 3600]).toContain(before.it_value.tv_sec);
    }
    const now = hour();
    expect(getitimer(which, now)).toSucceedWith(0);
    expect([now.it_value.tv_sec, now.it_value.tv_usec]).toEqual([0, 0]);
  },
);

test('setitimer and getitimer fail with EINVAL or EFAULT', () => {
  expect(getitimer(99, new itimerval())).toFailWithErrno('EINVAL');
  expect(setitimer(99, new itimerval(), null)).toFailWithErrno('EINVAL');
  expect(setitimer(ITIMER_REAL, new itimerval({ it_value: { tv_usec: 1_000_000 } }), null)).toFailWithErrno('EINVAL');
  expect(setitimer(ITIMER_REAL, null as never, null)).toFailWithErrno('EFAULT');
  expect(setitimer(ITIMER_REAL, new itimerval(), new Uint8Array(8) as never)).toFailWithErrno('EFAULT');
  expect(getitimer(ITIMER_REAL, new Uint8Array(8) as never)).toFailWithErrno('EFAULT');
});

test('SIGALRM arrives repeatedly and interrupts a call', async () => {
  const { stdout } = await runProgram(`
    let n = 0;
    process.on('SIGALRM', () => {
      if (++n < 3) return;
      setitimer(ITIMER_REAL, new itimerval(), null);
      console.log('three');
      process.exit();
    });
    siginterrupt(SIGALRM, 1);
    setitimer(ITIMER_REAL, new itimerval({ it_value: { tv_usec: 1000 }, it_interval: { tv_usec: 50000 } }), null);
    console.log(poll(null, 0, -1), strerrorname_np(errno));
    setInterval(() => {}, 1000);
  `);
  expect(stdout).toBe('-1 EINTR\nthree\n');
});
