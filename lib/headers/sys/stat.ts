import { integer } from '../../runtime/validate';
import { syscall } from '../../runtime/bind-call';
import { constant } from '../../runtime/addon';
import { struct, type Init, type int } from '../../runtime/struct/define';
import { timespec } from '../time';
import type { const_pointer, gid_t, mode_t, off_t, time_t, uid_t } from './types';

export * from '../../constants/file-modes';
export { timespec } from '../time';

/** The bits of `st_mode` that tell what it is. */
export const S_IFMT = constant('S_IFMT');
/** `st_mode & S_IFMT`: a socket. */
export const S_IFSOCK = constant('S_IFSOCK');
/** `st_mode & S_IFMT`: a symbolic link. */
export const S_IFLNK = constant('S_IFLNK');
/** `st_mode & S_IFMT`: a file. */
export const S_IFREG = constant('S_IFREG');
/** `st_mode & S_IFMT`: a block device. */
export const S_IFBLK = constant('S_IFBLK');
/** `st_mode & S_IFMT`: a directory. */
export const S_IFDIR = constant('S_IFDIR');
/** `st_mode & S_IFMT`: a character device. */
export const S_IFCHR = constant('S_IFCHR');
/** `st_mode & S_IFMT`: a pipe. */
export const S_IFIFO = constant('S_IFIFO');

const is = (name: string, m: mode_t, type: number): int => ((integer(`${name}: m`, m) & S_IFMT) === type ? 1 : 0);

/** Is it a socket? `S_ISSOCK(statbuf.st_mode)` is 1 or 0. */
export const S_ISSOCK = (m: mode_t): int => is('S_ISSOCK', m, S_IFSOCK);
/** Is it a symbolic link? `S_ISLNK(statbuf.st_mode)` is 1 or 0. */
export const S_ISLNK = (m: mode_t): int => is('S_ISLNK', m, S_IFLNK);
/** Is it a file? `S_ISREG(statbuf.st_mode)` is 1 or 0. */
export const S_ISREG = (m: mode_t): int => is('S_ISREG', m, S_IFREG);
/** Is it a block device? `S_ISBLK(statbuf.st_mode)` is 1 or 0. */
export const S_ISBLK = (m: mode_t): int => is('S_ISBLK', m, S_IFBLK);
/** Is it a directory? `S_ISDIR(statbuf.st_mode)` is 1 or 0. */
export const S_ISDIR = (m: mode_t): int => is('S_ISDIR', m, S_IFDIR);
/** Is it a character device? `S_ISCHR(statbuf.st_mode)` is 1 or 0. */
export const S_ISCHR = (m: mode_t): int => is('S_ISCHR', m, S_IFCHR);
/** Is it a pipe? `S_ISFIFO(statbuf.st_mode)` is 1 or 0. */
export const S_ISFIFO = (m: mode_t): int => is('S_ISFIFO', m, S_IFIFO);

type timespec_init = Init<Omit<timespec, keyof DataView>> | ArrayBufferView;

interface stat_members {
  /** The device that it lies on. */
  st_dev: number;
  /** Its number there. */
  st_ino: number;
  /** What it is, and who may what: `S_ISSOCK(st_mode)`. */
  st_mode: mode_t;
  /** How many names it has. */
  st_nlink: number;
  /** Its owner. */
  st_uid: uid_t;
  /** Its group. */
  st_gid: gid_t;
  /** The device that it is. */
  st_rdev: number;
  /** Its length, in bytes. */
  st_size: off_t;
  /** How much is best read at once, in bytes. */
  st_blksize: number;
  /** The room that it takes, in units of 512 bytes. */
  st_blocks: number;
  /** When it was read. */
  get st_atim(): timespec;
  set st_atim(time: timespec_init);
  /** When it was written. */
  get st_mtim(): timespec;
  set st_mtim(time: timespec_init);
  /** When it or what is here was changed. */
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
 * `struct stat`: what there is to say of a file. Its name in C is also that of a call, so it has a `_t` here.
 * @see stat(3type)
 */
export class stat_t extends struct<stat_members>('stat', { st_atim: timespec, st_mtim: timespec, st_ctim: timespec }) {}

/**
 * `int stat(const char *pathname, struct stat *statbuf)`
 *
 * What is behind a name: `S_ISSOCK(statbuf.st_mode)` for that of a unix socket.
 * @returns 0, or -1: `ENOENT`, `EACCES`, `ENOTDIR`, `ELOOP`, `ENAMETOOLONG`, `EFAULT`, `EOVERFLOW`.
 * @see stat(2)
 */
export const stat: (pathname: const_pointer, statbuf: stat_t) => int = syscall('stat(pathname, statbuf)');

/**
 * `int fstat(int fd, struct stat *statbuf)`
 *
 * The same of a descriptor.
 * @returns 0, or -1: `EBADF`, `EFAULT`, `EOVERFLOW`.
 * @see fstat(2)
 */
export const fstat: (fd: int, statbuf: stat_t) => int = syscall('fstat(fd, statbuf)');

/**
 * `int chmod(const char *pathname, mode_t mode)`
 *
 * Says who may what: to connect to a unix socket takes the right to write.
 * @returns 0, or -1: `EPERM`, `ENOENT`, `EACCES`, `ENOTDIR`, `EROFS`, `ELOOP`, `ENAMETOOLONG`, `EFAULT`.
 * @see chmod(2)
 */
export const chmod: (pathname: const_pointer, mode: mode_t) => int = syscall('chmod(pathname, mode)');

/**
 * `int fchmod(int fd, mode_t mode)`
 *
 * The same of a descriptor.
 * @returns 0, or -1: `EBADF`, `EPERM`, `EROFS`.
 * @see fchmod(2)
 */
export const fchmod: (fd: int, mode: mode_t) => int = syscall('fchmod(fd, mode)');

/**
 * `mode_t umask(mode_t mask)`
 *
 * The rights that new files, and the names that `bind` makes, do not get. It is the whole process's, all threads share it.
 * @returns the mask before.
 * @see umask(2)
 */
export const umask: (mask: mode_t) => mode_t = syscall('umask(mask)');
