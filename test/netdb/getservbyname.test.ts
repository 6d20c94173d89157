import '../support/matchers';
import { existsSync } from 'node:fs';
import {
  EFAULT,
  IPPROTO_ICMP,
  IPPROTO_TCP,
  IPPROTO_UDP,
  errno,
  getprotobyname,
  getprotobynumber,
  getservbyname,
  getservbyport,
  htons,
  ntohs,
  protoent,
  servent,
} from 'bsd-sockets';

const there = existsSync('/etc/services') && existsSync('/etc/protocols');
if (!there) console.warn('skipped: services and protocols: no /etc/services or /etc/protocols (Debian: netbase)');
const named = there ? test : test.skip;

describe('services', () => {
  named.each([
    ['http', 'tcp', 80],
    ['www', 'tcp', 80],
    ['domain', 'udp', 53],
    ['tftp', 'udp', 69],
  ])('return the entry of %s over %s', (name, proto, port) => {
    const found = getservbyname(name, proto);
    expect(found).toBeInstanceOf(servent);
    expect(found).toMatchObject({ s_port: htons(port), s_proto: proto });
    expect([found!.s_name, ...found!.s_aliases]).toContain(name);
    expect(getservbyport(found!.s_port, proto)).toEqual(found);
  });

  named('null is any protocol', () => {
    expect(getservbyname('http', null)).toMatchObject({ s_name: 'http', s_proto: 'tcp' });
    expect(ntohs(getservbyname('tftp', null)!.s_port)).toBe(69);
    expect(getservbyport(htons(69), null)).toMatchObject({ s_name: 'tftp', s_proto: 'udp' });
  });

  named('accept a protocol in a view', () => {
    expect(getservbyname('http', Buffer.from('tcp\0udp'))).toMatchObject({ s_proto: 'tcp' });
  });

  test.each([
    ['an unknown name', () => getservbyname('no-such-service', null)],
    ['another protocol', () => getservbyname('tftp', 'tcp')],
    ['an unknown protocol', () => getservbyname('http', 'no-such-protocol')],
    ['an unknown port', () => getservbyport(htons(2), 'tcp')],
    ['a port in host byte order', () => getservbyport(80, 'tcp')],
    ['a port of -1', () => getservbyport(-1, null)],
  ])('return null for %s', (_name, call) => {
    expect(call()).toBeNull();
  });

  test('fail with EFAULT for a protocol without a NUL', () => {
    expect(getservbyname('http', Buffer.from('tcp'))).toFailWithErrno('EFAULT');
    expect(getservbyport(htons(80), new Uint8Array(0))).toBeNull();
    expect(errno).toBe(EFAULT);
  });

  test('throw for arguments that a compiler rejects', () => {
    expect(() => getservbyname(80 as never, null)).toThrow(
      new TypeError('getservbyname: name must be a string (received 80)'),
    );
    expect(() => getservbyname('http', 6 as never)).toThrow('getservbyname: proto must be');
    expect(() => getservbyport('http' as never, null)).toThrow(
      "getservbyport: port must be an integer (received 'http')",
    );
    expect(() => getservbyport(2 ** 32, null)).toThrow(RangeError);
  });
});

describe('protocols', () => {
  named.each([
    ['icmp', IPPROTO_ICMP],
    ['tcp', IPPROTO_TCP],
    ['udp', IPPROTO_UDP],
  ])('return the entry of %s', (name, proto) => {
    const found = getprotobyname(name);
    expect(found).toBeInstanceOf(protoent);
    expect(found).toEqual(expect.objectContaining({ p_name: name, p_aliases: [name.toUpperCase()], p_proto: proto }));
    expect(getprotobynumber(proto)).toEqual(found);
    expect(getprotobyname(name.toUpperCase())).toEqual(found);
  });

  test('return null for an unknown name or number', () => {
    expect(getprotobyname('no-such-protocol')).toBeNull();
    expect(getprotobynumber(251)).toBeNull();
    expect(getprotobynumber(-1)).toBeNull();
  });

  test('throw for arguments that a compiler rejects', () => {
    expect(() => getprotobyname(6 as never)).toThrow(
      new TypeError('getprotobyname: name must be a string (received 6)'),
    );
    expect(() => getprotobynumber('tcp' as never)).toThrow(
      "getprotobynumber: proto must be an integer (received 'tcp')",
    );
  });
});
