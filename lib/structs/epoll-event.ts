import { constantNames } from '../runtime/addon';
import type { int } from '../runtime/c-types';
import { flags } from '../runtime/constant-names';
import { struct } from '../runtime/struct/define';
import { type Init, bigint } from '../runtime/struct/types';

const others = ['EPOLL_CTL_ADD', 'EPOLL_CTL_DEL', 'EPOLL_CTL_MOD', 'EPOLL_CLOEXEC'];
const isEvent = (name: string): boolean => name.startsWith('EPOLL') && !others.includes(name);

interface epoll_data_members {
  /** As an `int`: usually the descriptor. */
  fd: int;
  /** As 32 bits. */
  u32: number;
  /** As 64 bits. */
  u64: bigint;
}

/**
 * `union epoll_data`: the data returned with an event; the members share their bytes. C's `ptr` is missing: store the
 * object in an array or a `Map`, and its key here.
 * @see epoll_event(3type)
 */
export class epoll_data extends struct<epoll_data_members>('epoll_data', { u64: bigint }) {}

interface epoll_event_members {
  /** The events to wait for, or the events that occurred: `EPOLLIN | EPOLLET`. */
  events: number;
  /** The data that `epoll_wait` returns with the event: `data: { fd }`. */
  get data(): epoll_data;
  set data(data: Init<epoll_data_members> | ArrayBufferView);
}

/**
 * `struct epoll_event`: the events to wait for on a descriptor, and the events that occurred. `array(epoll_event, n)`
 * is an array of them. On x86-64 its members are packed: 12 bytes.
 * @see epoll_event(3type)
 */
export class epoll_event extends struct<epoll_event_members>('epoll_event', {
  events: (value: number) => flags(constantNames().filter(isEvent), value),
  data: epoll_data,
}) {}
