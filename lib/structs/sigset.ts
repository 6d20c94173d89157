import { NSIG } from '../constants/signal';
import { syscall } from '../runtime/bind-call';
import type { int } from '../runtime/c-types';
import { struct } from '../runtime/struct/define';

/**
 * `sigset_t`: a set of signals. A new one is zeroed; C requires `sigemptyset`.
 * @see sigsetops(3)
 */
export class sigset_t extends struct<object>('sigset_t') {
  /** The members are internal to the C library. This one prevents other structs from being accepted as a set. */
  declare private readonly __val: never;

  /** The numbers of the signals in the set. */
  override toJSON(): int[] {
    return Array.from({ length: NSIG - 1 }, (_, i) => i + 1).filter((signum) => sigismember(this, signum) === 1);
  }

  /** Prints the numbers of the signals in it: `sigset_t { 2, 15 }`. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `sigset_t {${this.toJSON()
      .map((signum) => ` ${signum}`)
      .join(',')} }`;
  }
}

/**
 * `int sigismember(const sigset_t *set, int signum)`
 *
 * Checks whether the signal is in the set.
 * @returns 1 or 0, or -1: `EINVAL` (not a signal), `EFAULT` (not a set).
 * @see sigsetops(3)
 */
export const sigismember: (set: sigset_t, signum: int) => int = syscall('sigismember(set, signum)');
