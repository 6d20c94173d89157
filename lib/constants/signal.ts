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
/** As a handler: the default action. Node's own handlers of `SIGINT` and `SIGTERM` count as the default. */
export const SIG_DFL = constant('SIG_DFL');
/** As a handler: ignores the signal. */
export const SIG_IGN = constant('SIG_IGN');
/** The result of `signal` if it fails. */
export const SIG_ERR = constant('SIG_ERR');
/** `sa_flags`: no `SIGCHLD` if a child stops. */
export const SA_NOCLDSTOP = constant('SA_NOCLDSTOP');
/** `sa_flags`: children that end become no zombies. */
export const SA_NOCLDWAIT = constant('SA_NOCLDWAIT');
/** `sa_flags`: the signal may interrupt its own handler. */
export const SA_NODEFER = constant('SA_NODEFER');
/** `sa_flags`: no effect here. */
export const SA_ONSTACK = constant('SA_ONSTACK');
/** `sa_flags`: restores the default action before the handler runs. */
export const SA_RESETHAND = constant('SA_RESETHAND');
/** `sa_flags`: the calls that the signal interrupts are restarted after the handler, as far as signal(7) allows it. */
export const SA_RESTART = constant('SA_RESTART');
/** `sa_flags`: the handler receives a `siginfo_t`. */
export const SA_SIGINFO = constant('SA_SIGINFO');
/** `si_code`: the signal was sent by asynchronous I/O. */
export const SI_ASYNCIO = constant('SI_ASYNCIO');
/** `si_code`: the signal was sent by the kernel. */
export const SI_KERNEL = constant('SI_KERNEL');
/** `si_code`: the signal was sent by a message queue. */
export const SI_MESGQ = constant('SI_MESGQ');
/** `si_code`: the signal was sent by `sigqueue`. */
export const SI_QUEUE = constant('SI_QUEUE');
/** `si_code`: the signal was sent by `SIGIO` of old kernels. */
export const SI_SIGIO = constant('SI_SIGIO');
/** `si_code`: the signal was sent by a POSIX timer. */
export const SI_TIMER = constant('SI_TIMER');
/** `si_code`: the signal was sent by `raise` or tgkill(2). */
export const SI_TKILL = constant('SI_TKILL');
/** `si_code`: the signal was sent by `kill`. */
export const SI_USER = constant('SI_USER');
/** `si_code` of `SIGCHLD`: a stopped child continues. */
export const CLD_CONTINUED = constant('CLD_CONTINUED');
/** `si_code` of `SIGCHLD`: a signal has ended the child, which dumped core. */
export const CLD_DUMPED = constant('CLD_DUMPED');
/** `si_code` of `SIGCHLD`: the child has exited. */
export const CLD_EXITED = constant('CLD_EXITED');
/** `si_code` of `SIGCHLD`: a signal has ended the child. */
export const CLD_KILLED = constant('CLD_KILLED');
/** `si_code` of `SIGCHLD`: the child has stopped. */
export const CLD_STOPPED = constant('CLD_STOPPED');
/** `si_code` of `SIGCHLD`: the child has stopped for its tracer. */
export const CLD_TRAPPED = constant('CLD_TRAPPED');
/** `si_code` of `SIGIO` with `F_SETSIG`: an error. */
export const POLL_ERR = constant('POLL_ERR');
/** `si_code` of `SIGIO` with `F_SETSIG`: the peer has closed. */
export const POLL_HUP = constant('POLL_HUP');
/** `si_code` of `SIGIO` with `F_SETSIG`: readable. */
export const POLL_IN = constant('POLL_IN');
/** `si_code` of `SIGIO` with `F_SETSIG`: a message is readable. */
export const POLL_MSG = constant('POLL_MSG');
/** `si_code` of `SIGIO` with `F_SETSIG`: writable. */
export const POLL_OUT = constant('POLL_OUT');
/** `si_code` of `SIGIO` with `F_SETSIG`: urgent data. */
export const POLL_PRI = constant('POLL_PRI');
