import { AF_INET, MSG_OOB, SOCK_DGRAM, SOL_SOCKET, SO_OOBINLINE, recv, send, sockatmark } from 'bsd-sockets';
import { badDescriptors, openDevNull, openSocket, streamPairs } from '../../support/sockets';
import { enableOption } from '../../support/messages';

const tcp = streamPairs[0]!.make;

describe('sockatmark', () => {
  test.each(badDescriptors)('EBADF: %d is not open', (bad) => {
    expect(sockatmark(bad)).toFailWithErrno('EBADF');
  });

  test('ENOTTY: /dev/null', () => {
    expect(sockatmark(openDevNull())).toFailWithErrno('ENOTTY');
  });

  test('ENOTTY: UDP has no mark', () => {
    expect(sockatmark(openSocket(AF_INET, SOCK_DGRAM))).toFailWithErrno('ENOTTY');
  });

  test('0: nothing urgent has come', () => {
    const [a, b] = tcp();
    expect(send(a, 'abc', 3, 0)).toSucceedWith(3);
    expect(sockatmark(b)).toSucceedWith(0);
  });

  test('0 before the mark, 1 at it, 0 behind it; a read stops at the mark', () => {
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

  test('SO_OOBINLINE: the urgent byte is the first behind the mark', () => {
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

  test('what a C compiler would refuse', () => {
    expect(() => sockatmark(null as never)).toThrow(/^sockatmark: sockfd must be an integer \(received null\)$/);
  });
});
