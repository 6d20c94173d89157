import { constant } from '../runtime/addon';

/** The capacity of an `fd_set`: descriptors 0 to `FD_SETSIZE - 1`. */
export const FD_SETSIZE = constant('FD_SETSIZE');
