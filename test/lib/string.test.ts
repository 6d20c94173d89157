import { AF_INET, ENOENT, SOCK_STREAM, addrinfo, msghdr, sizeof, strerror, strerrorname_np, strlen } from 'bsd-sockets';
import { bcmp, bcopy, bzero, memcmp, memcpy, memmove, memset } from 'bsd-sockets';
import * as errnos from 'bsd-sockets/errno';
import { runProgram } from '../support/child-program';

test('strerror and strerrorname_np return the messages and names of C', () => {
  expect(strerror(ENOENT)).toBe('No such file or directory');
  expect(strerror(0)).toBe('Success');
  expect(strerror(9999)).toBe('Unknown error 9999');
  expect([strerrorname_np(ENOENT), strerrorname_np(0), strerrorname_np(9999)]).toEqual(['ENOENT', '0', null]);
});

test('strerrorname_np returns a name of errno.h for each number', () => {
  const names = Object.entries(errnos as unknown as Record<string, number>).filter(([name]) =>
    /^E[A-Z0-9]+$/.test(name),
  );
  for (const [, value] of names) {
    expect((errnos as Record<string, unknown>)[strerrorname_np(value)!]).toBe(value);
  }
});

test('memset, memcpy and memcmp work on views', () => {
  const buf = new Uint8Array(8);
  expect(memset(buf, 0x1ff, 3)).toBe(buf);
  expect([...buf]).toEqual([255, 255, 255, 0, 0, 0, 0, 0]);
  expect(memcpy(buf, 'abc', 4)).toBe(buf);
  expect([...buf.subarray(0, 4)]).toEqual([97, 98, 99, 0]);
  expect(memcmp(buf, 'abc', 4)).toBe(0);
  expect(memcmp(buf, 'abd', 3)).toBeLessThan(0);
  expect(() => memset(buf, 0, 9)).toThrow(RangeError);
  expect(() => memset(buf, 0, 1.5)).toThrow(RangeError);
  expect(() => memcpy(buf, 'abc', 5)).toThrow(RangeError);
});

test('strlen counts bytes up to the NUL', () => {
  expect([strlen(''), strlen('소켓'), strlen('ab\0cd'), strlen(Buffer.from('abc\0d'))]).toEqual([0, 6, 2, 3]);
});

test('perror keeps errno even if standard error is closed', async () => {
  const { stdout } = await runProgram(
    `socket(-1, 0, 0); close(2); perror('socket'); process.stdout.write(strerrorname_np(errno));`,
  );
  expect(stdout).toBe('EAFNOSUPPORT');
});

test('perror writes to standard error and keeps errno', async () => {
  const { stdout, stderr } = await runProgram(
    `close(-1); perror('close'); perror(null); perror(''); process.stdout.write(strerrorname_np(errno));`,
  );
  expect(stderr).toBe('close: Bad file descriptor\nBad file descriptor\nBad file descriptor\n');
  expect(stdout).toBe('EBADF');
});

test('memset and bzero zero a struct with pointers as a whole', () => {
  const hints = new addrinfo({ ai_family: AF_INET, ai_socktype: SOCK_STREAM });
  expect(memset(hints, 0, sizeof(hints))).toEqual(new addrinfo());
  const msg = new msghdr({ msg_flags: 7, msg_iovlen: 1 });
  bzero(msg, sizeof(msg));
  expect(msg).toEqual(new msghdr());
  expect(() => memset(hints, 0, 4)).toThrow(RangeError);
  expect(() => memset(hints, 1, sizeof(hints))).toThrow(RangeError);
});

test('memmove and bcopy copy overlapping memory, and bcmp compares it', () => {
  const bytes = Buffer.from('abcdef');
  memmove(bytes.subarray(2), bytes, 4);
  expect(bytes.toString()).toBe('ababcd');
  bcopy(bytes.subarray(2), bytes, 4);
  expect(bytes.toString()).toBe('abcdcd');
  expect([bcmp('abc', bytes, 3), bcmp('abd', bytes, 3) > 0]).toEqual([0, true]);
});
