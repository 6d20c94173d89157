import { type Result, native } from './addon';
import { fail } from './errno';

const { functions, argumentErrors, maxErrno, maxParameters } = native;
const { apply } = Reflect;

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

/** Throws the error for an argument of the wrong type. It names the function and the parameter. */
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
type MapResult = (result: Result, ...args: unknown[]) => Result;

// One body per number of parameters: rest parameters would make an array at each call.
// prettier-ignore
function body(count: number, call: Native, mapResult: MapResult): Native {
  switch (count) {
    case 0: return () => { const r = call(); return (r as number) >= 0 ? r : mapResult(r); };
    case 1: return (a) => { const r = call(a); return (r as number) >= 0 ? r : mapResult(r, a); };
    case 2: return (a, b) => { const r = call(a, b); return (r as number) >= 0 ? r : mapResult(r, a, b); };
    case 3: return (a, b, c) => { const r = call(a, b, c); return (r as number) >= 0 ? r : mapResult(r, a, b, c); };
    case 4: return (a, b, c, d) => { const r = call(a, b, c, d); return (r as number) >= 0 ? r : mapResult(r, a, b, c, d); };
    case 5: return (a, b, c, d, e) => { const r = call(a, b, c, d, e); return (r as number) >= 0 ? r : mapResult(r, a, b, c, d, e); };
    case 6: return (a, b, c, d, e, f) => { const r = call(a, b, c, d, e, f); return (r as number) >= 0 ? r : mapResult(r, a, b, c, d, e, f); };
    case 7: return (a, b, c, d, e, f, g) => { const r = call(a, b, c, d, e, f, g); return (r as number) >= 0 ? r : mapResult(r, a, b, c, d, e, f, g); };
    default: throw new RangeError(`a call of ${count} parameters: add a case`);
  }
}

function wrap(prototype: string, call: Native | undefined, mapResult: MapResult): Native | undefined {
  if (call === undefined) return undefined;
  const count = prototype.endsWith('()') ? 0 : prototype.split(',').length;
  return Object.defineProperty(body(count, call, mapResult), 'name', { value: nameOf(prototype) });
}

/**
 * A call that fails with -1 and `errno`, written as its manual page has it: `syscall('listen(sockfd, backlog)')`.
 * `undefined` where the platform lacks it. `native` is its name in the addon, where it is not the only one for this call.
 */
export function syscall<F>(prototype: string, native = nameOf(prototype)): F {
  const mapResult: MapResult = (r, ...args) =>
    (r as number) >= -maxErrno ? fail(-(r as number)) : refuse(prototype, r as number, args);
  return wrap(prototype, functions[native], mapResult) as F;
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

/** A function of the C library whose result is also its error code. */
export function libcall<F>(prototype: string): F {
  const mapResult: MapResult = (r, ...args) =>
    typeof r === 'number' && r < -maxErrno ? refuse(prototype, r, args) : r;
  return wrap(prototype, functions[nameOf(prototype)], mapResult) as F;
}
