import { constant } from '../runtime/addon';
import type { int, off_t, pid_t } from '../runtime/c-types';
import { nameOf } from '../runtime/constant-names';
import { struct } from '../runtime/struct/define';

const locks = ['F_RDLCK', 'F_WRLCK', 'F_UNLCK'];
const kind = (value: number): string => locks.find((name) => constant(name) === value) ?? String(value);

interface flock_members {
  /** `F_RDLCK`, `F_WRLCK` or `F_UNLCK`. */
  l_type: int;
  /** What `l_start` is counted from: `SEEK_SET`, `SEEK_CUR`, `SEEK_END`. */
  l_whence: int;
  /** The first byte. */
  l_start: off_t;
  /** How many bytes; 0 is up to the end of the file, wherever that will be. */
  l_len: off_t;
  /** Out, with `F_GETLK`: who has the lock; -1 for one of an open file. In, with `F_OFD_*`: 0. */
  l_pid: pid_t;
}

/**
 * `struct flock`: a lock on a part of a file. Its name in C is also that of a call, so it has a `_t` here.
 * @see fcntl_locking(2)
 */
export class flock_t extends struct<flock_members>('flock', { l_type: kind }) {}

interface f_owner_ex_members {
  /** What `pid` is: `F_OWNER_TID`, `F_OWNER_PID` or `F_OWNER_PGRP`. */
  type: int;
  /** A thread, a process, or a group. */
  pid: pid_t;
}

/**
 * `struct f_owner_ex`: who gets a descriptor's signals (Linux).
 * @see F_GETOWN_EX(2const)
 */
export class f_owner_ex extends struct<f_owner_ex_members>('f_owner_ex', {
  type: (value: number) => nameOf('F_OWNER_', value),
}) {}
