// The functions of the C and C++ libraries that the addon calls, by the symbols that its binary imports.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isSanitized, withoutSanitizer } from '../support/sanitizer';

const binary = join(__dirname, '../../build/Release/bsd_sockets.node');

function imported(): string[] {
  const { status, stdout, stderr } = spawnSync('nm', ['--dynamic', '--undefined-only', '--demangle', binary], {
    encoding: 'utf8',
    env: withoutSanitizer,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split('\n').map((line) => line.trim().replace(/^\w /, '').replace(/@.*/, ''));
}

test('the binary calls the system through the symbols that are looked for', () => {
  expect(imported()).toEqual(expect.arrayContaining(['getsockopt', 'napi_create_function']));
});

// Node is built without exceptions, so one would end the process.
(isSanitized ? test.skip : test)('no allocation throws: each uses nothrow new, and reports ENOMEM', () => {
  const throwing = /^operator new(\[\])?\(unsigned \w+( \w+)?(, std::align_val_t)?\)$|__throw_(bad|length)|__cxa_throw/;
  expect(imported().filter((symbol) => throwing.test(symbol))).toEqual([]);
});

test('no function shares its result between threads: each has a twin that does not', () => {
  const shared = ['asctime', 'ctime', 'ether_aton', 'ether_ntoa', 'gethostbyaddr', 'gethostbyname', 'gethostbyname2'];
  shared.push('getprotobyname', 'getprotobynumber', 'getservbyname', 'getservbyport', 'gmtime', 'inet_ntoa');
  shared.push('localtime', 'strerror', 'strsignal', 'strtok');
  expect(imported().filter((symbol) => shared.includes(symbol))).toEqual([]);
});
