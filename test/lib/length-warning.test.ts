// A length that exceeds its view fails with EFAULT, "Bad address": a warning shows both numbers.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = JSON.stringify(join(__dirname, '../..'));

/** Standard error of a program that ends before its event loop turns. */
function stderrOf(source: string, ...flags: string[]): string {
  const code = `const bsd = require(${root}); with (bsd) { const fd = socket(AF_INET, SOCK_STREAM, 0); ${source} }
    process.exit();`;
  const { stderr, status } = spawnSync(process.execPath, [...flags, '-e', code], { encoding: 'utf8' });
  expect(status).toBe(0);
  return stderr;
}

test.each([
  ['bind(fd, new sockaddr_in(), 28)', 'bind: addrlen 28 exceeds the 16 bytes of addr (EFAULT)'],
  ['bind(fd, cast(sockaddr, new sockaddr_in6()), 29)', 'bind: addrlen 29 exceeds the 28 bytes of addr (EFAULT)'],
  [
    'getsockname(fd, new sockaddr_in(), socklen_t(28))',
    'getsockname: addrlen 28 exceeds the 16 bytes of addr (EFAULT)',
  ],
  ['setsockopt(fd, 1, 2, int(1), 8)', 'setsockopt: optlen 8 exceeds the 4 bytes of optval (EFAULT)'],
  ['sendto(fd, "한글", 8, 0, null, 0)', 'sendto: len 8 exceeds the 7 bytes of buf (EFAULT)'],
  ['sendto(fd, "x", 1, 0, new sockaddr_in(), 17)', 'sendto: addrlen 17 exceeds the 16 bytes of dest_addr (EFAULT)'],
  ['read(fd, new Uint8Array(4), 5)', 'read: count 5 exceeds the 4 bytes of buf (EFAULT)'],
  ['poll(array(pollfd, 2), 3, 0)', 'poll: nfds 3 exceeds the 2 pollfd of fds (EFAULT)'],
])('%s prints the length and the size', (call, warning) => {
  expect(stderrOf(call)).toContain(`[BSD_SOCKETS_LENGTH] Warning: ${warning}\n`);
});

test('the warning comes once for each call', () => {
  const stderr = stderrOf('for (let i = 0; i < 3; i++) { read(fd, new Uint8Array(1), 2); write(fd, "", 2); }');
  expect(stderr.match(/BSD_SOCKETS_LENGTH/g)).toHaveLength(2);
});

test('a program can listen to it, and errno is EFAULT whatever the listener does', () => {
  const stderr = stderrOf(`
    process.on('warning', ({ name, code, message }) => { close(-1); console.error('%s/%s/%s', name, code, message); });
    const result = read(fd, new Uint8Array(1), 2);
    console.error(result, errno === EFAULT);`);
  expect(stderr).toContain('Warning/BSD_SOCKETS_LENGTH/read: count 2 exceeds the 1 bytes of buf (EFAULT)');
  expect(stderr).toContain('-1 true');
});

test.each([['--disable-warning=BSD_SOCKETS_LENGTH'], ['--no-warnings']])('%s switches it off', (flag) => {
  expect(stderrOf('bind(fd, new sockaddr_in(), 28); perror("bind")', flag)).toBe('bind: Bad address\n');
});

test("a kernel's own EFAULT, and a length that fits, print nothing", () => {
  expect(stderrOf('bind(fd, null, 16); perror("bind")')).toBe('bind: Bad address\n');
  expect(stderrOf('bind(fd, new sockaddr_in(), 15); perror("bind")')).toBe('bind: Invalid argument\n');
});
