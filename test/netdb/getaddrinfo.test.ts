import { existsSync } from 'node:fs';
import {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  AF_UNSPEC,
  AI_ADDRCONFIG,
  AI_ALL,
  AI_CANONNAME,
  AI_NUMERICHOST,
  AI_NUMERICSERV,
  AI_PASSIVE,
  AI_V4MAPPED,
  EAI_ADDRFAMILY,
  EAI_BADFLAGS,
  EAI_FAMILY,
  EAI_NONAME,
  EAI_SERVICE,
  EAI_SOCKTYPE,
  EAI_SYSTEM,
  EFAULT,
  INET6_ADDRSTRLEN,
  IPPROTO_TCP,
  IPPROTO_UDP,
  SOCK_DGRAM,
  SOCK_RAW,
  SOCK_STREAM,
  addrinfo,
  bind,
  cast,
  connect,
  errno,
  freeaddrinfo,
  gai_strerror,
  getaddrinfo,
  getsockname,
  inet_ntop,
  listen,
  ntohs,
  sizeof,
  sockaddr,
  sockaddr_in,
  sockaddr_in6,
  sockaddr_storage,
  socklen_t,
} from 'bsd-sockets';
import { inspect } from 'node:util';
import { acceptFrom, openSocket } from '../support/sockets';
import { eai } from './eai';

const NUMERIC = { ai_flags: AI_NUMERICHOST };

/** The address and port of an entry as text. */
function text({ ai_addr, ai_family }: addrinfo): string {
  const dst = new Uint8Array(INET6_ADDRSTRLEN);
  const { sin_addr, sin_port } = cast(sockaddr_in, ai_addr);
  const src = ai_family === AF_INET ? sin_addr : cast(sockaddr_in6, ai_addr).sin6_addr;
  return `${inet_ntop(ai_family, src, dst, dst.length)} ${ntohs(sin_port)}`;
}

function list(node: string | Uint8Array | null, service: string | null, hints: addrinfo | null): addrinfo[] {
  const res: [addrinfo | null] = [null];
  expect(eai(getaddrinfo(node, service, hints, res))).toBe(0);
  const entries: addrinfo[] = [];
  for (let ai = res[0]; ai !== null; ai = ai.ai_next) entries.push(ai);
  freeaddrinfo(res[0]);
  return entries;
}

const texts = (...args: Parameters<typeof list>): string[] => [...new Set(list(...args).map(text))];

describe('numeric hosts', () => {
  test.each([
    ['127.0.0.1', AF_INET, 16],
    ['192.0.2.7', AF_INET, 16],
    ['::1', AF_INET6, 28],
    ['2001:db8::7', AF_INET6, 28],
  ])('resolves %s', (node, family, size) => {
    const entries = list(node, '80', new addrinfo(NUMERIC));
    expect(entries.map(({ ai_socktype }) => ai_socktype)).toEqual([SOCK_STREAM, SOCK_DGRAM, SOCK_RAW]);
    for (const ai of entries) {
      expect(text(ai)).toBe(`${node} 80`);
      expect(ai).toMatchObject({ ai_family: family, ai_addrlen: size, ai_canonname: null });
      expect(ai.ai_addr.sa_family).toBe(family);
      expect(sizeof(ai.ai_addr)).toBe(size);
    }
  });

  test('resolves a scope ID', () => {
    const [ai] = list('fe80::1%lo', null, new addrinfo(NUMERIC));
    expect(cast(sockaddr_in6, ai!.ai_addr).sin6_scope_id).toBe(1);
  });

  test.each(['127.1', '0x7f000001', '2130706433'])('accepts %s, as inet_aton does', (node) => {
    expect(texts(node, null, new addrinfo(NUMERIC))).toEqual(['127.0.0.1 0']);
  });

  test('reads a view up to its NUL', () => {
    expect(texts(Buffer.from('127.0.0.1\0x'), null, new addrinfo(NUMERIC))).toEqual(['127.0.0.1 0']);
    const shared = new Uint8Array(new SharedArrayBuffer(4));
    shared.set(Buffer.from('::1'));
    expect(texts(shared, null, new addrinfo(NUMERIC))).toEqual(['::1 0']);
  });
});

describe('hints', () => {
  test('null requests every type', () => {
    expect(list('::1', null, null).map(({ ai_socktype }) => ai_socktype)).toEqual([SOCK_STREAM, SOCK_DGRAM, SOCK_RAW]);
  });

  test('ai_family selects the family', () => {
    const of = (ai_family: number): string[] => texts(null, '7', new addrinfo({ ai_family })).sort();
    expect(of(AF_INET)).toEqual(['127.0.0.1 7']);
    expect(of(AF_INET6)).toEqual(['::1 7']);
    expect(of(AF_UNSPEC)).toEqual(['127.0.0.1 7', '::1 7']);
  });

  test.each([
    [SOCK_STREAM, IPPROTO_TCP],
    [SOCK_DGRAM, IPPROTO_UDP],
  ])('ai_socktype %i and ai_protocol %i imply each other', (ai_socktype, ai_protocol) => {
    const found = { ai_socktype, ai_protocol };
    expect(list('::1', '7', new addrinfo({ ai_socktype }))).toEqual([expect.objectContaining(found)]);
    expect(list('::1', '7', new addrinfo({ ai_protocol }))).toEqual([expect.objectContaining(found)]);
  });

  test('SOCK_RAW has no port and needs no service', () => {
    expect(list('::1', null, new addrinfo({ ai_socktype: SOCK_RAW }))).toHaveLength(1);
  });

  test('AI_PASSIVE returns the wildcard address to bind to', () => {
    const hints = { ai_family: AF_INET, ai_flags: AI_PASSIVE };
    expect(texts(null, '7', new addrinfo(hints))).toEqual(['0.0.0.0 7']);
    expect(texts(null, '7', new addrinfo({ ...hints, ai_family: AF_INET6 }))).toEqual([':: 7']);
    expect(texts('127.0.0.1', '7', new addrinfo(hints))).toEqual(['127.0.0.1 7']);
  });

  test('AI_CANONNAME sets the name in the first result only', () => {
    const [first, ...rest] = list('127.0.0.1', null, new addrinfo({ ai_flags: AI_CANONNAME | AI_NUMERICHOST }));
    expect(first!.ai_canonname).toBe('127.0.0.1');
    expect(rest.map(({ ai_canonname }) => ai_canonname)).toEqual([null, null]);
  });

  test('AI_V4MAPPED returns IPv4 addresses as IPv6', () => {
    const ai_family = AF_INET6;
    expect(texts('192.0.2.7', '7', new addrinfo({ ai_family, ai_flags: AI_V4MAPPED }))).toEqual(['::ffff:192.0.2.7 7']);
    expect(texts('192.0.2.7', '7', new addrinfo({ ai_family, ai_flags: AI_V4MAPPED | AI_ALL }))).toEqual([
      '::ffff:192.0.2.7 7',
    ]);
  });

  test('AI_ADDRCONFIG changes nothing for a numeric address of a configured family', () => {
    expect(texts('127.0.0.1', '7', new addrinfo({ ai_flags: AI_ADDRCONFIG | AI_NUMERICHOST }))).toEqual([
      '127.0.0.1 7',
    ]);
  });

  test('AI_NUMERICSERV requires a number', () => {
    expect(texts('::1', '65535', new addrinfo({ ai_flags: AI_NUMERICSERV }))).toEqual(['::1 65535']);
  });

  test('other members are ignored', () => {
    const hints = new addrinfo({ ai_addrlen: 5, ai_canonname: 'x', ai_next: new addrinfo() });
    expect(texts('::1', '7', hints)).toEqual(['::1 7']);
  });
});

test('localhost is resolved from /etc/hosts', () => {
  const hints = new addrinfo({ ai_family: AF_INET, ai_flags: AI_CANONNAME });
  const [ai] = list('localhost', null, hints);
  expect(text(ai!)).toBe('127.0.0.1 0');
  expect(ai!.ai_canonname).toBe('localhost');
});

const services = existsSync('/etc/services');
if (!services) console.warn('skipped: names of services: no /etc/services (Debian: netbase)');
describe('/etc/services', () => {
  const named = services ? test : test.skip;

  named('resolves a service by name', () => {
    expect(texts('::1', 'http', new addrinfo({ ai_socktype: SOCK_STREAM }))).toEqual(['::1 80']);
  });

  named('returns EAI_SERVICE for a service of another socket type', () => {
    const hints = new addrinfo({ ai_socktype: SOCK_STREAM });
    expect(getaddrinfo('::1', 'tftp', hints, [null])).toBe(EAI_SERVICE);
    hints.ai_socktype = SOCK_DGRAM;
    expect(texts('::1', 'tftp', hints)).toEqual(['::1 69']);
  });
});

describe('codes', () => {
  const table: [string, string | null, string | null, object | null, number][] = [
    ['EAI_NONAME without node and service', null, null, null, EAI_NONAME],
    ['EAI_NONAME for a name with AI_NUMERICHOST', 'localhost', '80', NUMERIC, EAI_NONAME],
    ['EAI_NONAME for a name with AI_NUMERICSERV', '::1', 'http', { ai_flags: AI_NUMERICSERV }, EAI_NONAME],
    ['EAI_NONAME for a malformed address', '256.0.0.1', null, NUMERIC, EAI_NONAME],
    ['EAI_FAMILY for an unknown family', '::1', '80', { ai_family: 99 }, EAI_FAMILY],
    ['EAI_FAMILY for AF_UNIX', '::1', '80', { ai_family: AF_UNIX }, EAI_FAMILY],
    ['EAI_SOCKTYPE for an unknown type', '::1', '80', { ai_socktype: 77 }, EAI_SOCKTYPE],
    ['EAI_SOCKTYPE for a protocol of another type', '::1', '80', { ai_socktype: 1, ai_protocol: 17 }, EAI_SOCKTYPE],
    ['EAI_SERVICE for an unknown service', '::1', 'no-such-service', { ai_socktype: SOCK_STREAM }, EAI_SERVICE],
    ['EAI_SERVICE for SOCK_RAW', '::1', '80', { ai_socktype: SOCK_RAW }, EAI_SERVICE],
    ['EAI_BADFLAGS for unknown flags', '::1', '80', { ai_flags: 0x40000000 }, EAI_BADFLAGS],
    ['EAI_BADFLAGS for AI_CANONNAME without a node', null, '80', { ai_flags: AI_CANONNAME }, EAI_BADFLAGS],
    ['EAI_ADDRFAMILY for an IPv4 address with AF_INET6', '127.0.0.1', '80', { ai_family: AF_INET6 }, EAI_ADDRFAMILY],
    ['EAI_ADDRFAMILY for an IPv6 address with AF_INET', '::1', '80', { ai_family: AF_INET }, EAI_ADDRFAMILY],
  ];
  test.each(table)('returns %s', (_name, node, service, hints, code) => {
    const before = new addrinfo();
    const res: [addrinfo | null] = [before];
    expect(eai(getaddrinfo(node, service, hints && new addrinfo(hints), res))).toBe(eai(code));
    expect(res).toEqual([before]);
  });

  test('returns EAI_SYSTEM and sets errno for a view without a NUL', () => {
    expect(getaddrinfo(Buffer.from('::1'), null, null, [null])).toBe(EAI_SYSTEM);
    expect(errno).toBe(EFAULT);
    expect(getaddrinfo(null, new Uint8Array(0), null, [null])).toBe(EAI_SYSTEM);
  });

  test('gai_strerror has a message for every code', () => {
    expect(gai_strerror(EAI_FAMILY)).toBe('ai_family not supported');
    expect(gai_strerror(-12345)).toBe('Unknown error');
    expect(() => gai_strerror('x' as never)).toThrow("gai_strerror: errcode must be an integer (received 'x')");
  });
});

describe('arguments that a compiler rejects', () => {
  const res: [null] = [null];
  test.each<[string, unknown[], string]>([
    ['node', [5, null, null, res], 'getaddrinfo: node must be an ArrayBufferView, a string or null (received 5)'],
    [
      'node',
      [undefined, null, null, res],
      'getaddrinfo: node must be an ArrayBufferView, a string or null (received undefined)',
    ],
    [
      'service',
      [null, 80, null, res],
      'getaddrinfo: service must be an ArrayBufferView, a string or null (received 80)',
    ],
    ['hints', [null, '80', {}, res], 'getaddrinfo: hints must be an addrinfo or null'],
    ['hints', [null, '80', undefined, res], 'getaddrinfo: hints must be an addrinfo or null'],
    ['res', [null, '80', null, null], 'getaddrinfo: res must be an array that takes the result: [null]'],
    [
      'ai_family',
      [null, '80', new addrinfo({ ai_family: null as never }), res],
      'getaddrinfo: hints.ai_family must be an integer',
    ],
    [
      'ai_flags',
      [null, '80', new addrinfo({ ai_flags: '1' as never }), res],
      'getaddrinfo: hints.ai_flags must be an integer',
    ],
  ])('throw: %s', (_name, args, message) => {
    const call = (): unknown => (getaddrinfo as (...args: unknown[]) => unknown)(...args);
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });

  test('throw a RangeError for a number outside int', () => {
    const hints = new addrinfo({ ai_protocol: 2 ** 32 });
    expect(() => getaddrinfo(null, '80', hints, res)).toThrow(RangeError);
  });

  test('throw for a member that addrinfo lacks', () => {
    expect(() => new addrinfo({ ai_port: 80 } as never)).toThrow('addrinfo: ai_port must be a member of addrinfo');
  });

  test('freeaddrinfo accepts a result', () => {
    expect(freeaddrinfo(null)).toBeUndefined();
    expect(() => freeaddrinfo(5 as never)).toThrow('freeaddrinfo: res must be an addrinfo or null');
  });
});

test('ai_addr has the length and the class of its family', () => {
  const [ai] = list('::1', '80', new addrinfo(NUMERIC));
  expect(ai!.ai_addr).toBeInstanceOf(sockaddr);
  expect(inspect(ai!.ai_addr)).toMatch(/^sockaddr_in6 .*htons\(80\).*"::1"/);
});

test.each([AF_INET, AF_INET6])('socket, bind and connect accept the result for family %i', (ai_family) => {
  const [ai] = list(null, '0', new addrinfo({ ai_family, ai_socktype: SOCK_STREAM }));
  const server = openSocket(ai!.ai_family, ai!.ai_socktype, ai!.ai_protocol);
  expect(bind(server, ai!.ai_addr, ai!.ai_addrlen)).toSucceedWith(0);
  expect(listen(server, 1)).toSucceedWith(0);
  const addr = new sockaddr_storage();
  expect(getsockname(server, addr, socklen_t(sizeof(addr)))).toSucceedWith(0);
  const port = ntohs(cast(sockaddr_in, addr).sin_port);
  const [to] = list(null, String(port), new addrinfo({ ai_family, ai_socktype: SOCK_STREAM }));
  const client = openSocket(ai_family, SOCK_STREAM, 0);
  expect(connect(client, to!.ai_addr, to!.ai_addrlen)).toSucceedWith(0);
  acceptFrom(server);
});
