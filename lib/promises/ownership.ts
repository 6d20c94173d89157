// Closes a descriptor whose object is collected, with a warning. reactor.ts closes it with its thread.
import type { int } from '../runtime/c-types';
import { reactor } from './reactor';

// By descriptor: the stack where its object was created.
const creationStacks: (string | undefined)[] = [];

// A stack is larger than a socket and keeps its functions alive. So its text is kept, once for each place.
const stackCache = new Map<string, string>();
const MAX_FRAMES = 4;
const MAX_STACKS = 1000; // code that is generated at run time would fill the cache

/** The stack of the call to `call`, as text. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- as in captureStackTrace's own type
export function stackAbove(call: Function): string {
  const { stackTraceLimit } = Error;
  const holder: { stack?: unknown } = {};
  Reflect.set(Error, 'stackTraceLimit', Math.min(stackTraceLimit, MAX_FRAMES)); // it may be frozen
  Error.captureStackTrace(holder, call);
  Reflect.set(Error, 'stackTraceLimit', stackTraceLimit);
  const text = String(holder.stack).replace(/^.*\n/, '');
  const cached = stackCache.get(text);
  if (cached !== undefined) return cached;
  if (stackCache.size === MAX_STACKS) stackCache.clear();
  stackCache.set(text, text);
  return text;
}

const MAX_FD = 2 ** 21; // above the default of fs.nr_open; descriptors beyond it are not closed when collected

// The key is generation and descriptor in one number. There is no token to unregister with, which would take as much
// memory as all the rest: the generation shows whether the descriptor has been closed.
const finalizer = new FinalizationRegistry<number>((key) => {
  if (reactor.ended()) return; // Bun runs finalizers then
  const fd = key % MAX_FD;
  if (reactor.generation(fd) !== Math.floor(key / MAX_FD)) return;
  const stack = creationStacks[fd];
  creationStacks[fd] = undefined;
  if (reactor.closeCollected(fd) === -1) return; // the program has closed it by itself
  process.emitWarning(`descriptor ${fd} was closed when its object was garbage-collected: close() was not called`, {
    type: 'ResourceWarning',
    code: 'BSD_SOCKETS_UNCLOSED',
    ...(stack !== undefined && { detail: `it was created\n${stack}` }),
  });
});

/**
 * Closes `fd`, which the reactor has registered, when its queue is collected. Its Socket keeps it, and so does the reactor
 * while an operation is pending. The stack is for the warning.
 */
export function register(queue: object, fd: int, stack: string): void {
  creationStacks[fd] = stack;
  if (fd < MAX_FD) finalizer.register(queue, reactor.generation(fd) * MAX_FD + fd);
}

/** The stack where a descriptor's object was created. */
export const creationStack = (fd: int): string => creationStacks[fd] ?? '';

/** The descriptor has no object any more. */
export function unregister(fd: int): void {
  creationStacks[fd] = undefined;
}
