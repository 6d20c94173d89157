import {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  INADDR_NONE,
  htonl,
  htons,
  in6_addr,
  in_addr,
  inet_addr,
  inet_aton,
  inet_lnaof,
  inet_makeaddr,
  inet_netof,
  inet_network,
  inet_ntoa,
  inet_ntop,
  inet_pton,
  ntohl,
  ntohs,
} from 'bsd-sockets';
import '../../support/matchers';

test('htons, htonl and their inverses store big-endian bytes in memory', () => {
  expect([...new Uint8Array(Uint16Array.of(htons(0x1234)).buffer)]).toEqual([0x12, 0x34]);
  expect([...new Uint8Array(Uint32Array.of(htonl(0x12345678)).buffer)]).toEqual([0x12, 0x34, 0x56, 0x78]);
  for (const n of [0, 1, 0xffff, 7000]) expect(ntohs(htons(n))).toBe(n);
  for (const n of [0, 1, 0xffffffff, 0x7f000001]) expect(ntohl(htonl(n))).toBe(n);
});

const forms: [string, number | null][] = [
  ['10.1.2.3', 0x0a010203],
  ['127.1', 0x7f000001],
  ['0x7f000001', 0x7f000001],
  ['0', 0],
  ['256.0.0.1', null],
  ['1.2.3.4.5', null],
  ['', null],
  ['host', null],
];

test.each(forms)('inet_addr and inet_aton agree with C for %p', (cp, expected) => {
  const inp = new in_addr({ s_addr: 77 });
  expect(inet_addr(cp)).toBe(expected === null ? INADDR_NONE : htonl(expected));
  expect(inet_aton(cp, inp)).toSucceedWith(expected === null ? 0 : 1);
  expect(inp.s_addr).toBe(expected === null ? 77 : htonl(expected));
});

test('inet_addr returns INADDR_NONE for 255.255.255.255, which inet_aton accepts', () => {
  expect(INADDR_NONE).toBe(0xffffffff);
  expect(inet_addr('255.255.255.255')).toBe(INADDR_NONE);
  expect(inet_aton('255.255.255.255', new in_addr())).toSucceedWith(1);
  expect(inet_aton('1.2.3.4', new Uint8Array(3) as never)).toFailWithErrno('EFAULT');
});

test('inet_ntoa formats addresses as C does', () => {
  expect(inet_ntoa(new in_addr({ s_addr: htonl(0x0a010203) }))).toBe('10.1.2.3');
});

test.each([
  [AF_INET, '127.0.0.1'],
  [AF_INET, '255.255.255.255'],
  [AF_INET6, '::1'],
  [AF_INET6, '2001:db8::1:0:0:1'],
  [AF_INET6, '::ffff:1.2.3.4'],
])('inet_pton and inet_ntop (%d) convert %s', (af, text) => {
  const addr = new in6_addr();
  const dst = Buffer.alloc(46);
  expect(inet_pton(af, text, addr)).toSucceedWith(1);
  expect(inet_ntop(af, addr, dst, 46)).toBe(text);
  expect(dst.toString('utf8', 0, text.length + 1)).toBe(`${text}\0`);
  expect(inet_ntop(af, addr, dst, text.length)).toFailWithErrno('ENOSPC');
  expect(inet_ntop(af, addr, dst, 47)).toFailWithErrno('EFAULT');
  expect(inet_ntop(af, new Uint8Array(3), dst, 46)).toFailWithErrno('EFAULT');
});

test('inet_pton returns 0 for a malformed address and -1 for an unknown family', () => {
  expect(inet_pton(AF_INET, '127.1', new in_addr())).toSucceedWith(0);
  expect(inet_pton(AF_INET6, '127.0.0.1', new in6_addr())).toSucceedWith(0);
  expect(inet_pton(AF_UNIX, '127.0.0.1', new in_addr())).toFailWithErrno('EAFNOSUPPORT');
  expect(inet_ntop(AF_UNIX, new in_addr(), new Uint8Array(46), 46)).toFailWithErrno('EAFNOSUPPORT');
  expect(inet_pton(AF_INET6, '::1', new in_addr())).toFailWithErrno('EFAULT');
});

describe('the functions for classful addresses', () => {
  test.each([
    ['10.1.2.3', 10, 0x010203],
    ['172.16.1.2', 0xac10, 0x0102],
    ['192.168.1.2', 0xc0a801, 2],
  ])('agree with C for %s', (cp, net, host) => {
    const addr = new in_addr({ s_addr: inet_addr(cp) });
    expect([inet_netof(addr), inet_lnaof(addr)]).toEqual([net, host]);
    expect(inet_ntoa(inet_makeaddr(net, host))).toBe(cp);
  });

  test('inet_network returns host byte order', () => {
    expect(inet_network('192.168.1')).toBe(0xc0a801);
    expect(inet_network('127.0.0.1')).toBe(0x7f000001);
    expect(inet_network('no')).toBe(INADDR_NONE);
  });

  test('throw a TypeError for arguments that C rejects', () => {
    expect(() => inet_network(5 as never)).toThrow('inet_network: cp must be a string (received 5)');
    expect(() => inet_makeaddr(1, 'x' as never)).toThrow("inet_makeaddr: host must be an integer (received 'x')");
    expect(() => inet_netof(5 as never)).toThrow('inet_netof: in must be an ArrayBufferView or null (received 5)');
  });
});
