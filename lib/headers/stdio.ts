import { STDERR_FILENO } from '../constants/unistd';
import { native } from '../runtime/addon';
import { errno } from '../runtime/errno';
import { text } from '../runtime/validate';
import { strerror, strlen } from './string';

export * from '../constants/stdio';

/**
 * `void perror(const char *s)`
 *
 * Writes `s`, a colon and the message for `errno` to standard error. It does not change `errno`.
 * @param s usually the name of the failed call. With `null` or `''` only the message is written.
 * @see perror(3)
 */
export function perror(s: string | null): void {
  const who = text(perror, 's', s);
  const line = `${who ? `${who}: ` : ''}${strerror(errno)}\n`;
  native.functions['write']!(STDERR_FILENO, line, strlen(line)); // not write(), which would set errno where it fails
}
