import { constant } from '../runtime/addon';

/** The bits of `st_mode` that are the file type. */
export const S_IFMT = constant('S_IFMT');
/** `st_mode & S_IFMT`: a socket. */
export const S_IFSOCK = constant('S_IFSOCK');
/** `st_mode & S_IFMT`: a symbolic link. */
export const S_IFLNK = constant('S_IFLNK');
/** `st_mode & S_IFMT`: a regular file. */
export const S_IFREG = constant('S_IFREG');
/** `st_mode & S_IFMT`: a block device. */
export const S_IFBLK = constant('S_IFBLK');
/** `st_mode & S_IFMT`: a directory. */
export const S_IFDIR = constant('S_IFDIR');
/** `st_mode & S_IFMT`: a character device. */
export const S_IFCHR = constant('S_IFCHR');
/** `st_mode & S_IFMT`: a pipe. */
export const S_IFIFO = constant('S_IFIFO');
