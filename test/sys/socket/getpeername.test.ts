import { AF_INET, AF_UNIX, SOCK_DGRAM, SHUT_RDWR, close, getpeername, shutdown, socklen_t } from 'bsd-sockets';
import {
  acceptFrom,
  addressBytes,
  connectTo,
  inet6,
  listeningSocket,
  localAddress,
  openSocket,
  rejectsBadDescriptors,
  release,
  peerAddress,
  socketPairs,
  streamPairs,
} from '../../support/sockets';

const tcp = streamPairs[0]!.make;

describe('getpeername', () => {
  rejectsBadDescriptors((s) => getpeername(s, new Uint8Array(128), socklen_t(128)));

  test.each(socketPairs)('mirrors the address of the other end: $name [C24]', ({ make }) => {
    const [a, b] = make();
    expect(addressBytes(peerAddress(a))).toEqual(addressBytes(localAddress(b)));
    expect(addressBytes(peerAddress(b))).toEqual(addressBytes(localAddress(a)));
  });

  test('returns the peer of an accepted socket, and fails for the listener [C5]', () => {
    const server = listeningSocket(inet6());
    const client = connectTo(server);
    expect(addressBytes(peerAddress(acceptFrom(server)))).toEqual(addressBytes(localAddress(client)));
    expect(getpeername(server, new Uint8Array(128), socklen_t(128))).toFailWithErrno('ENOTCONN');
  });

  test.each([
    ['TCP', AF_INET, undefined],
    ['UDP', AF_INET, SOCK_DGRAM],
    ['a unix stream', AF_UNIX, undefined],
    ['a unix dgram', AF_UNIX, SOCK_DGRAM],
  ])('fails with ENOTCONN for %s without a peer', (_name, domain, type) => {
    expect(getpeername(openSocket(domain, type), new Uint8Array(128), socklen_t(128))).toFailWithErrno('ENOTCONN');
  });

  test('fails with ENOTCONN after both directions are shut down', () => {
    const [a, b] = tcp();
    expect(shutdown(b, SHUT_RDWR)).toSucceedWith(0);
    expect(shutdown(a, SHUT_RDWR)).toSucceedWith(0);
    expect(getpeername(a, new Uint8Array(128), socklen_t(128))).toFailWithErrno('ENOTCONN');
  });

  test('returns a peer that has closed', () => {
    const [a, b] = tcp();
    const address = addressBytes(localAddress(b));
    expect(close(release(b))).toSucceedWith(0);
    expect(addressBytes(peerAddress(a))).toEqual(address);
  });

  test.each([0, 1, 15])('truncates the address to %d bytes and returns the full length [C6]', (room) => {
    const [a, b] = tcp();
    const addr = new Uint8Array(32).fill(0xee);
    const len = socklen_t(room);
    expect(getpeername(a, addr, len)).toSucceedWith(0);
    expect(len[0]).toBe(16);
    expect(addr.subarray(0, room)).toEqual(addressBytes(localAddress(b)).subarray(0, room));
    expect(addr.subarray(room).every((byte) => byte === 0xee)).toBe(true);
  });

  test.each([
    ['EFAULT', 'an address of NULL', null, socklen_t(16)],
    ['EFAULT', 'a length of NULL', new Uint8Array(16), null],
    ['EFAULT', 'a length that exceeds the view', new Uint8Array(16), socklen_t(17)],
    ['EINVAL', 'a length of -1', new Uint8Array(16), socklen_t(-1)],
    ['EINVAL', 'NULL with a length of -1', null, socklen_t(-1)],
  ] as const)('fails with %s for %s', (name, _what, addr, len) => {
    expect(getpeername(tcp()[0], addr, len)).toFailWithErrno(name);
  });
});
