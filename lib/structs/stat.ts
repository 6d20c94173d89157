import { S_IFBLK, S_IFCHR, S_IFDIR, S_IFIFO, S_IFLNK, S_IFMT, S_IFREG, S_IFSOCK } from '../constants/file-types';
import type { gid_t, int, mode_t, off_t, time_t, uid_t } from '../runtime/c-types';
import { struct } from '../runtime/struct/define';
import type { Init, Struct } from '../runtime/struct/types';
import { int32, type Called } from '../runtime/validate';
import { timespec } from './timespec';

const is = (called: Called, m: mode_t, type: number): int => ((int32(called, 'm', m) & S_IFMT) === type ? 1 : 0);

/** Checks for a socket: `S_ISSOCK(statbuf.st_mode)` is 1 or 0. */
export const S_ISSOCK = (m: mode_t): int => is(S_ISSOCK, m, S_IFSOCK);
/** Checks for a symbolic link: `S_ISLNK(statbuf.st_mode)` is 1 or 0. */
export const S_ISLNK = (m: mode_t): int => is(S_ISLNK, m, S_IFLNK);
/** Checks for a regular file: `S_ISREG(statbuf.st_mode)` is 1 or 0. */
export const S_ISREG = (m: mode_t): int => is(S_ISREG, m, S_IFREG);
/** Checks for a block device: `S_ISBLK(statbuf.st_mode)` is 1 or 0. */
export const S_ISBLK = (m: mode_t): int => is(S_ISBLK, m, S_IFBLK);
/** Checks for a directory: `S_ISDIR(statbuf.st_mode)` is 1 or 0. */
export const S_ISDIR = (m: mode_t): int => is(S_ISDIR, m, S_IFDIR);
/** Checks for a character device: `S_ISCHR(statbuf.st_mode)` is 1 or 0. */
export const S_ISCHR = (m: mode_t): int => is(S_ISCHR, m, S_IFCHR);
/** Checks for a pipe: `S_ISFIFO(statbuf.st_mode)` is 1 or 0. */
export const S_ISFIFO = (m: mode_t): int => is(S_ISFIFO, m, S_IFIFO);

type timespec_init = Init<Omit<timespec, keyof Struct>> | ArrayBufferView;

interface stat_members {
  /** The device with the file. */
  st_dev: number;
  /** The inode number. */
  st_ino: number;
  /** The type and the permissions: `S_ISSOCK(st_mode)`. */
  st_mode: mode_t;
  /** The number of hard links. */
  st_nlink: number;
  /** Its owner. */
  st_uid: uid_t;
  /** Its group. */
  st_gid: gid_t;
  /** The device that the file represents. */
  st_rdev: number;
  /** Its length, in bytes. */
  st_size: off_t;
  /** The preferred block size for reading, in bytes. */
  st_blksize: number;
  /** The space on disk in units of 512 bytes. */
  st_blocks: number;
  /** The time of the last access. */
  get st_atim(): timespec;
  set st_atim(time: timespec_init);
  /** The time of the last modification. */
  get st_mtim(): timespec;
  set st_mtim(time: timespec_init);
  /** The time of the last status change. */
  get st_ctim(): timespec;
  set st_ctim(time: timespec_init);
  /** `st_atim.tv_sec`. */
  st_atime: time_t;
  /** `st_mtim.tv_sec`. */
  st_mtime: time_t;
  /** `st_ctim.tv_sec`. */
  st_ctime: time_t;
}

/**
 * `struct stat`: the status of a file. In C a call has the same name, so it has the suffix `_t` here.
 * @see stat(3type)
 */
export class stat_t extends struct<stat_members>('stat', { st_atim: timespec, st_mtim: timespec, st_ctim: timespec }) {}
