import { syscall } from '../runtime/bind-call';
import type { int } from '../runtime/c-types';

export * from '../constants/sched';

/**
 * `int unshare(int flags)`
 *
 * Puts **this thread** into new namespaces, and no other: `unshare(CLONE_NEWNET)` in a worker gives the worker a network of
 * its own, with `lo` down, in which it opens its sockets.
 * @param flags `CLONE_NEWNET`, ...
 * @returns 0, or -1: `EPERM` (takes root), `EINVAL` (`flags`; `CLONE_NEWUSER`), `ENOMEM`, `ENOSPC`, `EUSERS`.
 * @see unshare(2), network_namespaces(7)
 */
export const unshare: (flags: int) => int = syscall('unshare(flags)');

/**
 * `int setns(int fd, int nstype)`
 *
 * Puts **this thread** into a namespace, and no other. A socket stays in the one that it was opened in.
 * @param fd of `/proc/PID/ns/net`, or of `SIOCGSKNS`.
 * @param nstype `CLONE_NEWNET`, ...: what `fd` must be; or 0.
 * @returns 0, or -1: `EBADF`, `EINVAL` (`fd` is no such namespace), `EPERM` (takes root), `ENOMEM`, `ESRCH`.
 * @see setns(2), network_namespaces(7)
 */
export const setns: (fd: int, nstype: int) => int = syscall('setns(fd, nstype)');
