import * as errnos from 'bsd-sockets/errno';
import { strerror, strerrorname_np } from 'bsd-sockets/string';

/** A name of errno.h: `'EAGAIN'`. */
export type Errno = Extract<keyof typeof errnos, `E${string}`>;

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    interface Matchers<R> {
      /** The call gave -1 (or C's NULL) and `errno` is this one. Ask at once: the next failure sets `errno` anew. */
      toFailWith(name: Errno): R;
      /** The call gave this result; says the name of `errno` where it gave -1. */
      toGive(result: number): R;
    }
  }
}

function describeResult(result: number | string | null): string {
  if (result !== -1 && result !== null) return String(result);
  return `${result} ${strerrorname_np(errnos.errno) ?? errnos.errno} (${strerror(errnos.errno)})`;
}

expect.extend({
  toFailWith(result: number | string | null, name: Errno) {
    const failed = result === -1 || result === null;
    const given = describeResult(result);
    return {
      pass: failed && errnos.errno === errnos[name],
      message: () => `expected ${this.isNot ? 'anything but ' : ''}-1 ${name}, got ${given}`,
    };
  },

  toGive(result: number | string | null, expected: number) {
    const given = describeResult(result);
    return {
      pass: result === expected,
      message: () => `expected ${this.isNot ? 'anything but ' : ''}${expected}, got ${given}`,
    };
  },
});
