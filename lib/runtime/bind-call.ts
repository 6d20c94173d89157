import { int } from './validate';
import { native, type Result } from './addon';

const { functions, argumentErrors, maxErrno, maxParameters } = native;
const { apply } = Reflect;
const listeners: ((value: number) => void)[] = [];

/**
 * The number of the last error, as `errno` in C: of this thread, and set by failures only.
 *
 * TypeScript narrows an imported `errno` as if calls could not change it: read it once per failure, in a `switch`.
 * @see errno(3)
 */
export let errno = 0;

/** Sets `errno` and gives C's -1. */
export function fail(value: number): -1 {
  errno = value;
  for (let i = 0; i < listeners.length; i++) listeners[i]!(value);
  return -1;
}

/**
 * C's `errno = value`: an import can't be assigned to.
 *
 * ```ts
 * set_errno(0);
 * ```
 * @see errno(3)
 */
export function set_errno(value: number): void {
  fail(int('set_errno: value', value) | 0);
}

/** An ES module's bindings are its own: it keeps its `errno` in step through this. */
export function onErrno(listener: (value: number) => void): void {
  listeners.push(listener);
}

function show(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}...` : value);
    case 'function':
      return 'a function';
    case 'object':
      return value === null ? 'null' : 'an object';
    default:
      return String(value);
  }
}

/** What a C compiler would have refused: an error that names the function and the argument. */
function refuse(prototype: string, code: number, args: unknown[]): never {
  const refused = -code - maxErrno - 1;
  const index = refused % maxParameters;
  const [name, ...parameters] = prototype.match(/[\w.]+/g)!;
  const { error, text } = argumentErrors[Math.floor(refused / maxParameters)]!;
  const message = `${name}: ${parameters[index]}: ${show(args[index])} ${text}`;
  throw error === 'RangeError' ? new RangeError(message) : new TypeError(message);
}

const nameOf = (prototype: string): string => prototype.slice(0, prototype.indexOf('('));

type Native = (...args: unknown[]) => Result;
type Settle = (result: Result, ...args: unknown[]) => Result;

// One body per number of parameters, up to seven: rest parameters would make an array at each call.
// prettier-ignore
function body(count: number, call: Native, settle: Settle): Native {
  switch (count) {
    case 0: return () => { const r = call(); return (r as number) >= 0 ? r : settle(r); };
    case 1: return (a) => { const r = call(a); return (r as number) >= 0 ? r : settle(r, a); };
    case 2: return (a, b) => { const r = call(a, b); return (r as number) >= 0 ? r : settle(r, a, b); };
    case 3: return (a, b, c) => { const r = call(a, b, c); return (r as number) >= 0 ? r : settle(r, a, b, c); };
    case 4: return (a, b, c, d) => { const r = call(a, b, c, d); return (r as number) >= 0 ? r : settle(r, a, b, c, d); };
    case 5: return (a, b, c, d, e) => { const r = call(a, b, c, d, e); return (r as number) >= 0 ? r : settle(r, a, b, c, d, e); };
    case 6: return (a, b, c, d, e, f) => { const r = call(a, b, c, d, e, f); return (r as number) >= 0 ? r : settle(r, a, b, c, d, e, f); };
    default: return (a, b, c, d, e, f, g) => { const r = call(a, b, c, d, e, f, g); return (r as number) >= 0 ? r : settle(r, a, b, c, d, e, f, g); };
  }
}

function wrap(prototype: string, call: Native | undefined, settle: Settle): Native | undefined {
  if (call === undefined) return undefined;
  const count = prototype.endsWith('()') ? 0 : prototype.split(',').length;
  return Object.defineProperty(body(count, call, settle), 'name', { value: nameOf(prototype) });
}

/**
 * A call that fails with -1 and `errno`, written as its manual page has it: `syscall('listen(sockfd, backlog)')`.
 * `undefined` where the platform lacks it. `native` is its name in the addon, where it is not the only one for this call.
 */
export function syscall<F>(prototype: string, native = nameOf(prototype)): F {
  const settle: Settle = (r, ...args) =>
    (r as number) >= -maxErrno ? fail(-(r as number)) : refuse(prototype, r as number, args);
  return wrap(prototype, functions[native], settle) as F;
}

/** The same, for a call that takes any number of views after the arguments of its prototype: all of them in one array. */
export function variadic(prototype: string): (args: unknown[]) => number {
  const call = functions[nameOf(prototype)]!;
  return (args) => {
    const r = apply(call, undefined, args) as number;
    if (r >= 0) return r;
    return r >= -maxErrno ? fail(-r) : refuse(prototype, r, args);
  };
}

/** A function of the C library whose result says by itself what went wrong. */
export function libcall<F>(prototype: string): F {
  const settle: Settle = (r, ...args) => (typeof r === 'number' && r < -maxErrno ? refuse(prototype, r, args) : r);
  return wrap(prototype, functions[nameOf(prototype)], settle) as F;
}
