// "Bad address" reads as a wrong IP address. Where a length exceeds its view, a warning shows both numbers, once for each
// call. It is on the cold path: only calls that failed with EFAULT come here.
import { layoutOf, native } from './addon';
import { extentOf, type Called } from './validate';

const CODE = 'BSD_SOCKETS_LENGTH';

/** `errno` of a call whose length exceeds its view. */
export const EFAULT = native.constants['EFAULT']!;

// Parameters that count bytes of the parameter before them, and those that count structs.
const lengths = /^(\w*len|count|size)$/;
const counts: Partial<Record<string, string>> = { nfds: 'pollfd', maxevents: 'epoll_event' };

const warned = new Set<string>();

// For NULL the kernel's own EFAULT needs no explanation.
function bytesIn(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value) + 1;
  return ArrayBuffer.isView(value) ? extentOf(value) : Infinity;
}

function explain(parameters: string[], args: unknown[]): string | undefined {
  for (let i = 1; i < parameters.length; i++) {
    const struct = counts[parameters[i]!];
    if (struct === undefined && !lengths.test(parameters[i]!)) continue;
    const unit = struct === undefined ? 1 : layoutOf(struct)!.size;
    const capacity = Math.floor(bytesIn(args[i - 1]) / unit);
    const length = ArrayBuffer.isView(args[i]) ? (args[i] as Uint32Array)[0] : args[i];
    if (typeof length !== 'number' || length <= capacity) continue;
    const units = struct === undefined ? 'bytes' : struct;
    return `${parameters[i]} ${length} exceeds the ${capacity} ${units} of ${parameters[i - 1]} (EFAULT)`;
  }
  return undefined;
}

/** Warns if one of the lengths exceeds its view. `node --disable-warning=BSD_SOCKETS_LENGTH` switches it off. */
export function warnOfLength(prototype: string, args: unknown[], called: Called): void {
  if (warned.has(prototype)) return;
  const [name, ...parameters] = prototype.match(/[\w.]+/g)!;
  const explanation = explain(parameters, args);
  if (explanation === undefined) return;
  warned.add(prototype);
  const message = `${name}: ${explanation}`;
  // emitWarning prints on the next tick, which a program that exits or blocks does not reach. It remains for runtimes that
  // print without a listener.
  if (process.listenerCount('warning') === 0) return process.emitWarning(message, { code: CODE });
  const warning = Object.assign(new Error(message), { name: 'Warning', code: CODE });
  Error.captureStackTrace(warning, called as () => void);
  process.emit('warning', warning);
}
