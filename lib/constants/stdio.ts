import { constant } from '../runtime/addon';

/** The size of a stream's buffer in bytes, and a common size of buffers for `read`. */
export const BUFSIZ = constant('BUFSIZ');
/** The end of a file: -1. */
export const EOF = constant('EOF');
