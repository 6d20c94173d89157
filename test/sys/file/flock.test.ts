import { LOCK_EX, LOCK_NB, LOCK_SH, LOCK_UN, O_CREAT, O_RDWR, flock, open } from 'bsd-sockets';
import { badDescriptors, closeAfterTest, unixPath } from '../../support/sockets';

function twice(): [number, number] {
  const path = unixPath();
  return [closeAfterTest(open(path, O_RDWR | O_CREAT, 0o600)), closeAfterTest(open(path, O_RDWR))];
}

test.each(badDescriptors)('flock fails with EBADF for descriptor %d', (bad) =>
  expect(flock(bad, LOCK_EX)).toFailWithErrno('EBADF'),
);

test('flock fails with EINVAL for an unknown operation', () => expect(flock(twice()[0], 0)).toFailWithErrno('EINVAL'));

test('an exclusive lock excludes others until it is released', () => {
  const [a, b] = twice();
  expect(flock(a, LOCK_EX)).toSucceedWith(0);
  expect(flock(b, LOCK_EX | LOCK_NB)).toFailWithErrno('EAGAIN');
  expect(flock(b, LOCK_SH | LOCK_NB)).toFailWithErrno('EAGAIN');
  expect(flock(a, LOCK_UN)).toSucceedWith(0);
  expect(flock(b, LOCK_EX)).toSucceedWith(0);
});

test('several descriptors share a shared lock', () => {
  const [a, b] = twice();
  expect(flock(a, LOCK_SH)).toSucceedWith(0);
  expect(flock(b, LOCK_SH)).toSucceedWith(0);
  expect(flock(b, LOCK_EX | LOCK_NB)).toFailWithErrno('EAGAIN');
});
