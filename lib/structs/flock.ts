import type { int, off_t, pid_t } from '../runtime/c-types';
import { struct } from '../runtime/struct/define';
import { oneOf } from './decoders';

const lockType = oneOf('F_RDLCK', 'F_WRLCK', 'F_UNLCK');

interface flock_members {
  /** `F_RDLCK`, `F_WRLCK` or `F_UNLCK`. */
  l_type: int;
  /** The origin of `l_start`: `SEEK_SET`, `SEEK_CUR`, `SEEK_END`. */
  l_whence: int;
  /** The first byte. */
  l_start: off_t;
  /** The number of bytes; 0 is up to the end of the file, even if it grows. */
  l_len: off_t;
  /** Out, with `F_GETLK`: the process with the lock, or -1 for a lock of an open file. In, with `F_OFD_*`: 0. */
  l_pid: pid_t;
}

/**
 * `struct flock`: a lock on a part of a file. In C a call has the same name, so it has the suffix `_t` here.
 * @see fcntl_locking(2)
 */
export class flock_t extends struct<flock_members>('flock', { l_type: lockType }) {}

interface f_owner_ex_members {
  /** The type of `pid`: `F_OWNER_TID`, `F_OWNER_PID` or `F_OWNER_PGRP`. */
  type: int;
  /** A thread, a process, or a group. */
  pid: pid_t;
}

/**
 * `struct f_owner_ex`: the receiver of a descriptor's signals (Linux).
 * @see F_GETOWN_EX(2const)
 */
export class f_owner_ex extends struct<f_owner_ex_members>('f_owner_ex', {
  type: oneOf('F_OWNER_TID', 'F_OWNER_PID', 'F_OWNER_PGRP'),
}) {}
