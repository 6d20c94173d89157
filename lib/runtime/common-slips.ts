// The first mistakes of a C programmer get the way to write it in the error's text.
import { received } from './validate';

/** The text after the expected type of a parameter or member, or nothing. */
export function correction(name: string, value: unknown): string {
  const seen = received(value);
  switch (typeof value) {
    case 'number':
      if (name.endsWith('len')) return `: socklen_t(${seen}) makes a pointer to it`;
      if (name === 'optval') return `: int(${seen}) makes a pointer to it`;
      if (name === 'sin_addr') return ': sin_addr.s_addr takes the number';
      return '';
    case 'string':
      if (name === 's_addr') return `: inet_addr(${seen})`;
      if (name === 'sin_addr') return `: sin_addr.s_addr = inet_addr(${seen})`;
      return '';
    default:
      if (name === 'fds' && Array.isArray(value)) return ': array(pollfd, n) makes them';
      if (name.endsWith('addr') && seen === 'an instance of Object') return ': new sockaddr_in({ … }) makes one';
      return '';
  }
}
