import {
  AF_INET,
  SOCK_STREAM,
  check,
  close,
  closesocket,
  INVALID_SOCKET,
  SOCKET_ERROR,
  WSAGetLastError,
  EBADF,
  listen,
  socket,
} from 'bsd-sockets';

describe('check', () => {
  test('returns the result', () => {
    const s = check('socket', socket(AF_INET, SOCK_STREAM, 0));
    expect(s).toBeGreaterThan(2);
    expect(check('close', close(s))).toBe(0);
  });

  test('throws an Error like those of Node', () => {
    expect(() => check('listen', listen(-1, 5))).toThrow(
      expect.objectContaining({
        message: 'listen: EBADF: Bad file descriptor',
        code: 'EBADF',
        errno: -EBADF,
        syscall: 'listen',
      }) as Error,
    );
  });

  test('starts the stack at its caller', () => {
    let stack = '';
    try {
      check('listen', listen(-1, 5));
    } catch (error) {
      stack = (error as Error).stack!;
    }
    expect(stack.split('\n')[1]).toContain('check.test.ts');
  });
});

describe('winsock2.h', () => {
  test('closesocket is close', () => {
    expect(closesocket(socket(AF_INET, SOCK_STREAM, 0))).toBe(0);
    expect(closesocket(-1)).toBe(SOCKET_ERROR);
    expect(WSAGetLastError()).toBe(EBADF);
  });

  test('INVALID_SOCKET equals the result of a failed socket()', () => {
    expect(socket(9999, SOCK_STREAM, 0)).toBe(INVALID_SOCKET);
  });
});
