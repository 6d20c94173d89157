import * as lib from 'bsd-sockets';
import { AF_INET6, in6_addr, in6addr_any, in6addr_loopback, inet_pton } from 'bsd-sockets';
import { includeLines, runC } from '../../support/c-compiler';

const calls = lib as unknown as Record<string, (...args: unknown[]) => number>;

const kinds = ['UNSPECIFIED', 'LOOPBACK', 'MULTICAST', 'LINKLOCAL', 'SITELOCAL', 'V4MAPPED', 'V4COMPAT'];
const scopes = ['NODELOCAL', 'LINKLOCAL', 'SITELOCAL', 'ORGLOCAL', 'GLOBAL'].map((scope) => `MC_${scope}`);
const tests = [...kinds, ...scopes].map((kind) => `IN6_IS_ADDR_${kind}`);
const addresses = [
  ...['::', '::1', '::2', '::1.2.3.4', '::ffff:1.2.3.4', '::fffe:1.2.3.4', '1::', '2001:db8::1'],
  ...['fe80::1', 'febf::1', 'fec0::1', 'feff::1', 'ff01::1', 'ff02::1', 'ff05::2', 'ff08::1', 'ff0e::1', 'ff1e::1'],
];

function address(text: string): in6_addr {
  const addr = new in6_addr();
  expect(inet_pton(AF_INET6, text, addr)).toBe(1);
  return addr;
}

test('the IN6_IS_ADDR_* macros agree with C', () => {
  const rows = addresses.flatMap((text) => [
    `  inet_pton(AF_INET6, "${text}", &a);\n`,
    ...tests.map((name) => `  printf("${text} ${name} %d\\n", ${name}(&a) ? 1 : 0);\n`),
  ]);
  const headers = includeLines(['stdio.h', 'arpa/inet.h', 'netinet/in.h']);
  const printed = runC(`${headers}int main(void) {\n  struct in6_addr a;\n${rows.join('')}  return 0;\n}\n`);
  const given = addresses.flatMap((text) => tests.map((name) => `${text} ${name} ${calls[name]!(address(text))}\n`));
  expect(given.join('')).toBe(printed);
});

test('IN6_ARE_ADDR_EQUAL compares 16 bytes', () => {
  expect(lib.IN6_ARE_ADDR_EQUAL(address('::1'), in6addr_loopback)).toBe(1);
  expect(lib.IN6_ARE_ADDR_EQUAL(address('::'), in6addr_any)).toBe(1);
  expect(lib.IN6_ARE_ADDR_EQUAL(address('::1'), address('::2'))).toBe(0);
  expect(() => lib.IN6_ARE_ADDR_EQUAL(in6addr_any, new Uint8Array(15))).toThrow(RangeError);
});

test('IN_CLASSA to IN_BADCLASS agree with C', () => {
  const classes = ['CLASSA', 'CLASSB', 'CLASSC', 'CLASSD', 'MULTICAST', 'EXPERIMENTAL', 'BADCLASS'].map(
    (n) => `IN_${n}`,
  );
  const numbers = [0, 0x7fffffff, 0x80000000, 0xbfffffff, 0xc0000000, 0xdfffffff, 0xe0000000, 0xefffffff, 0xf0000000];
  const all = classes.flatMap((name) => [...numbers, 0xffffffff].map((a) => [name, a] as const));
  const rows = all.map(([name, a]) => `  printf("${name} ${a} %d\\n", ${name}(${a}u) ? 1 : 0);\n`);
  const printed = runC(
    `${includeLines(['stdio.h', 'netinet/in.h'])}int main(void) {\n${rows.join('')}  return 0;\n}\n`,
  );
  expect(all.map(([name, a]) => `${name} ${a} ${calls[name]!(a)}\n`).join('')).toBe(printed);
});
