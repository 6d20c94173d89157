import { h_errno as currentH, onHErrno } from './runtime/h-errno.js';
import { errno as current, onErrno } from './runtime/errno.js';

export * from './index.js';

// An ES module's import of a CommonJS export is a copy: this one is kept in step.
/** {@inheritDoc runtime/errno!errno} */
export let errno: number = current;
onErrno((value) => {
  errno = value;
});

/** {@inheritDoc runtime/h-errno!h_errno} */
export let h_errno: number = currentH;
onHErrno((value) => {
  h_errno = value;
});
