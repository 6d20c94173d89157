import { constant } from '../runtime/addon';

/** The descriptor of standard input: 0. */
export const STDIN_FILENO = constant('STDIN_FILENO');
/** The descriptor of standard output: 1. */
export const STDOUT_FILENO = constant('STDOUT_FILENO');
/** The descriptor of standard error: 2. */
export const STDERR_FILENO = constant('STDERR_FILENO');
/** Relative to the beginning of the file: `l_whence`. */
export const SEEK_SET = constant('SEEK_SET');
/** Relative to the current position. */
export const SEEK_CUR = constant('SEEK_CUR');
/** Relative to the end of the file. */
export const SEEK_END = constant('SEEK_END');
