import { constant } from '../runtime/addon';

/** All went well: `process.exit(EXIT_SUCCESS)`. */
export const EXIT_SUCCESS = constant('EXIT_SUCCESS');
/** Something failed: `process.exit(EXIT_FAILURE)`. */
export const EXIT_FAILURE = constant('EXIT_FAILURE');
