import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import {
  EAI_BADFLAGS,
  EAI_FAMILY,
  EAI_OVERFLOW,
  EAI_SYSTEM,
  EFAULT,
  NI_DGRAM,
  NI_MAXHOST,
  NI_MAXSERV,
  NI_NAMEREQD,
  NI_NOFQDN,
  NI_NUMERICHOST,
  NI_NUMERICSERV,
  cstr,
  errno,
  getnameinfo,
  sockaddr_in,
} from 'bsd-sockets';
import { inet, inet6, unix, type Address } from '../support/sockets';
import { eai } from './eai';

const NUMERIC = NI_NUMERICHOST | NI_NUMERICSERV;

function names([sa, salen]: Address, flags: number): [host: string, serv: string] {
  const host = new Uint8Array(NI_MAXHOST).fill(0x78);
  const serv = new Uint8Array(NI_MAXSERV).fill(0x78);
  const code = getnameinfo(sa, salen, host, host.length, serv, serv.length, flags);
  expect(eai(code)).toBe(0);
  return [cstr(host), cstr(serv)];
}

const services = existsSync('/etc/services');
if (!services) console.warn('skipped: names of services: no /etc/services (Debian: netbase)');
const named = services ? test : test.skip;

describe('flags', () => {
  test('NI_NUMERICHOST and NI_NUMERICSERV return numbers', () => {
    expect(names(inet(80), NUMERIC)).toEqual(['127.0.0.1', '80']);
    expect(names(inet6(65535, '2001:db8::7'), NUMERIC)).toEqual(['2001:db8::7', '65535']);
  });

  test('no flags return the name in /etc/hosts', () => {
    expect(names(inet(1), NI_NUMERICSERV)).toEqual(['localhost', '1']);
  });

  named('no flags return the service in /etc/services', () => {
    expect(names(inet(80), NI_NUMERICHOST)).toEqual(['127.0.0.1', 'http']);
  });

  named('NI_DGRAM returns the service of UDP', () => {
    expect(names(inet(69), NI_NUMERICHOST)[1]).toBe('69');
    expect(names(inet(69), NI_NUMERICHOST | NI_DGRAM)[1]).toBe('tftp');
  });

  test('NI_NAMEREQD fails for an address without a name', () => {
    expect(names(inet(1), NI_NAMEREQD | NI_NUMERICSERV)[0]).toBe('localhost');
    const [sa, salen] = inet(1);
    const host = new Uint8Array(NI_MAXHOST);
    const code = getnameinfo(sa, salen, host, host.length, null, 0, NI_NAMEREQD | NI_NUMERICHOST);
    expect(eai(code)).toBe('EAI_NONAME');
  });

  test('NI_NOFQDN leaves a name without a domain unchanged', () => {
    expect(names(inet(1), NI_NOFQDN | NI_NUMERICSERV)[0]).toBe('localhost');
  });
});

test('a unix address returns this host and the path', () => {
  expect(names(unix('/tmp/name'), 0)).toEqual([hostname(), '/tmp/name']);
});

test('host or serv may be NULL, but not both', () => {
  const [sa, salen] = inet(80);
  const buf = new Uint8Array(NI_MAXSERV);
  expect(getnameinfo(sa, salen, buf, buf.length, null, 0, NUMERIC)).toBe(0);
  expect(cstr(buf)).toBe('127.0.0.1');
  expect(getnameinfo(sa, salen, null, 0, buf, buf.length, NUMERIC)).toBe(0);
  expect(cstr(buf)).toBe('80');
  // As in C, NULL with a length requests nothing.
  expect(getnameinfo(sa, salen, null, 5, buf, buf.length, NUMERIC)).toBe(0);
});

describe('codes', () => {
  const [sa] = inet(80);
  const host = new Uint8Array(16);
  const serv = new Uint8Array(16);
  type Args = Parameters<typeof getnameinfo>;
  test.each<[string, Args, number]>([
    ['EAI_OVERFLOW if host does not fit', [sa, 16, host, 9, serv, 16, NUMERIC], EAI_OVERFLOW],
    ['0 if host just fits', [sa, 16, host, 10, serv, 16, NUMERIC], 0],
    ['EAI_OVERFLOW if serv does not fit', [sa, 16, host, 16, serv, 2, NUMERIC], EAI_OVERFLOW],
    ['0 if serv just fits', [sa, 16, host, 16, serv, 3, NUMERIC], 0],
    ['0 if both are NULL (glibc)', [sa, 16, null, 0, null, 0, 0], 0],
    ['0 if both lengths are 0 (glibc)', [sa, 16, host, 0, serv, 0, NUMERIC], 0],
    ['EAI_FAMILY for an address that is too short', [sa, 15, host, 16, serv, 16, NUMERIC], EAI_FAMILY],
    ['EAI_FAMILY for an address without a family', [sa, 1, host, 16, serv, 16, NUMERIC], EAI_FAMILY],
    ['EAI_FAMILY for null', [null, 16, host, 16, serv, 16, NUMERIC], EAI_FAMILY],
    [
      'EAI_FAMILY for an unknown family',
      [new sockaddr_in({ sin_family: 99 }), 16, host, 16, serv, 16, NUMERIC],
      EAI_FAMILY,
    ],
    ['EAI_BADFLAGS for unknown flags', [sa, 16, host, 16, serv, 16, 0x4000], EAI_BADFLAGS],
  ])('returns %s', (_name, args, code) => {
    expect(eai(getnameinfo(...args))).toBe(eai(code));
  });

  test.each<[string, Args]>([
    ['salen', [sa, 17, host, 16, serv, 16, NUMERIC]],
    ['salen -1', [sa, -1, host, 16, serv, 16, NUMERIC]],
    ['hostlen', [sa, 16, host, 17, serv, 16, NUMERIC]],
    ['servlen', [sa, 16, host, 16, serv, 17, NUMERIC]],
    ['servlen of an empty view', [sa, 16, host, 16, new Uint8Array(0), 1, NUMERIC]],
  ])('returns EAI_SYSTEM with EFAULT if %s exceeds the view', (_name, args) => {
    const untouched = host.fill(7).slice();
    expect(getnameinfo(...args)).toBe(EAI_SYSTEM);
    expect(errno).toBe(EFAULT);
    expect(host).toEqual(untouched);
  });

  test('writes nothing past the given length', () => {
    const memory = new Uint8Array(64).fill(7);
    getnameinfo(sa, 16, memory.subarray(8, 12), 4, memory.subarray(32, 34), 2, NUMERIC);
    expect(memory.subarray(0, 8)).toEqual(new Uint8Array(8).fill(7));
    expect(memory.subarray(12, 32)).toEqual(new Uint8Array(20).fill(7));
    expect(memory.subarray(34)).toEqual(new Uint8Array(30).fill(7));
  });

  test.each<[string, unknown[]]>([
    ['sa', ['x', 16, host, 16, serv, 16, 0]],
    ['salen', [sa, '16', host, 16, serv, 16, 0]],
    ['host', [sa, 16, 'host', 16, serv, 16, 0]],
    ['hostlen', [sa, 16, host, '17', serv, 16, 0]],
    ['serv', [sa, 16, host, 16, 7, 16, 0]],
    ['servlen', [sa, 16, host, 16, serv, null, 0]],
    ['flags', [sa, 16, host, 16, serv, 16, undefined]],
  ])('throws for arguments that a compiler rejects: %s', (name, args) => {
    const call = (): unknown => (getnameinfo as (...args: unknown[]) => unknown)(...args);
    expect(call).toThrow(TypeError);
    expect(call).toThrow(`getnameinfo: ${name} must be `);
  });
});
