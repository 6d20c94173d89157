// Whose a descriptor is: it is closed with its object, with its thread, and no event reaches who has its number next.
import type { int } from '../runtime/c-types';
import { close } from '../headers/unistd';
import { reactor } from './reactor';

// By descriptor: where its object was made.
const made: (string | undefined)[] = [];

// A stack is larger than a socket and holds the functions in it: what is kept is its text, once for each place.
const places = new Map<string, string>();
const [FRAMES, PLACES] = [4, 1000];

/** Where `call` was called, as lines of a stack. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- as in captureStackTrace's own type
export function calledAt(call: Function): string {
  const { stackTraceLimit } = Error;
  const where: { stack?: unknown } = {};
  Reflect.set(Error, 'stackTraceLimit', Math.min(stackTraceLimit, FRAMES)); // which may be frozen
  Error.captureStackTrace(where, call);
  Reflect.set(Error, 'stackTraceLimit', stackTraceLimit);
  const text = String(where.stack).replace(/^.*\n/, '');
  const known = places.get(text);
  if (known !== undefined) return known;
  if (places.size === PLACES) places.clear(); // code that is made at run time
  places.set(text, text);
  return text;
}

const NUMBERS = 2 ** 21; // the kernel has no more descriptors to a process, unless fs.nr_open is raised

// A number for each time that a descriptor is owned. There is no token to unregister by, which would cost as much memory
// as all the rest: what was closed meanwhile is known by its generation.
const unclosed = new FinalizationRegistry<number>((key) => {
  if (reactor.ended()) return; // Bun comes here then
  const fd = key % NUMBERS;
  if (reactor.generation(fd) !== Math.floor(key / NUMBERS)) return;
  const detail = made[fd];
  disown(fd, true);
  close(fd);
  process.emitWarning(`descriptor ${fd} was closed when its object was collected: close() was not called`, {
    type: 'ResourceWarning',
    code: 'BSD_SOCKETS_UNCLOSED',
    ...(detail !== undefined && { detail: `it was made\n${detail}` }),
  });
});

/** `fd` is this object's from here on; `where` it was made is for the warning that it was not closed. */
export function own(object: object, fd: int, where: string): void {
  reactor.own(fd);
  made[fd] = where;
  if (fd < NUMBERS) unclosed.register(object, reactor.generation(fd) * NUMBERS + fd);
}

/** It is nobody's, or somebody else's. */
export function disown(fd: int, watched: boolean): void {
  made[fd] = undefined;
  reactor.disown(fd, watched);
}

/** Whether an object has this descriptor. */
export const isOwned = (fd: int): boolean => made[fd] !== undefined;

/** Where a descriptor's object was made. */
export const whereMade = (fd: int): string => made[fd] ?? '';
