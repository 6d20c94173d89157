const listeners: ((value: number) => void)[] = [];

/**
 * Why the last `gethostbyname` or `gethostbyaddr` of this thread failed: `HOST_NOT_FOUND`, `TRY_AGAIN`, `NO_RECOVERY`,
 * `NO_DATA`, or `NETDB_INTERNAL`, with the reason in `errno`. Only failures set it.
 * @see gethostbyname(3)
 */
export let h_errno = 0;

export function setHErrno(value: number): void {
  h_errno = value;
  for (const listener of listeners) listener(value);
}

/** An ES module's bindings are its own: it keeps its `h_errno` in step through this. */
export function onHErrno(listener: (value: number) => void): void {
  listeners.push(listener);
}
