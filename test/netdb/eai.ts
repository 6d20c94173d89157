import * as bsd from 'bsd-sockets';

/** The name of a result of `getaddrinfo` or `getnameinfo`, such as `'EAI_NONAME'`, or the number if it has none. */
export function eai(code: number): string | number {
  const names = Object.entries(bsd).filter(([name, value]) => name.startsWith('EAI_') && value === code);
  return names[0]?.[0] ?? code;
}
