// Makes the calls of a plan and reports those that do not end as they should. It runs in a process of its own: a call
// that accepts a wrong value could wait without an end.
import { EventEmitter } from 'node:events';
import { readFileSync, writeSync } from 'node:fs';
import * as bsd from 'bsd-sockets';
import type { Socket } from 'bsd-sockets/promises';
import type { Case } from './plan';
import type { Parameter, Subject } from './subjects';
import { valueOf } from './values';

type Call = (...args: unknown[]) => unknown;
type Members = Record<string, unknown>;

const library = bsd as unknown as Record<string, unknown>;
// eslint-disable-next-line @typescript-eslint/no-require-imports
const exportOf = ({ module, name }: Pick<Subject, 'module' | 'name'>): unknown => (require(module) as Members)[name];

const promises = require('bsd-sockets/promises') as typeof import('bsd-sockets/promises'); // eslint-disable-line
let socket: Socket;
const unp = require('bsd-sockets/unp') as { Rline: new () => object }; // eslint-disable-line

const memory = (): Uint8Array => new Uint8Array(64);

/** Structs that hold pointers, in which every member counts. */
const structs: Record<string, () => object> = {
  iovec: () => new bsd.iovec({ iov_base: memory(), iov_len: 64 }),
  msghdr: () =>
    new bsd.msghdr({
      ...{ msg_name: memory(), msg_namelen: 16, msg_iov: [new bsd.iovec()], msg_iovlen: 1 },
      ...{ msg_control: memory(), msg_controllen: 64 },
    }),
  ifconf: () => new bsd.ifconf({ ifc_len: 64, ifc_buf: memory() }),
  sock_fprog: () => new bsd.sock_fprog({ len: 1, filter: memory() }),
};

/** Arguments that fit, for parameters whose types do not show it. */
const fitting: Record<string, () => unknown> = {
  'array type': () => bsd.sockaddr_in,
  'cast type': () => bsd.sockaddr_in,
  'offsetof type': () => bsd.sockaddr_in,
  'offsetof member': () => 'sin_port',
  'struct members': () => ({ a: bsd.int }),
  'fileno x': () => socket,
  'readable fd': () => socket,
  'writable fd': () => socket,
  'gettimeofday tz': () => null,
  'ioctl request': () => bsd.SIOCGIFFLAGS,
  'setsockopt level': () => bsd.SOL_SOCKET,
  'setsockopt optname': () => bsd.SO_ATTACH_FILTER,
  'FD_SET fd': () => 0,
  'FD_CLR fd': () => 0,
  'FD_ISSET fd': () => 0,
};

const classNamed = (name: string): (new () => object) | undefined =>
  typeof library[name] === 'function' && /^class/.test(String(library[name]))
    ? (library[name] as new () => object)
    : undefined;

const objectOf = (name: string): object => (structs[name] ?? (() => new (classNamed(name) ?? Object)()))();

/** An argument that fits. No descriptor is open at -1, and every time is 0. */
function fit({ name: call, member }: Subject, { names, type, accepts, object, optional }: Parameter): unknown {
  const name = names[0]!;
  const known = fitting[`${member ?? call} ${name}`];
  if (known) return known();
  if (/^(iovcnt|vlen)$/.test(name)) return 1;
  if (/^(sock|ep|out_|in_|old|new)?fd(_in|_out)?$/.test(name)) return -1;
  if (type === 'FILE') return exportOf({ module: 'bsd-sockets/stdio', name: 'stderr' });
  if (type.includes('=>') && !/^new/.test(type)) return () => 0;
  if (type === 'Socket') return socket;
  if (type === 'Rline') return new unp.Rline();
  if (/^\[/.test(type)) return [null];
  if (object && !/Options$/.test(object.class)) {
    const value = objectOf(object.class);
    return object.inArray ? [value] : value;
  }
  const struct = type
    .split(/\W+/)
    .map(classNamed)
    .find((each) => each);
  if (struct) return new struct();
  const array = /\b(Int32|Uint32|BigInt64|BigUint64)Array\b/.exec(type)?.[0];
  if (array !== undefined) return new (globalThis as unknown as Record<string, new (n: number) => object>)[array]!(2);
  if (optional) return undefined;
  for (const kind of ['a number', 'a view', 'a string', 'a bigint', 'an array', 'an object', 'null'] as const) {
    if (accepts.includes(kind)) return kind === 'a number' ? 0 : valueOf(kind);
  }
  throw new Error(`${call}: ${name}: no value fits ${type}`);
}

function argument({ subject, index, member, kind }: Case): unknown {
  const wrong = kind === 'missing' ? undefined : valueOf(kind);
  if (member === undefined) return wrong;
  const { object } = subject.parameters[index]!;
  if (!object || /Options$/.test(object.class)) return { [member]: wrong };
  const whole = Object.assign(objectOf(object.class), { [member]: wrong });
  return object.inArray ? [whole] : whole;
}

/** Objects that the package makes. */
const objects: Record<string, () => object> = { Socket: () => socket, FILE: () => promises.fdopen(socket) };

/** Makes the call. An error's stack trace has to begin in this function. */
async function make(subject: Subject, args: unknown[]): Promise<unknown> {
  const target = exportOf(subject);
  const { use, member } = subject;
  if (use === 'construct') return new (target as new (...args: unknown[]) => unknown)(...args);
  if (use === 'call') return await (target as Call)(...args);
  if (use === 'static') return await (target as Record<string, Call>)[member!]!(...args);
  const object = objects[subject.name]?.() ?? new (target as new () => object)();
  if (use === 'method') return await (object as unknown as Record<string, Call>)[member!]!(...args);
  (object as Members)[member!] = args[0];
  return undefined;
}

/** Why an error is not as it should be. */
function fault({ subject, index, kind, member: inside }: Case, error: unknown): string | undefined {
  if (!(error instanceof Error)) return 'not an Error';
  const { code, message, stack } = error as Error & { code?: string };
  if (
    error instanceof TypeError
      ? code !== 'ERR_INVALID_ARG_TYPE'
      : !(error instanceof RangeError && code === 'ERR_OUT_OF_RANGE')
  ) {
    return `code ${code}: ${stack}`;
  }
  const { use, name, member } = subject;
  const called =
    use === 'call' || use === 'construct' || use === 'assign'
      ? [name, (exportOf(subject) as { name: string }).name]
      : [member];
  // Without an argument there are none behind it either: any of them may be named.
  const missing = kind === 'missing' ? subject.parameters.slice(index) : [subject.parameters[index]!];
  const parameter = missing.flatMap(({ names }) => names).join('|');
  // A union: one place has two names.
  const named = inside?.replace('sa_sigaction', 'sa_handler');
  if (use === 'assign' || use === 'construct') called.push(name.replace(/_t$/, ''));
  // A struct inside a struct checks its own members.
  if (use === 'assign' || use === 'construct') {
    if (/^\w+: \w+ must be a member of \w+ \(received .+\)$/.test(message)) return undefined;
  }
  const place =
    inside === undefined
      ? `(${parameter})([[.].*)?`
      : use === 'construct'
        ? inside
        : `(${parameter})(\\[0\\])?(\\..*)?\\.${named}\\b.*`;
  if (!new RegExp(`^(${called.join('|')}): ${place} must be .+ \\(received .+\\)$`).test(message)) return message;
  const frame = stack!.split('\n    at ')[1] ?? 'no frame';
  return frame.replace(/^async /, '').startsWith(`make (${__filename}`)
    ? undefined
    : `its stack trace begins at ${frame}`;
}

const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

async function failure(each: Case): Promise<string | undefined> {
  const { subject, index, member, kind, mustThrow } = each;
  socket = promises.socket(bsd.AF_INET, bsd.SOCK_STREAM);
  const args = subject.parameters.slice(0, index).map((parameter) => fit(subject, parameter));
  if (kind !== 'missing') {
    args.push(argument(each), ...subject.parameters.slice(index + 1).map((parameter) => fit(subject, parameter)));
  }
  if (subject.name === 'ioctl' && member !== undefined) args[1] = bsd.SIOCGIFCONF;
  try {
    const result = await make(subject, args);
    if (result instanceof EventEmitter) result.on('error', () => undefined);
  } catch (error) {
    return !mustThrow && isSystemError(error) ? undefined : fault(each, error);
  } finally {
    socket.close();
  }
  return mustThrow ? 'it was accepted' : undefined;
}

const described = ({ subject: { use, name, member, parameters }, index, member: inside, kind }: Case): string =>
  `${use} ${name}${member === undefined ? '' : `.${member}`}: ${parameters[index]!.names[0]}${inside === undefined ? '' : `.${inside}`}: ${kind}`;

async function main(): Promise<void> {
  Error.stackTraceLimit = 2; // the first frame is looked at
  const cases = JSON.parse(readFileSync(0, 'utf8')) as Case[];
  for (const each of cases) {
    const why = await failure(each);
    if (why !== undefined) writeSync(1, `${described(each)}: ${why}\n`);
  }
  writeSync(1, `${cases.length} calls\n`);
}

void main();
