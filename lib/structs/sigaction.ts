import { SIG_DFL } from '../constants/signal';
import type { int } from '../runtime/c-types';
import { type Members, initialize, pointerStruct } from '../runtime/struct/pointer-struct';
import type { siginfo_t } from './siginfo';
import { sigset_t } from './sigset';

/** A handler of a signal: a function, `SIG_DFL` or `SIG_IGN`. */
export type sighandler_t = ((signum: int) => void) | int;

/** A handler with `SA_SIGINFO`. Its third argument is `null`: no machine context exists at a safe point. */
export type sigaction_handler = (signum: int, info: siginfo_t, context: null) => void;

/**
 * `struct sigaction`: a handler with its flags and the signals that are blocked while it runs. In C a call has the same
 * name, so it has the suffix `_t` here.
 * @see sigaction(2)
 */
export class sigaction_t extends pointerStruct('sigaction') {
  /** A function, `SIG_DFL` or `SIG_IGN`. */
  sa_handler: sighandler_t | sigaction_handler = SIG_DFL;
  /** The same member, as C names it with `SA_SIGINFO`. */
  declare sa_sigaction: sighandler_t | sigaction_handler;
  /** The signals that are blocked while the handler runs, besides its own. */
  sa_mask: sigset_t = new sigset_t();
  /** `SA_RESTART`, `SA_SIGINFO`, `SA_NODEFER`, `SA_RESETHAND`, ... */
  sa_flags: int = 0;

  constructor(init?: Members<sigaction_t>) {
    super();
    Object.defineProperty(this, 'sa_sigaction', {
      get: () => this.sa_handler,
      set: (handler: sighandler_t) => (this.sa_handler = handler),
    });
    initialize(this, init);
  }
}
