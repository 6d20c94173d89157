import type { int } from '../runtime/c-types';
import { flags } from '../runtime/constant-names';
import { struct } from '../runtime/struct/define';

const named = [
  'POLLIN',
  'POLLPRI',
  'POLLOUT',
  'POLLERR',
  'POLLHUP',
  'POLLNVAL',
  'POLLRDNORM',
  'POLLRDBAND',
  'POLLWRNORM',
  'POLLWRBAND',
  'POLLMSG',
  'POLLREMOVE',
  'POLLRDHUP',
];
const events = (value: number): string => flags(named, value & 0xffff);

interface Members {
  /** The descriptor. A negative one is skipped. */
  fd: int;
  /** The events to wait for: `POLLIN | POLLOUT`. */
  events: number;
  /** The events that occurred, set by the kernel. */
  revents: number;
}

/**
 * `struct pollfd`: one descriptor that `poll` watches. `array(pollfd, n)` is an array of them.
 * @see poll(2)
 */
export class pollfd extends struct<Members>('pollfd', { events, revents: events }) {}
