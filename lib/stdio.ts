import { errno } from './libc';
import { constant } from './native';
import { strerror, strlen } from './string';
import { write } from './unistd';

/** The size of a stream's buffer, in bytes: what the notes read with. */
export const BUFSIZ = constant('BUFSIZ');

/** The descriptor of the standard error stream; POSIX: unistd.h's STDERR_FILENO. */
const STDERR_FILENO = 2;

/**
 * `void perror(const char *s)`
 *
 * Writes `s`, a colon and what `errno` means to the standard error stream. `errno` stays as it is.
 * @param s usually the call that failed; with `null` or `''` only the meaning is written.
 * @see perror(3)
 */
export function perror(s: string | null): void {
  const line = `${s ? `${s}: ` : ''}${strerror(errno)}\n`;
  write(STDERR_FILENO, line, strlen(line));
}
