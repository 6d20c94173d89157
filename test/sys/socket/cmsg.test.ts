import {
  CMSG_ALIGN,
  CMSG_DATA,
  CMSG_FIRSTHDR,
  CMSG_LEN,
  CMSG_NXTHDR,
  CMSG_SPACE,
  cast,
  cmsghdr,
  msghdr,
  sizeof,
} from 'bsd-sockets';
import { runC } from '../../support/c-compiler';
import { controlMessages } from '../../support/messages';
import { detachedView, ResizableBuffer } from '../../support/views';

const LENGTHS = Array.from({ length: 40 }, (_, i) => i);

/** A control buffer of `room` bytes in the middle of `guards`, with `length` as msg_controllen. */
function guarded(room: number, length = room): { msg: msghdr; memory: Uint8Array; control: Uint8Array } {
  const memory = new Uint8Array(room + 128).fill(0xee);
  const control = memory.subarray(64, 64 + room).fill(0);
  return { msg: new msghdr({ msg_control: control, msg_controllen: length }), memory, control };
}

/** Expects that a view begins and ends inside msg_control. */
function expectInside(view: ArrayBufferView, control: Uint8Array): void {
  expect(view.buffer).toBe(control.buffer);
  if (view.byteLength === 0) return;
  expect(view.byteOffset).toBeGreaterThanOrEqual(control.byteOffset);
  expect(view.byteOffset + view.byteLength).toBeLessThanOrEqual(control.byteOffset + control.byteLength);
}

function setLength(control: Uint8Array, at: number, length: bigint): void {
  new DataView(control.buffer, control.byteOffset).setBigUint64(at, length, true);
}

describe('the macros of ancillary data', () => {
  test('CMSG_ALIGN, CMSG_LEN and CMSG_SPACE return what the C compiler returns', () => {
    const told = runC(`#include <stdio.h>
#include <sys/socket.h>
int main(void) {
  printf("[");
  for (size_t n = 0; n < 40; n++) printf("%s[%zu,%zu,%zu]", n ? "," : "", CMSG_ALIGN(n), CMSG_LEN(n), CMSG_SPACE(n));
  printf("]");
}`);
    expect(LENGTHS.map((n) => [CMSG_ALIGN(n), CMSG_LEN(n), CMSG_SPACE(n)])).toEqual(JSON.parse(told));
  });

  test('two control messages have the bytes that C builds', () => {
    const { msg, control, memory } = guarded(CMSG_SPACE(4) + CMSG_SPACE(5));
    const first = CMSG_FIRSTHDR(msg)!;
    Object.assign(first, { cmsg_level: 1, cmsg_type: 2, cmsg_len: CMSG_LEN(4) });
    CMSG_DATA(first).set([1, 2, 3, 4]);
    const second = CMSG_NXTHDR(msg, first)!;
    Object.assign(second, { cmsg_level: 3, cmsg_type: 4, cmsg_len: CMSG_LEN(5) });
    CMSG_DATA(second).set([5, 6, 7, 8, 9]);
    expect(CMSG_NXTHDR(msg, second)).toBeNull();

    const told = runC(`#include <stdio.h>
#include <sys/socket.h>
int main(void) {
  static _Alignas(8) unsigned char control[] = {${[...control].join(',')}};
  struct msghdr msg = {.msg_control = control, .msg_controllen = sizeof control};
  for (struct cmsghdr *c = CMSG_FIRSTHDR(&msg); c; c = CMSG_NXTHDR(&msg, c))
    printf("%d %d %zu %d;", c->cmsg_level, c->cmsg_type, c->cmsg_len, CMSG_DATA(c)[0]);
}`);
    expect(told).toBe('1 2 20 1;3 4 21 5;');
    expect(controlMessages(msg).map((cmsg) => [cmsg.cmsg_level, cmsg.cmsg_type, [...CMSG_DATA(cmsg)]])).toEqual([
      [1, 2, [1, 2, 3, 4]],
      [3, 4, [5, 6, 7, 8, 9]],
    ]);
    expect([...memory.subarray(0, 64), ...memory.subarray(-64)].every((byte) => byte === 0xee)).toBe(true);
  });

  test('a cmsghdr is a view of msg_control', () => {
    const { msg, control } = guarded(24);
    CMSG_FIRSTHDR(msg)!.cmsg_type = 0x01020304;
    expect([...control.subarray(12, 16)]).toEqual([4, 3, 2, 1]);
    expect(sizeof(CMSG_FIRSTHDR(msg)!)).toBe(sizeof(cmsghdr));
  });

  describe('CMSG_FIRSTHDR', () => {
    test.each([0, 1, 8, 15, -1])('returns null for a msg_controllen of %d', (length) => {
      expect(CMSG_FIRSTHDR(guarded(64, length).msg)).toBeNull();
    });

    test.each([0, 1, 15])('returns null for a view of %d bytes, whatever msg_controllen is', (room) => {
      for (const length of [room, 16, 1000, 2 ** 53]) expect(CMSG_FIRSTHDR(guarded(room, length).msg)).toBeNull();
    });

    test('returns null for NULL, and for memory that was detached or resized', () => {
      expect(CMSG_FIRSTHDR(new msghdr({ msg_controllen: 64 }))).toBeNull();
      expect(CMSG_FIRSTHDR(new msghdr({ msg_control: detachedView(), msg_controllen: 64 }))).toBeNull();
      const buffer = new ResizableBuffer(64, { maxByteLength: 64 });
      const msg = new msghdr({ msg_control: new Uint8Array(buffer), msg_controllen: 64 });
      expect(CMSG_FIRSTHDR(msg)).not.toBeNull();
      buffer.resize(8);
      expect(CMSG_FIRSTHDR(msg)).toBeNull();
    });
  });

  describe('CMSG_NXTHDR', () => {
    test.each([0n, 1n, 15n, 2n ** 63n, 2n ** 64n - 1n, 2n ** 64n - 8n, 49n, 64n])(
      'returns null for a cmsg_len of %d, which is invalid or leads outside',
      (length) => {
        const { msg, control } = guarded(64);
        setLength(control, 0, length);
        expect(CMSG_NXTHDR(msg, CMSG_FIRSTHDR(msg)!)).toBeNull();
      },
    );

    test('returns a header in the last position where one fits', () => {
      const { msg, control } = guarded(64);
      setLength(control, 0, 48n);
      const next = CMSG_NXTHDR(msg, CMSG_FIRSTHDR(msg)!)!;
      expect(next.byteOffset - control.byteOffset).toBe(48);
      expectInside(next, control);
      msg.msg_controllen = 63;
      expect(CMSG_NXTHDR(msg, CMSG_FIRSTHDR(msg)!)).toBeNull();
    });

    test('returns null for a header of another buffer or before msg_control', () => {
      const { msg, memory } = guarded(64);
      expect(CMSG_NXTHDR(msg, new cmsghdr({ cmsg_len: 16 }))).toBeNull();
      memory.fill(0);
      const before = cast(cmsghdr, memory);
      before.cmsg_len = 64;
      expect(CMSG_NXTHDR(msg, before)).toBeNull();
    });
  });

  describe('CMSG_DATA', () => {
    test.each([
      [0n, 0],
      [1n, 0],
      [15n, 0],
      [16n, 0],
      [17n, 1],
      [40n, 24],
      [41n, 24],
      [2n ** 32n, 24],
      [2n ** 63n, 24],
      [2n ** 64n - 1n, 24],
    ])('has for a cmsg_len of %d in 40 bytes a length of %d', (length, size) => {
      const { msg, control } = guarded(40);
      setLength(control, 0, length);
      const data = CMSG_DATA(CMSG_FIRSTHDR(msg)!);
      expect(data.length).toBe(size);
      expectInside(data, control);
    });

    test('ends where msg_controllen does, not with the view or buffer', () => {
      const { msg, control } = guarded(40, 21);
      setLength(control, 0, 40n);
      expect(CMSG_DATA(CMSG_FIRSTHDR(msg)!).length).toBe(5);
    });

    test('is empty for a cmsghdr without a message', () => {
      expect(CMSG_DATA(new cmsghdr({ cmsg_len: 100 })).length).toBe(0);
    });
  });

  // A generator with a fixed sequence, so that a failure can be reproduced.
  function* numbers(seed: number): Generator<number, never> {
    for (;;) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      yield seed;
    }
  }

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'never expose bytes outside msg_control, whatever the bytes are (seed %d)',
    (seed) => {
      const random = numbers(seed);
      const next = (below: number): number => (random.next().value >>> 8) % below;
      for (let round = 0; round < 500; round++) {
        const { msg, control } = guarded(next(120), next(160) - 20);
        for (let i = 0; i < control.length; i++) control[i] = next(256);
        // Half of the lengths are small, so that headers form chains.
        for (let at = 0; at + 8 <= control.length; at += 8) if (next(2)) setLength(control, at, BigInt(next(40)));
        let count = 0;
        for (let cmsg = CMSG_FIRSTHDR(msg); cmsg !== null; cmsg = CMSG_NXTHDR(msg, cmsg)) {
          expectInside(cmsg, control);
          expectInside(CMSG_DATA(cmsg), control);
          if (++count > 120) throw new Error('the chain has no end');
        }
      }
    },
  );
});
