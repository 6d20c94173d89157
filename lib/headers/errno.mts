import { errno as current, onErrno } from '../runtime/errno.js';

export * from './errno.js';

// An ES module's import of a CommonJS export is a copy: this one is kept in step.
/** {@inheritDoc runtime/errno!errno} */
export let errno: number = current;
onErrno((value) => {
  errno = value;
});
