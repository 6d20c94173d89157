import { EPOLL_CLOEXEC, FD_CLOEXEC, F_GETFD, epoll_create, epoll_create1, fcntl } from 'bsd-sockets';
import { closeAfterTest } from '../../support/sockets';

describe('epoll_create', () => {
  test.each([0, -1])('fails with EINVAL for a size of %d', (size) =>
    expect(epoll_create(size)).toFailWithErrno('EINVAL'),
  );

  test('returns a descriptor', () => expect(fcntl(closeAfterTest(epoll_create(1)), F_GETFD)).toSucceedWith(0));
});

describe('epoll_create1', () => {
  test.each([1, -1])('fails with EINVAL for flags of %d', (flags) =>
    expect(epoll_create1(flags)).toFailWithErrno('EINVAL'),
  );

  test('sets close-on-exec with EPOLL_CLOEXEC', () => {
    expect(fcntl(closeAfterTest(epoll_create1(0)), F_GETFD)).toSucceedWith(0);
    expect(fcntl(closeAfterTest(epoll_create1(EPOLL_CLOEXEC)), F_GETFD)).toSucceedWith(FD_CLOEXEC);
  });
});
