import * as bsd from 'bsd-sockets';

/** A result of `getaddrinfo` or `getnameinfo` by its name: `'EAI_NONAME'`; 0 and what has none as the number. */
export function eai(code: number): string | number {
  const names = Object.entries(bsd).filter(([name, value]) => name.startsWith('EAI_') && value === code);
  return names[0]?.[0] ?? code;
}
