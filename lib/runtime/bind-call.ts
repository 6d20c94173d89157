import { type Result, native } from './addon';
import { correction } from './common-slips';
import { fail } from './errno';
import { EFAULT, warnOfLength } from './length-warning';
import { argumentError, received, type Called } from './validate';

const { functions, argumentErrors } = native;
const { kMaxErrno, kMaxParameters } = native.numbers;
const { apply } = Reflect;

/** The addon rejected an argument: the number encodes which one and why, native/binding/argument_error.h. */
export function reject(prototype: string, result: number, args: unknown[], called: Called): never {
  const rejected = -result - kMaxErrno - 1;
  const index = rejected % kMaxParameters;
  const parameters = prototype.match(/[\w.]+/g)!.slice(1);
  const { code, expected } = argumentErrors[Math.floor(rejected / kMaxParameters)]!;
  const parameter = parameters[index]!;
  const help = expected.startsWith('an ArrayBufferView') ? correction(parameter, args[index]) : '';
  throw argumentError(code, called, parameter, expected + help, received(args[index]));
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
 * `undefined` where the platform lacks it. `native` is its name in the addon if there are several for this call,
 * `called` the public function if that is another one.
 */
export function syscall<F>(prototype: string, native = nameOf(prototype), called?: Called): F {
  const mapResult: MapResult = (r, ...args) => {
    if ((r as number) < -kMaxErrno) reject(prototype, r as number, args, called ?? bound!);
    if (r === -EFAULT) warnOfLength(prototype, args, called ?? bound!);
    return fail(-(r as number));
  };
  const bound = wrap(prototype, functions[native], mapResult);
  return bound as F;
}

/** The same, for a call that takes any number of views after the arguments of its prototype: all of them in one array. */
export function variadic(prototype: string, called: Called): (args: unknown[]) => number {
  const call = functions[nameOf(prototype)]!;
  return (args) => {
    const r = apply(call, undefined, args) as number;
    if (r >= 0) return r;
    return r >= -kMaxErrno ? fail(-r) : reject(prototype, r, args, called);
  };
}

/** A function of the C library that has no -1 and `errno`. `called` is the public function if that is another one. */
export function libcall<F>(prototype: string, called?: Called): F {
  const mapResult: MapResult = (r, ...args) =>
    typeof r === 'number' && r < -kMaxErrno ? reject(prototype, r, args, called ?? bound!) : r;
  const bound = wrap(prototype, functions[nameOf(prototype)], mapResult);
  return bound as F;
}

/** The same, with `convert` making the result: a struct, a list. */
export function converted<F>(prototype: string, convert: (result: never) => unknown): F {
  const called = (...args: never[]): unknown => convert(call(...args));
  Object.defineProperty(called, 'name', { value: nameOf(prototype) });
  const call: (...args: never[]) => never = libcall(prototype, called);
  return called as F;
}
