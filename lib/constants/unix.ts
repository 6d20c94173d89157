import { constant } from '../runtime/addon';

/** The size of `sun_path` in bytes: 108. unix(7) */
export const UNIX_PATH_MAX = constant('UNIX_PATH_MAX');
