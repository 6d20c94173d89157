import { LOCK_EX, LOCK_NB, LOCK_SH, LOCK_UN, O_CREAT, O_RDWR, flock, open } from 'bsd-sockets';
import { badDescriptors, fd, unixPath } from '../../helpers';

function twice(): [number, number] {
  const path = unixPath();
  return [fd(open(path, O_RDWR | O_CREAT, 0o600)), fd(open(path, O_RDWR))];
}

test.each(badDescriptors)('%d is EBADF', (bad) => expect(flock(bad, LOCK_EX)).toFailWith('EBADF'));

test('EINVAL: no operation', () => expect(flock(twice()[0], 0)).toFailWith('EINVAL'));

test('one has it alone, until it gives it back', () => {
  const [a, b] = twice();
  expect(flock(a, LOCK_EX)).toGive(0);
  expect(flock(b, LOCK_EX | LOCK_NB)).toFailWith('EAGAIN');
  expect(flock(b, LOCK_SH | LOCK_NB)).toFailWith('EAGAIN');
  expect(flock(a, LOCK_UN)).toGive(0);
  expect(flock(b, LOCK_EX)).toGive(0);
});

test('several share it', () => {
  const [a, b] = twice();
  expect(flock(a, LOCK_SH)).toGive(0);
  expect(flock(b, LOCK_SH)).toGive(0);
  expect(flock(b, LOCK_EX | LOCK_NB)).toFailWith('EAGAIN');
});
