import { POLLIN, POLLOUT, array, pipe, pollfd, ppoll, sigfillset, sigset_t, timespec } from 'bsd-sockets';
import { closeAfterTest } from '../support/sockets';
import { runProgram } from '../support/child-program';
import type { Errno } from '../support/matchers';

const now = new timespec();

describe('ppoll', () => {
  test.each<[string, () => number, Errno]>([
    ['an nfds that exceeds the array', () => ppoll(array(pollfd, 2), 3, now, null), 'EFAULT'],
    ['null with an nfds of 1', () => ppoll(null, 1, now, null), 'EFAULT'],
    ['a timeout view that is too small', () => ppoll(null, 0, new Uint8Array(8) as never, null), 'EFAULT'],
    ['a signal set that is too small', () => ppoll(null, 0, now, new Uint8Array(64) as never), 'EFAULT'],
    ['a tv_nsec of 1e9', () => ppoll(null, 0, new timespec({ tv_nsec: 1e9 }), null), 'EINVAL'],
    ['a negative time', () => ppoll(null, 0, new timespec({ tv_sec: -1 }), null), 'EINVAL'],
  ])('fails for %s', (_name, call, errno) => expect(call()).toFailWithErrno(errno));

  test('leaves the timeout unchanged', () => {
    const time = new timespec({ tv_nsec: 1e6 });
    expect(ppoll(null, 0, time, null)).toSucceedWith(0);
    expect(time.tv_nsec).toBe(1e6);
  });

  test('with a signal set returns as soon as a descriptor is ready if there is no timeout', () => {
    const ends = new Int32Array(2);
    expect(pipe(ends)).toSucceedWith(0);
    ends.forEach((end) => closeAfterTest(end));
    const set = new sigset_t();
    expect(sigfillset(set)).toSucceedWith(0);
    const fds = array(pollfd, 2);
    Object.assign(fds[0]!, { fd: ends[0], events: POLLIN });
    Object.assign(fds[1]!, { fd: ends[1], events: POLLOUT });
    expect(ppoll(fds, 2, null, set)).toSucceedWith(1);
    expect([fds[0]!.revents, fds[1]!.revents]).toEqual([0, POLLOUT]);
  });

  test('is interrupted by a signal that it unblocks, and restores the mask', async () => {
    const run = runProgram(`
      process.on('SIGUSR2', () => {});
      const set = new sigset_t(), empty = new sigset_t(), old = new sigset_t();
      sigaddset(set, SIGUSR2);
      sigprocmask(SIG_BLOCK, set, null);
      raise(SIGUSR2);
      console.log(poll(null, 0, 0), ppoll(null, 0, null, empty), strerrorname_np(errno));
      sigprocmask(SIG_BLOCK, null, old);
      console.log(sigismember(old, SIGUSR2), ppoll(null, 0, new timespec(), empty));
      process.exit();`);
    expect(await run).toMatchObject({ code: 0, stdout: '0 -1 EINTR\n1 0\n' });
  });
});
