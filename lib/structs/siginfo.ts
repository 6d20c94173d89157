import type { int, pid_t, uid_t } from '../runtime/c-types';
import { struct } from '../runtime/struct/define';
import type { Init } from '../runtime/struct/types';

interface sigval_members {
  /** The value of `sigqueue`. */
  sival_int: int;
}

/**
 * `union sigval`: the value that `sigqueue` sends with a signal. C's `sival_ptr` is missing.
 * @see sigval(3type)
 */
export class sigval extends struct<sigval_members>('sigval') {}

interface siginfo_members {
  /** The signal. */
  si_signo: int;
  /** An error number, usually 0. */
  si_errno: int;
  /** The reason: `SI_USER`, `SI_QUEUE`, `SI_KERNEL`, `CLD_EXITED`, `POLL_IN`, … */
  si_code: int;
  /** The sender (`SI_USER`, `SI_QUEUE`, `SI_TKILL`), or the child (`SIGCHLD`). */
  si_pid: pid_t;
  /** The user of `si_pid`. */
  si_uid: uid_t;
  /** The exit status or signal of the child (`SIGCHLD`). */
  si_status: int;
  /** The value of `sigqueue` (`SI_QUEUE`). */
  get si_value(): sigval;
  set si_value(value: Init<sigval_members> | ArrayBufferView);
  /** The descriptor (`SIGIO` with `F_SETSIG`). */
  si_fd: int;
  /** Its events, as those of `poll` (`SIGIO` with `F_SETSIG`). */
  si_band: number;
}

/**
 * `siginfo_t`: the facts about a signal. `si_signo` and `si_code` determine which members are valid: the others share
 * their bytes. `si_addr` is missing.
 * @see sigaction(2)
 */
export class siginfo_t extends struct<siginfo_members>('siginfo_t', { si_value: sigval }) {}
