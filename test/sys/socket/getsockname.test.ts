import {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  SOCK_DGRAM,
  bind,
  cast,
  cstr,
  getsockname,
  sizeof,
  sockaddr_in,
  sockaddr_in6,
  sockaddr_un,
  socklen_t,
} from 'bsd-sockets';
import {
  abstract,
  addressBytes,
  inet,
  localAddress,
  openSocket,
  rejectsBadDescriptors,
  socketPairs,
  unix,
  unixPath,
} from '../../support/sockets';

describe('getsockname', () => {
  rejectsBadDescriptors((s) => getsockname(s, new Uint8Array(128), socklen_t(128)));

  test('returns no port for a new socket, and the port that bind to port 0 assigned [C9]', () => {
    const s = openSocket(AF_INET);
    const addr = new sockaddr_in();
    const len = socklen_t(sizeof(addr));
    expect(getsockname(s, addr, len)).toSucceedWith(0);
    expect([len[0], addr.sin_family, addr.sin_port, addr.sin_addr.s_addr]).toEqual([16, AF_INET, 0, 0]);
    expect(bind(s, ...inet())).toSucceedWith(0);
    expect(getsockname(s, addr, len)).toSucceedWith(0);
    expect(addr.sin_port).not.toBe(0);
  });

  test('returns an IPv6 address', () => {
    const addr = new sockaddr_in6();
    const len = socklen_t(sizeof(addr));
    expect(getsockname(openSocket(AF_INET6, SOCK_DGRAM), addr, len)).toSucceedWith(0);
    expect([len[0], addr.sin6_family]).toEqual([28, AF_INET6]);
  });

  test('returns only the family of an unnamed unix socket', () => {
    const addr = new sockaddr_un();
    const len = socklen_t(sizeof(addr));
    expect(getsockname(openSocket(AF_UNIX), addr, len)).toSucceedWith(0);
    expect([len[0], addr.sun_family]).toEqual([2, AF_UNIX]);
  });

  test('counts the NUL of a path', () => {
    const path = unixPath();
    const s = openSocket(AF_UNIX);
    expect(bind(s, ...unix(path))).toSucceedWith(0);
    const [addr, len] = localAddress(s);
    expect(cstr(cast(sockaddr_un, addr).sun_path)).toBe(path);
    expect(len).toBe(2 + path.length + 1);
  });

  test('counts an abstract name as bind did', () => {
    const address = abstract();
    const s = openSocket(AF_UNIX);
    expect(bind(s, ...address)).toSucceedWith(0);
    expect(addressBytes(localAddress(s))).toEqual(addressBytes(address));
  });

  test.each(socketPairs)("returns an address of the socket's family: $name", ({ make, family }) => {
    const [a, b] = make();
    for (const s of [a, b]) expect(new DataView(localAddress(s)[0].buffer).getUint8(0)).toBe(family);
  });

  test.each([0, 1, 2, 15])('truncates the address to %d bytes and returns the full length [C6]', (room) => {
    const s = openSocket(AF_INET);
    expect(bind(s, ...inet())).toSucceedWith(0);
    const addr = new Uint8Array(32).fill(0xee);
    const len = socklen_t(room);
    expect(getsockname(s, addr, len)).toSucceedWith(0);
    expect(len[0]).toBe(16);
    expect(addr.subarray(0, room)).toEqual(addressBytes(localAddress(s)).subarray(0, room));
    expect(addr.subarray(room).every((byte) => byte === 0xee)).toBe(true);
  });

  test.each([
    ['an address of NULL', null, socklen_t(16)],
    ['a length of NULL', new Uint8Array(16), null],
    ['NULL for both', null, null],
    ['a length that exceeds the view', new Uint8Array(16), socklen_t(17)],
    ['a length view of less than four bytes', new Uint8Array(16), Uint8Array.of(16, 0, 0) as never],
  ])('fails with EFAULT for %s', (_name, addr, len) => {
    expect(getsockname(openSocket(AF_INET), addr, len)).toFailWithErrno('EFAULT');
  });

  test('leaves address and length unchanged if it fails', () => {
    const addr = new Uint8Array(8).fill(0xee);
    const len = socklen_t(9);
    expect(getsockname(openSocket(AF_INET), addr, len)).toFailWithErrno('EFAULT');
    expect(len[0]).toBe(9);
    expect(addr.every((byte) => byte === 0xee)).toBe(true);
  });

  test.each([-1, 2 ** 31, 2 ** 32 - 1])('fails with EINVAL for a length of %d, which the kernel rejects', (len) => {
    expect(getsockname(openSocket(AF_INET), new Uint8Array(16), socklen_t(len))).toFailWithErrno('EINVAL');
    expect(getsockname(openSocket(AF_INET), null, socklen_t(len))).toFailWithErrno('EINVAL');
  });

  test('accepts any view of four bytes as the length', () => {
    const len = Buffer.from(Uint32Array.of(0, 16, 0).buffer).subarray(4, 8);
    expect(getsockname(openSocket(AF_INET), new Uint8Array(16), len as never)).toSucceedWith(0);
    expect(len.readUInt8(0)).toBe(16);
  });
});
