// Matchers for the result of a C call. On a failure they print the name of `errno`.
import * as errnos from 'bsd-sockets/errno';
import { strerror, strerrorname_np } from 'bsd-sockets/string';

/** A name of errno.h: `'EAGAIN'`. */
export type Errno = Extract<keyof typeof errnos, `E${string}`>;

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    interface Matchers<R> {
      /** The call returned -1 (or C's NULL) and set this `errno`. Check immediately: the next failed call overwrites it. */
      toFailWithErrno(name: Errno): R;
      /** The call returned this result. If it returned -1 instead, the message names `errno`. */
      toSucceedWith(result: number): R;
    }
  }
}

function describeResult(result: number | string | null): string {
  if (result !== -1 && result !== null) return String(result);
  return `${result} ${strerrorname_np(errnos.errno) ?? errnos.errno} (${strerror(errnos.errno)})`;
}

expect.extend({
  toFailWithErrno(result: number | string | null, name: Errno) {
    const failed = result === -1 || result === null;
    const received = describeResult(result);
    return {
      pass: failed && errnos.errno === errnos[name],
      message: () => `expected ${this.isNot ? 'anything but ' : ''}-1 ${name}, received ${received}`,
    };
  },

  toSucceedWith(result: number | string | null, expected: number) {
    const received = describeResult(result);
    return {
      pass: result === expected,
      message: () => `expected ${this.isNot ? 'anything but ' : ''}${expected}, received ${received}`,
    };
  },
});
