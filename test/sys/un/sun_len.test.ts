import { AF_UNIX, SUN_LEN, UNIX_PATH_MAX, bind, check, getsockname, sockaddr_un, socklen_t } from 'bsd-sockets';
import { openSocket, unixPath } from '../../support/sockets';

test('SUN_LEN ends at the end of the path', () => {
  expect(SUN_LEN(new sockaddr_un({ sun_path: '/tmp/x' }))).toBe(2 + 6);
  expect(SUN_LEN(new sockaddr_un())).toBe(2);
  expect(SUN_LEN(new sockaddr_un({ sun_path: '\0abstract' }))).toBe(2);
});

test('SUN_LEN counts UNIX_PATH_MAX bytes without a NUL', () => {
  const addr = new sockaddr_un({ sun_path: new Uint8Array(UNIX_PATH_MAX).fill(0x61) });
  expect(SUN_LEN(addr)).toBe(2 + UNIX_PATH_MAX);
});

test('bind accepts SUN_LEN', () => {
  const sun_path = unixPath();
  const addr = new sockaddr_un({ sun_family: AF_UNIX, sun_path });
  const s = openSocket(AF_UNIX);
  check('bind', bind(s, addr, SUN_LEN(addr)));
  const len = socklen_t(200);
  expect(getsockname(s, new Uint8Array(200), len)).toSucceedWith(0);
  expect(len[0]).toBe(SUN_LEN(addr) + 1); // the kernel adds a NUL
});

test('SUN_LEN throws for an argument that is not a sockaddr_un', () => {
  expect(() => SUN_LEN(new Uint8Array(110) as never)).toThrow(
    'SUN_LEN: ptr must be an instance of sockaddr_un (received an instance of Uint8Array)',
  );
});
