import { constant } from '../runtime/addon';

/** A namespace of control groups. */
export const CLONE_NEWCGROUP = constant('CLONE_NEWCGROUP');
/** A namespace of System V IPC and POSIX message queues. */
export const CLONE_NEWIPC = constant('CLONE_NEWIPC');
/** A namespace of the network: interfaces, addresses, ports, abstract unix sockets. */
export const CLONE_NEWNET = constant('CLONE_NEWNET');
/** A namespace of mounts. */
export const CLONE_NEWNS = constant('CLONE_NEWNS');
/** A namespace of process numbers, for children: this thread can create no more threads. */
export const CLONE_NEWPID = constant('CLONE_NEWPID');
/** A namespace of clocks, for children: this thread can create no more threads. */
export const CLONE_NEWTIME = constant('CLONE_NEWTIME');
/** A namespace of users. Fails in a process with several threads, such as Node. */
export const CLONE_NEWUSER = constant('CLONE_NEWUSER');
/** A namespace of the host's name. */
export const CLONE_NEWUTS = constant('CLONE_NEWUTS');
