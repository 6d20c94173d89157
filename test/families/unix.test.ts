import { existsSync } from 'node:fs';
import {
  AF_UNIX,
  SOCK_DGRAM,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  bind,
  connect,
  cstr,
  recvfrom,
  sendto,
  sizeof,
  sockaddr_un,
  socklen_t,
} from 'bsd-sockets';
import {
  abstract,
  acceptFrom,
  type Address,
  addressBytes,
  listeningSocket,
  localAddress,
  openSocket,
  peerAddress,
  unix,
} from '../support/sockets';

const path = ([addr, addrlen]: Address): string => Buffer.from(addressBytes([addr, addrlen])).toString('latin1', 2);

describe.each([
  ['SOCK_STREAM', SOCK_STREAM],
  ['SOCK_SEQPACKET', SOCK_SEQPACKET],
])('%s', (_name, type) => {
  test('a path creates a file, and the peer receives the path with its NUL', () => {
    const address = unix();
    const server = listeningSocket(address, 5, type);
    expect(existsSync(cstr((address[0] as sockaddr_un).sun_path))).toBe(true);
    const client = openSocket(AF_UNIX, type);
    expect(connect(client, ...address)).toSucceedWith(0);
    expect(path(peerAddress(client))).toBe(`${cstr((address[0] as sockaddr_un).sun_path)}\0`);
    expect(peerAddress(acceptFrom(server))[1]).toBe(2);
  });

  test('the length of an abstract name includes its NULs', () => {
    const name = `\0bsd-sockets.${process.pid}.with\0NUL`;
    const addr = new sockaddr_un({ sun_family: AF_UNIX, sun_path: name });
    const server = listeningSocket([addr, 2 + name.length], 5, type);
    expect(path(localAddress(server))).toBe(name);
    const client = openSocket(AF_UNIX, type);
    expect(connect(client, addr, 2 + name.length - 1)).toFailWithErrno('ECONNREFUSED');
    expect(connect(client, addr, sizeof(addr))).toFailWithErrno('ECONNREFUSED');
    expect(connect(client, addr, 2 + name.length)).toSucceedWith(0);
  });

  test('binding the family alone assigns an abstract name of five digits', () => {
    const server = listeningSocket([new sockaddr_un({ sun_family: AF_UNIX }), 2], 5, type);
    expect(path(localAddress(server))).toMatch(/^\0[0-9a-f]{5}$/);
    const client = openSocket(AF_UNIX, type);
    expect(connect(client, ...localAddress(server))).toSucceedWith(0);
  });

  test('an unnamed address consists of the family', () => {
    const s = openSocket(AF_UNIX, type);
    expect([...addressBytes(localAddress(s))]).toEqual([AF_UNIX, 0]);
  });
});

describe('SOCK_DGRAM', () => {
  const made: [string, () => Address][] = [
    ['a path', unix],
    ['an abstract name', abstract],
    ['autobound', () => [new sockaddr_un({ sun_family: AF_UNIX }), 2]],
  ];

  test.each(made)('%s lets the receiver reply to the sender', (_name, make) => {
    const [a, b] = [openSocket(AF_UNIX, SOCK_DGRAM), openSocket(AF_UNIX, SOCK_DGRAM)];
    expect(bind(a, ...make())).toSucceedWith(0);
    expect(bind(b, ...make())).toSucceedWith(0);
    expect(sendto(a, 'ping', 4, 0, ...localAddress(b))).toSucceedWith(4);
    const [addr, len] = [new sockaddr_un(), socklen_t(sizeof(sockaddr_un))];
    expect(recvfrom(b, new Uint8Array(8), 8, 0, addr, len)).toSucceedWith(4);
    expect(sendto(b, 'pong', 4, 0, addr, len[0])).toSucceedWith(4);
    expect(recvfrom(a, new Uint8Array(8), 8, 0, null, null)).toSucceedWith(4);
  });
});

test('a path of 108 bytes has no NUL and can be bound', () => {
  const base = (unix()[0] as sockaddr_un).sun_path;
  const name = cstr(base).padEnd(108, 'x');
  const addr = new sockaddr_un({ sun_family: AF_UNIX, sun_path: `\0${name.slice(1)}` });
  const s = listeningSocket([addr, sizeof(addr)]);
  expect(path(localAddress(s))).toBe(`\0${name.slice(1)}`);
  expect(() => new sockaddr_un({ sun_path: `${name}x` })).toThrow(RangeError);
});
