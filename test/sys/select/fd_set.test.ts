import { inspect } from 'node:util';
import { FD_CLR, FD_ISSET, FD_SET, FD_SETSIZE, FD_ZERO, fd_set, sizeof, timeval } from 'bsd-sockets';
import { includeLines, runC } from '../../support/c-compiler';

const inside = [0, 1, 7, 8, 31, 32, 63, 64, 1000, FD_SETSIZE - 1];
const bytes = (set: fd_set): Uint8Array => new Uint8Array(set.buffer, set.byteOffset, set.byteLength);

describe('fd_set', () => {
  test('has FD_SETSIZE bits and is empty', () => {
    expect(sizeof(fd_set)).toBe(FD_SETSIZE / 8);
    expect(bytes(new fd_set()).every((byte) => byte === 0)).toBe(true);
  });

  test.each(inside)('FD_SET, FD_ISSET and FD_CLR change bit %d', (fd) => {
    const set = new fd_set();
    expect(FD_ISSET(fd, set)).toBe(0);
    FD_SET(fd, set);
    FD_SET(fd, set);
    expect(FD_ISSET(fd, set)).toBe(1);
    expect(bytes(set).reduce((count, byte) => count + (byte ? 1 : 0), 0)).toBe(1);
    FD_CLR(fd, set);
    expect(FD_ISSET(fd, set)).toBe(0);
    expect(bytes(set).every((byte) => byte === 0)).toBe(true);
  });

  test('has the bytes of C', () => {
    const set = new fd_set();
    inside.forEach((fd) => FD_SET(fd, set));
    const sets = inside.map((fd) => `FD_SET(${fd}, &set); `).join('');
    const printed = runC(`${includeLines(['stdio.h', 'sys/select.h'])}
      int main(void) { fd_set set; FD_ZERO(&set); ${sets}
      for (size_t i = 0; i < sizeof set; i++) printf("%d ", ((unsigned char *)&set)[i]); return 0; }`);
    expect([...bytes(set)]).toEqual(printed.trim().split(' ').map(Number));
  });

  test('is emptied by FD_ZERO', () => {
    const set = new fd_set();
    inside.forEach((fd) => FD_SET(fd, set));
    FD_ZERO(set);
    expect(bytes(set).every((byte) => byte === 0)).toBe(true);
  });

  test('prints its members', () => {
    const set = new fd_set();
    expect(inspect(set)).toBe('fd_set { }');
    FD_SET(3, set);
    FD_SET(70, set);
    expect(inspect(set)).toBe('fd_set { 3, 70 }');
  });

  describe.each([
    ['FD_SET', FD_SET],
    ['FD_CLR', FD_CLR],
    ['FD_ISSET', FD_ISSET],
  ])('%s throws', (name, macro) => {
    test.each([-1, FD_SETSIZE, FD_SETSIZE + 1, 2 ** 31, 2 ** 53])('for descriptor %d', (fd) => {
      expect(() => macro(fd, new fd_set())).toThrow(RangeError);
      expect(() => macro(fd, new fd_set())).toThrow(
        `${name}: fd must be >= 0 and < FD_SETSIZE (1024) (received ${fd})`,
      );
    });

    test.each([1.5, NaN, Infinity])('for %p', (fd) => {
      expect(() => macro(fd, new fd_set())).toThrow(RangeError);
    });

    test.each(['3', undefined])('for %p', (fd) => {
      expect(() => macro(fd as never, new fd_set())).toThrow(TypeError);
    });

    test('for an argument that is not a set, and for memory that is smaller', () => {
      expect(() => macro(3, null as never)).toThrow(TypeError);
      expect(() => macro(900, new timeval() as never)).toThrow(RangeError);
    });
  });
});
