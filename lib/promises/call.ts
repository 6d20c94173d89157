// Any call of the C API in the queue of a socket.
import { POLLIN, POLLOUT, POLLPRI } from '../headers/poll';
import type { int } from '../runtime/c-types';
import { invalidType, type Called } from '../runtime/validate';
import type { Operation, Target } from './operation';
import { EXCEPT, READ, WRITE } from './reactor';
import { EMPTY_MESSAGES } from './socket-traits';

const directions = new Map([
  [POLLIN, READ],
  [POLLOUT, WRITE],
  [POLLPRI, EXCEPT],
]);

/** The direction of an event of poll(2). */
export function directionOfEvent(called: Called, events: int): number {
  const direction = directions.get(events);
  if (direction === undefined) throw invalidType(called, 'events', 'POLLIN, POLLOUT or POLLPRI', events);
  return direction;
}

export class AnyCall implements Operation {
  constructor(
    private readonly called: Called,
    readonly syscall: string,
    private readonly fn: (fd: int) => number,
    private readonly traits: number,
  ) {
    if (typeof syscall !== 'string') throw invalidType(called, 'name', 'a string', syscall);
    if (typeof fn !== 'function') throw invalidType(called, 'fn', 'a function', fn);
  }

  // It may send to another socket, whose queue is full.
  get noWritableEvent(): boolean {
    return (this.traits & EMPTY_MESSAGES) !== 0;
  }

  attempt({ fd }: Target): number {
    const result = this.fn(fd);
    if (typeof result !== 'number') throw invalidType(this.called, 'fn', 'a function that returns a number', result);
    return result;
  }
}
