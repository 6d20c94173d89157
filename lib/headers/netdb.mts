import { h_errno as current, onHErrno } from '../runtime/h-errno.js';

export * from './netdb.js';

// An ES module's import of a CommonJS export is a copy: this one is kept in step.
/** {@inheritDoc runtime/h-errno!h_errno} */
export let h_errno: number = current;
onHErrno((value) => {
  h_errno = value;
});
