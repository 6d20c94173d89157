import { constant } from '../runtime/addon';

/** `abort` was called. */
export const SIGABRT = constant('SIGABRT');
/** The time of `alarm` has expired. */
export const SIGALRM = constant('SIGALRM');
/** A bad access to memory. */
export const SIGBUS = constant('SIGBUS');
/** A child has ended or stopped. */
export const SIGCHLD = constant('SIGCHLD');
/** Continue after a stop. */
export const SIGCONT = constant('SIGCONT');
/** Bad arithmetic. */
export const SIGFPE = constant('SIGFPE');
/** The terminal was closed. For daemons: reload the configuration. */
export const SIGHUP = constant('SIGHUP');
/** Bad machine code. */
export const SIGILL = constant('SIGILL');
/** Ctrl-C. */
export const SIGINT = constant('SIGINT');
/** A descriptor with `O_ASYNC` is ready. */
export const SIGIO = constant('SIGIO');
/** The same as `SIGABRT`. */
export const SIGIOT = constant('SIGIOT');
/** Ends the process; cannot be blocked. */
export const SIGKILL = constant('SIGKILL');
/** A write to a pipe or connection without a reader. Node ignores it, so that `write` fails with `EPIPE`. */
export const SIGPIPE = constant('SIGPIPE');
/** The profiling timer. */
export const SIGPROF = constant('SIGPROF');
/** Ctrl-\\. */
export const SIGQUIT = constant('SIGQUIT');
/** A bad address. */
export const SIGSEGV = constant('SIGSEGV');
/** Stops the process; cannot be blocked. */
export const SIGSTOP = constant('SIGSTOP');
/** A bad system call. */
export const SIGSYS = constant('SIGSYS');
/** A request to terminate. */
export const SIGTERM = constant('SIGTERM');
/** A breakpoint. */
export const SIGTRAP = constant('SIGTRAP');
/** Ctrl-Z. */
export const SIGTSTP = constant('SIGTSTP');
/** Read from the terminal in the background. */
export const SIGTTIN = constant('SIGTTIN');
/** Written to the terminal in the background. */
export const SIGTTOU = constant('SIGTTOU');
/** Urgent data has arrived. Sent to the owner of the socket (`F_SETOWN`). */
export const SIGURG = constant('SIGURG');
/** For the program. Node starts its debugger on it. */
export const SIGUSR1 = constant('SIGUSR1');
/** For the program. */
export const SIGUSR2 = constant('SIGUSR2');
/** The virtual timer. */
export const SIGVTALRM = constant('SIGVTALRM');
/** The window has a new size. */
export const SIGWINCH = constant('SIGWINCH');
/** The CPU time limit is exceeded. */
export const SIGXCPU = constant('SIGXCPU');
/** The file size limit is exceeded. */
export const SIGXFSZ = constant('SIGXFSZ');
/** Linux: the same as `SIGCHLD`. */
export const SIGCLD = constant('SIGCLD');
/** Linux: the same as `SIGIO`. */
export const SIGPOLL = constant('SIGPOLL');
/** Linux: the power fails. */
export const SIGPWR = constant('SIGPWR');
/** Linux: not used. */
export const SIGSTKFLT = constant('SIGSTKFLT');
/** Linux: the first real-time signal that programs may use. */
export const SIGRTMIN = constant('SIGRTMIN');
/** Linux: the last real-time signal. */
export const SIGRTMAX = constant('SIGRTMAX');
/** One more than the highest signal. */
export const NSIG = constant('NSIG');
/** Adds the signals in the set to the blocked ones. */
export const SIG_BLOCK = constant('SIG_BLOCK');
/** Unblocks the signals in the set. */
export const SIG_UNBLOCK = constant('SIG_UNBLOCK');
/** Blocks exactly the signals in the set. */
export const SIG_SETMASK = constant('SIG_SETMASK');
