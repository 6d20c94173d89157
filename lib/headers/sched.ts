import { syscall } from '../runtime/bind-call';
import { constant } from '../runtime/addon';
import type { int } from '../runtime/struct/define';

/** A namespace of control groups. */
export const CLONE_NEWCGROUP = constant('CLONE_NEWCGROUP');
/** A namespace of System V IPC and POSIX message queues. */
export const CLONE_NEWIPC = constant('CLONE_NEWIPC');
/** A namespace of the network: interfaces, addresses, ports, abstract unix sockets. */
export const CLONE_NEWNET = constant('CLONE_NEWNET');
/** A namespace of mounts. */
export const CLONE_NEWNS = constant('CLONE_NEWNS');
/** A namespace of process numbers, for children: this thread makes no more threads. */
export const CLONE_NEWPID = constant('CLONE_NEWPID');
/** A namespace of clocks, for children: this thread makes no more threads. */
export const CLONE_NEWTIME = constant('CLONE_NEWTIME');
/** A namespace of users. Not in a process with several threads, as every Node has. */
export const CLONE_NEWUSER = constant('CLONE_NEWUSER');
/** A namespace of the host's name. */
export const CLONE_NEWUTS = constant('CLONE_NEWUTS');

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
