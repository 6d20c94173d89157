import { AF_INET, AF_UNIX, SOCK_DGRAM, SHUT_RDWR, close, getpeername, shutdown, socklen_t } from 'bsd-sockets';
import {
  accepted,
  bytes,
  connected,
  inet6,
  listener,
  local,
  opened,
  refusesOtherDescriptors,
  release,
  remote,
  socketPairs,
  streamPairs,
} from '../../helpers';

const tcp = streamPairs[0]!.make;

describe('getpeername', () => {
  refusesOtherDescriptors((s) => getpeername(s, new Uint8Array(128), socklen_t(128)));

  test.each(socketPairs)('C24: each end mirrors the other: $name', ({ make }) => {
    const [a, b] = make();
    expect(bytes(remote(a))).toEqual(bytes(local(b)));
    expect(bytes(remote(b))).toEqual(bytes(local(a)));
  });

  test('C5: the accepted socket knows its peer, the listener has none', () => {
    const server = listener(inet6());
    const client = connected(server);
    expect(bytes(remote(accepted(server)))).toEqual(bytes(local(client)));
    expect(getpeername(server, new Uint8Array(128), socklen_t(128))).toFailWith('ENOTCONN');
  });

  test.each([
    ['TCP', AF_INET, undefined],
    ['UDP', AF_INET, SOCK_DGRAM],
    ['a unix stream', AF_UNIX, undefined],
    ['a unix dgram', AF_UNIX, SOCK_DGRAM],
  ])('ENOTCONN: %s without a peer', (_name, domain, type) => {
    expect(getpeername(opened(domain, type), new Uint8Array(128), socklen_t(128))).toFailWith('ENOTCONN');
  });

  test('ENOTCONN: after both ways were shut down', () => {
    const [a, b] = tcp();
    expect(shutdown(b, SHUT_RDWR)).toGive(0);
    expect(shutdown(a, SHUT_RDWR)).toGive(0);
    expect(getpeername(a, new Uint8Array(128), socklen_t(128))).toFailWith('ENOTCONN');
  });

  test('a peer that has closed is still the peer', () => {
    const [a, b] = tcp();
    const address = bytes(local(b));
    expect(close(release(b))).toGive(0);
    expect(bytes(remote(a))).toEqual(address);
  });

  test.each([0, 1, 15])('C6: cut to %d bytes; the full length is told', (room) => {
    const [a, b] = tcp();
    const addr = new Uint8Array(32).fill(0xee);
    const len = socklen_t(room);
    expect(getpeername(a, addr, len)).toGive(0);
    expect(len[0]).toBe(16);
    expect(addr.subarray(0, room)).toEqual(bytes(local(b)).subarray(0, room));
    expect(addr.subarray(room).every((byte) => byte === 0xee)).toBe(true);
  });

  test.each([
    ['EFAULT', 'an address of NULL', null, socklen_t(16)],
    ['EFAULT', 'a length of NULL', new Uint8Array(16), null],
    ['EFAULT', 'a length larger than the memory', new Uint8Array(16), socklen_t(17)],
    ['EINVAL', 'a length of -1', new Uint8Array(16), socklen_t(-1)],
    ['EINVAL', 'NULL with a length of -1', null, socklen_t(-1)],
  ] as const)('%s: %s', (name, _what, addr, len) => {
    expect(getpeername(tcp()[0], addr, len)).toFailWith(name);
  });
});
