import { errno as current, onErrno } from '../runtime/bind-call.js';

export * from './errno.js';

// An ES module's import of a CommonJS export is a copy: this one is kept in step.
/** {@inheritDoc libc!errno} */
export let errno: number = current;
onErrno((value) => {
  errno = value;
});
