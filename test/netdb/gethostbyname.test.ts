import {
  AF_INET,
  AF_INET6,
  EAFNOSUPPORT,
  EFAULT,
  HOST_NOT_FOUND,
  INADDR_LOOPBACK,
  NETDB_INTERNAL,
  NO_DATA,
  NO_RECOVERY,
  TRY_AGAIN,
  cast,
  errno,
  gethostbyaddr,
  gethostbyname,
  gethostbyname2,
  h_errno,
  hostent,
  hstrerror,
  htonl,
  in_addr,
  inet_ntoa,
  sizeof,
} from 'bsd-sockets';
import { spawnSync } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import { runProgram } from '../support/child-program';
import { eai } from './eai';

const root = join(__dirname, '../..');

describe('gethostbyname', () => {
  test.each(['localhost', '127.0.0.1'])('returns the entry of %s', (name) => {
    const host = gethostbyname(name);
    expect(host).toBeInstanceOf(hostent);
    expect(host).toMatchObject({ h_name: name, h_addrtype: AF_INET, h_length: 4 });
    expect(host!.h_addr_list.map((addr) => inet_ntoa(cast(in_addr, addr)))).toContain('127.0.0.1');
    expect(host!.h_addr).toBe(host!.h_addr_list[0]);
  });

  test('gethostbyname2 selects the family', () => {
    const host = gethostbyname2('::1', AF_INET6);
    expect(host).toMatchObject({ h_name: '::1', h_addrtype: AF_INET6, h_length: 16 });
    expect([...host!.h_addr]).toEqual([...Array<number>(15).fill(0), 1]);
    expect(gethostbyname2('127.0.0.1', AF_INET)).toMatchObject({ h_addrtype: AF_INET });
  });

  test('throws for arguments that a compiler rejects', () => {
    expect(() => gethostbyname(null as never)).toThrow(
      new TypeError('gethostbyname: name must be a string (received null)'),
    );
    // The C library would end the process for these if /etc/hosts has the name.
    for (const af of [0, 1, 5, 2 ** 31 - 1]) expect(gethostbyname2('localhost', af)).toFailWithErrno('EAFNOSUPPORT');
    expect(() => gethostbyname2('::1', 'x' as never)).toThrow("gethostbyname2: af must be an integer (received 'x')");
  });
});

describe('gethostbyaddr', () => {
  const loopback = new in_addr({ s_addr: htonl(INADDR_LOOPBACK) });

  test('returns the entry of 127.0.0.1', () => {
    const host = gethostbyaddr(loopback, sizeof(loopback), AF_INET);
    expect(host).toMatchObject({ h_name: 'localhost', h_addrtype: AF_INET, h_length: 4 });
    expect([...host!.h_addr]).toEqual([127, 0, 0, 1]);
  });

  test.each<[string, ArrayBufferView | null, number, number, number]>([
    ['a length of another family', loopback, 3, AF_INET, EAFNOSUPPORT],
    ['an unknown family', loopback, 4, 99, EAFNOSUPPORT],
    ['a length larger than any address', new DataView(new ArrayBuffer(64)), 64, AF_INET, EAFNOSUPPORT],
    ['a length that exceeds the view', loopback, 16, AF_INET6, EFAULT],
    ['a length of -1', loopback, -1, AF_INET, EFAULT],
    ['null', null, 4, AF_INET, EFAULT],
  ])('sets h_errno to NETDB_INTERNAL for %s', (_name, addr, len, type, expected) => {
    expect(gethostbyaddr(addr, len, type)).toBeNull();
    expect(h_errno).toBe(NETDB_INTERNAL);
    expect(errno).toBe(expected);
  });

  test('throws for arguments that a compiler rejects', () => {
    expect(() => gethostbyaddr('127' as never, 4, AF_INET)).toThrow(
      'gethostbyaddr: addr must be an ArrayBufferView or null',
    );
    expect(() => gethostbyaddr(loopback, 4, null as never)).toThrow(
      'gethostbyaddr: type must be an integer (received null)',
    );
  });
});

test('hstrerror returns the messages of C', () => {
  const messages = [HOST_NOT_FOUND, TRY_AGAIN, NO_RECOVERY, NO_DATA].map(hstrerror);
  expect(messages).toEqual([
    'Unknown host',
    'Host name lookup failure',
    'Unknown server error',
    'No address associated with name',
  ]);
});

test('herror writes the message of h_errno to standard error', async () => {
  const { stderr, code } = await runProgram('gethostbyaddr(null, 4, 2); herror("addr"); herror(null); herror("");');
  expect([stderr, code]).toEqual([['addr: ', '', ''].map((s) => `${s}Resolver internal error\n`).join(''), 0]);
});

// A network namespace without name servers, and with its own /etc/hosts.
const HOSTS = '192.0.2.1 one.test one uno\\n192.0.2.2 one.test\\n2001:db8::1 six.test\\n';
const isolated = (source: string): string =>
  `const { execFileSync } = require('child_process');
   if (!process.env.ISOLATED) {
     const shell = 'printf "${HOSTS}" > /tmp/hosts.$$ && mount --bind /tmp/hosts.$$ /etc/hosts && rm /tmp/hosts.$$; exec "$@"';
     execFileSync('unshare', ['-n', '-m', 'sh', '-c', shell, 'sh', process.execPath, ...process.execArgv],
       { env: { ...process.env, ISOLATED: '1' }, stdio: 'inherit' });
   } else { ${source} }`;

const namespaces = spawnSync('unshare', ['-n', '-m', 'true']).status === 0;
if (!namespaces) console.warn('skipped: lookups in a network namespace: needs root and unshare(1)');
const asRoot = namespaces ? test : test.skip;

asRoot('gethostbyname returns aliases and several addresses, and null for an unknown name', async () => {
  const source = `
    const ask = (name, af) => { const h = gethostbyname2(name, af); return h ? [h.h_name, h.h_aliases, h.h_addr_list.map((a) => a.join('.'))] : bsd.h_errno; };
    const six = new in6_addr();
    inet_pton(AF_INET6, '2001:db8::1', six);
    const res = [null];
    const nothing = getaddrinfo('no-such-host.test', null, null, res);
    console.log(JSON.stringify([ask('one', AF_INET), ask('no-such-host.test', AF_INET), nothing, res, gethostbyaddr(six, 16, AF_INET6).h_name]));`;
  const { stdout, stderr } = await runProgram(isolated(source));
  expect(stderr).toBe('');
  const [one, missing, nothing, res, six] = JSON.parse(stdout) as [
    [string, string[], string[]],
    number,
    number,
    null[],
    string,
  ];
  expect(one[0]).toBe('one.test');
  expect(one[1]).toEqual(expect.arrayContaining(['one', 'uno']));
  expect(one[2]).toContain('192.0.2.1');
  expect(missing).toBe(TRY_AGAIN);
  expect([eai(nothing), res]).toEqual(['EAI_AGAIN', [null]]);
  expect(six).toBe('six.test');
});

test("concurrent threads do not see each other's entries", async () => {
  const source = `
    const { workerData, parentPort } = require('worker_threads');
    const { gethostbyname } = require(${JSON.stringify(root)});
    let wrong = 0;
    for (let i = 0; i < 2000; i++) {
      const h = gethostbyname(workerData);
      if (h === null || h.h_name !== workerData || h.h_addr.join('.') !== workerData) wrong++;
    }
    parentPort.postMessage(wrong);`;
  const names = ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4'];
  const wrong = await Promise.all(
    names.map(
      (workerData) =>
        new Promise<number>((resolve, reject) => {
          new Worker(source, { eval: true, workerData }).on('message', resolve).on('error', reject);
        }),
    ),
  );
  expect(wrong).toEqual([0, 0, 0, 0]);
});
