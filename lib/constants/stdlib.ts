import { constant } from '../runtime/addon';

/** Success: `process.exit(EXIT_SUCCESS)`. */
export const EXIT_SUCCESS = constant('EXIT_SUCCESS');
/** Failure: `process.exit(EXIT_FAILURE)`. */
export const EXIT_FAILURE = constant('EXIT_FAILURE');
