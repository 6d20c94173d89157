import { AF_INET, MSG_OOB, SOCK_DGRAM, SOL_SOCKET, SO_OOBINLINE, recv, send, sockatmark } from 'bsd-sockets';
import { badDescriptors, openDevNull, openSocket, streamPairs } from '../../support/sockets';
import { enableOption } from '../../support/messages';

const tcp = streamPairs[0]!.make;

describe('sockatmark', () => {
  test.each(badDescriptors)('fails with EBADF if descriptor %d is not open', (bad) => {
    expect(sockatmark(bad)).toFailWithErrno('EBADF');
  });

  test('fails with ENOTTY for /dev/null', () => {
    expect(sockatmark(openDevNull())).toFailWithErrno('ENOTTY');
  });

  test('fails with ENOTTY for UDP', () => {
    expect(sockatmark(openSocket(AF_INET, SOCK_DGRAM))).toFailWithErrno('ENOTTY');
  });

  test('returns 0 without urgent data', () => {
    const [a, b] = tcp();
    expect(send(a, 'abc', 3, 0)).toSucceedWith(3);
    expect(sockatmark(b)).toSucceedWith(0);
  });

  test('returns 0 before the mark, 1 at it and 0 after it, and a read stops at the mark', () => {
    const [a, b] = tcp();
    const buf = Buffer.alloc(16);
    expect(send(a, 'ab!', 3, MSG_OOB)).toSucceedWith(3);
    expect(send(a, 'cd', 2, 0)).toSucceedWith(2);
    expect(sockatmark(b)).toSucceedWith(0);
    expect(recv(b, buf, 16, 0)).toSucceedWith(2);
    expect(sockatmark(b)).toSucceedWith(1);
    expect(recv(b, buf, 16, 0)).toSucceedWith(2);
    expect(buf.toString('utf8', 0, 2)).toBe('cd');
    expect(sockatmark(b)).toSucceedWith(0);
  });

  test('returns 1 before the urgent byte with SO_OOBINLINE', () => {
    const [a, b] = tcp();
    enableOption(b, SOL_SOCKET, SO_OOBINLINE);
    const buf = Buffer.alloc(16);
    expect(send(a, 'ab!', 3, MSG_OOB)).toSucceedWith(3);
    expect(recv(b, buf, 16, 0)).toSucceedWith(2);
    expect(sockatmark(b)).toSucceedWith(1);
    expect(recv(b, buf, 16, 0)).toSucceedWith(1);
    expect(buf.toString('utf8', 0, 1)).toBe('!');
    expect(sockatmark(b)).toSucceedWith(0);
  });

  test('throws for arguments that a C compiler rejects', () => {
    expect(() => sockatmark(null as never)).toThrow(/^sockatmark: sockfd must be an integer \(received null\)$/);
  });
});
