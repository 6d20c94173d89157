import { constant } from '../runtime/addon';

/** The size of a stream's buffer, in bytes: what the notes read with. */
export const BUFSIZ = constant('BUFSIZ');
