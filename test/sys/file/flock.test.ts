import { LOCK_EX, LOCK_NB, LOCK_SH, LOCK_UN, O_CREAT, O_RDWR, flock, open } from 'bsd-sockets';
import { badDescriptors, closeAfterTest, unixPath } from '../../support/sockets';

function twice(): [number, number] {
  const path = unixPath();
  return [closeAfterTest(open(path, O_RDWR | O_CREAT, 0o600)), closeAfterTest(open(path, O_RDWR))];
}

test.each(badDescriptors)('%d is EBADF', (bad) => expect(flock(bad, LOCK_EX)).toFailWithErrno('EBADF'));

test('EINVAL: no operation', () => expect(flock(twice()[0], 0)).toFailWithErrno('EINVAL'));

test('one has it alone, until it gives it back', () => {
  const [a, b] = twice();
  expect(flock(a, LOCK_EX)).toSucceedWith(0);
  expect(flock(b, LOCK_EX | LOCK_NB)).toFailWithErrno('EAGAIN');
  expect(flock(b, LOCK_SH | LOCK_NB)).toFailWithErrno('EAGAIN');
  expect(flock(a, LOCK_UN)).toSucceedWith(0);
  expect(flock(b, LOCK_EX)).toSucceedWith(0);
});

test('several share it', () => {
  const [a, b] = twice();
  expect(flock(a, LOCK_SH)).toSucceedWith(0);
  expect(flock(b, LOCK_SH)).toSucceedWith(0);
  expect(flock(b, LOCK_EX | LOCK_NB)).toFailWithErrno('EAGAIN');
});
