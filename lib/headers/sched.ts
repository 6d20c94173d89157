import { syscall } from '../runtime/bind-call';
import type { int } from '../runtime/c-types';

export * from '../constants/sched';

/**
 * `int unshare(int flags)`
 *
 * Moves **only this thread** into new namespaces: after `unshare(CLONE_NEWNET)`, a worker opens its sockets in a
 * network of its own, with `lo` down.
 * @param flags `CLONE_NEWNET`, ...
 * @returns 0, or -1: `EPERM` (requires root), `EINVAL` (`flags`; `CLONE_NEWUSER`), `ENOMEM`, `ENOSPC`, `EUSERS`.
 * @see unshare(2), network_namespaces(7)
 */
export const unshare: (flags: int) => int = syscall('unshare(flags)');

/**
 * `int setns(int fd, int nstype)`
 *
 * Moves **only this thread** into a namespace. A socket stays in the namespace in which it was created.
 * @param fd a descriptor of `/proc/PID/ns/net`, or from `SIOCGSKNS`.
 * @param nstype `CLONE_NEWNET`, ...: the required type of `fd`; or 0.
 * @returns 0, or -1: `EBADF`, `EINVAL` (`fd` is not such a namespace), `EPERM` (requires root), `ENOMEM`, `ESRCH`.
 * @see setns(2), network_namespaces(7)
 */
export const setns: (fd: int, nstype: int) => int = syscall('setns(fd, nstype)');
