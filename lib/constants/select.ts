import { constant } from '../runtime/addon';

/** How many descriptors an `fd_set` has room for: 0 to `FD_SETSIZE - 1`. */
export const FD_SETSIZE = constant('FD_SETSIZE');
