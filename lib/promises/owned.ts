// Whose a descriptor is: it is closed with its object, with its thread, and no event reaches who has its number next.
import type { int } from '../struct';
import { close } from '../unistd';
import { reactor } from './reactor';

// By descriptor: where its object was made. Sockets of one listener share one.
const made: (Error | undefined)[] = [];

const NUMBERS = 2 ** 21; // the kernel has no more descriptors to a process, unless fs.nr_open is raised

// A number for each time that a descriptor is owned. There is no token to unregister by, which would cost as much memory
// as all the rest: what was closed meanwhile is known by its generation.
const unclosed = new FinalizationRegistry<number>((key) => {
  if (reactor.ended()) return; // Bun comes here then
  const fd = key % NUMBERS;
  if (reactor.generation(fd) !== Math.floor(key / NUMBERS)) return;
  const detail = made[fd]?.stack?.replace(/^.*\n/, '');
  disown(fd, true);
  close(fd);
  process.emitWarning(`descriptor ${fd} was closed when its object was collected: close() was not called`, {
    type: 'ResourceWarning',
    code: 'BSD_SOCKETS_UNCLOSED',
    ...(detail !== undefined && { detail: `it was made\n${detail}` }),
  });
});

/** `fd` is this object's from here on; `where` it was made is for the warning that it was not closed. */
export function own(object: object, fd: int, where: Error): void {
  reactor.own(fd);
  made[fd] = where;
  if (fd < NUMBERS) unclosed.register(object, reactor.generation(fd) * NUMBERS + fd);
}

/** It is nobody's, or somebody else's. */
export function disown(fd: int, watched: boolean): void {
  made[fd] = undefined;
  reactor.disown(fd, watched);
}

/** Where a descriptor's object was made. */
export const whereMade = (fd: int): Error => made[fd] ?? new Error('here');
