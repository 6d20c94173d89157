// The permitted outcomes of a call.
import * as bsd from 'bsd-sockets';
import type { Exported } from './exported';
import { UserError } from './values';
import { inside, intact, sizeOf } from './memory';

export type Outcome = 'result' | 'errno' | 'refused' | 'thrown by the test';

// Messages of V8 when a member is read from a proxy, or from an object that only inherits from a struct.
const OF_THE_OBJECT = /a proxy that has been revoked|^'\w+' on proxy|called on incompatible receiver/;

function thrown({ name, call, parameters, isClass }: Exported, error: unknown): Outcome {
  if (error instanceof UserError) return 'thrown by the test';
  if (!(error instanceof Error)) throw new Error(`it threw ${String(error)}`);
  if (name === 'check' && 'syscall' in error) return 'errno';
  if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
  const names = parameters.map((parameter) => parameter.name.replace(/_$/, '')).join('|');
  // The message of a struct may be about a struct that it contains, and that of an array about one of its structs.
  const where = isClass || name === 'array' ? /^\w+: \w+/ : new RegExp(`^(${name}|${call.name}): (${names})\\b`);
  if (where.test(error.message) || OF_THE_OBJECT.test(error.message)) return 'refused';
  throw error;
}

const bounds = new Set(['addrlen', 'count', 'len', 'optlen']);
// Whether a length exceeds the view before it: such a call must fail with EFAULT, unless the kernel rejects another argument.
function overran({ name, parameters }: Exported, args: readonly unknown[]): boolean {
  return parameters.some(({ name: parameter, type }, i) => {
    const [view, length] = [args[i - 1], args[i]];
    if (!bounds.has(parameter) || !/_t$|number/.test(type) || /^[A-Z]/.test(name) || !ArrayBuffer.isView(view))
      return false;
    return typeof length === 'number' && length > sizeOf(view) && /addr|buf|optval/.test(parameters[i - 1]!.name);
  });
}

/** Makes the call and checks its effects. Throws if one of them is not permitted. */
export function outcome(exported: Exported, args: unknown[]): Outcome {
  const { name, call, isClass } = exported;
  let result: unknown;
  let outcomeOfError: Outcome | undefined;
  try {
    result = isClass ? Reflect.construct(call, args) : call(...args);
  } catch (error) {
    outcomeOfError = thrown(exported, error);
  }
  if (name === 'set_errno') bsd.set_errno(bsd.EPERM); // getnameinfo may return -1 without an errno
  if (!intact()) throw new Error('the call wrote a byte outside of its views');
  if (outcomeOfError) return outcomeOfError;
  if (ArrayBuffer.isView(result) && !isClass && name !== 'cast' && !inside(result))
    throw new Error('the result lies outside of the views');
  if (result === -1 && bsd.strerrorname_np(bsd.errno) === null) throw new Error(`-1, and errno is ${bsd.errno}`);
  if (typeof result === 'number' && result >= 0 && overran(exported, args))
    throw new Error(`${result}, with a length larger than its memory`);
  return result === -1 || result === null ? 'errno' : 'result';
}
