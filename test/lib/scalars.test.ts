// C's types of numbers as values: pointers to them, sizeof, casts and arrays.
import {
  array,
  AF_UNIX,
  cast,
  char,
  htons,
  in_addr_t,
  in_port_t,
  int,
  int16_t,
  int32_t,
  int64_t,
  int8_t,
  off_t,
  sa_family_t,
  sizeof,
  SOCK_STREAM,
  sockaddr_in,
  socketpair,
  socklen_t,
  uint16_t,
  uint32_t,
  uint64_t,
  uint8_t,
} from 'bsd-sockets';
import { runC } from '../support/c-compiler';
import { closeAfterTest } from '../support/sockets';

const scalars = { char, int, socklen_t, off_t, sa_family_t, in_port_t, in_addr_t };
const fixed = { int8_t, int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t };

test('sizeof gives the sizes of the C compiler', () => {
  const types = Object.entries({ ...scalars, ...fixed });
  const printed = types.map(([name]) => `printf("%zu ", sizeof(${name}));`).join(' ');
  const sizes = runC(
    `#include <netinet/in.h>\n#include <stdint.h>\n#include <stdio.h>\nint main(void) { ${printed} }\n`,
  );
  expect(types.map(([, type]) => sizeof(type))).toEqual(sizes.trim().split(' ').map(Number));
});

test('a pointer to a number holds the number', () => {
  const port: number = in_port_t(htons(80))[0];
  expect([port, uint8_t(255)[0], int16_t(-1)[0], uint32_t()[0]]).toEqual([htons(80), 255, -1, 0]);
  expect([uint64_t(2n ** 63n)[0], int64_t(-1)[0]]).toEqual([2n ** 63n, -1n]);
  expect(uint16_t(1)).toBeInstanceOf(Uint16Array);
  expect(() => uint16_t('1' as never)).toThrow(TypeError);
});

test('cast reads the numbers in memory, as far as it reaches', () => {
  const addr = new sockaddr_in({ sin_port: htons(7000), sin_addr: { s_addr: 0x01020304 } });
  expect(cast(in_port_t, cast(uint8_t, addr).subarray(2))[0]).toBe(htons(7000));
  const words = cast(Uint32Array, addr);
  expect([words.length, words[1]]).toEqual([4, 0x01020304]);
  const one: number = cast(int, new Uint8Array(7))[0];
  expect(one).toBe(0);
  expect(cast(int, new Uint8Array(7))).toHaveLength(1);
  expect(() => cast(int, new Uint8Array(3))).toThrow(RangeError);
  expect(() => cast(int, new Uint8Array(16).subarray(1))).toThrow(/at a multiple of 4 bytes/);
  expect(() => cast(Array as never, addr)).toThrow(TypeError);
});

test('array makes int sv[2]', () => {
  const sv = array(int, 2);
  expect(socketpair(AF_UNIX, SOCK_STREAM, 0, sv)).toSucceedWith(0);
  const ends: number[] = [sv[0], sv[1]];
  ends.forEach((fd) => closeAfterTest(fd));
  expect([sizeof(sv), sv.length]).toEqual([8, 2]);
  expect(() => array(int, -1)).toThrow(RangeError);
});
