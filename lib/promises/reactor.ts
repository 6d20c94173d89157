// One epoll set per thread, edge-triggered, and one watch on it: native/reactor/reactor.h. It tells what may have become
// ready; who waits for it asks the kernel.
import { ENOSYS } from '../headers/errno';
import { native } from '../runtime/addon';
import { sizeof } from '../runtime/struct/sizeof';
import {
  EPOLLERR,
  EPOLLET,
  EPOLLHUP,
  EPOLLIN,
  EPOLLOUT,
  EPOLLPRI,
  EPOLLRDHUP,
  EPOLL_CLOEXEC,
  EPOLL_CTL_ADD,
  EPOLL_CTL_DEL,
  EPOLL_CTL_MOD,
  epoll_create1,
  epoll_ctl,
  epoll_event,
} from '../headers/sys/epoll';
import { checked, systemError } from './error';

if ((epoll_create1 as unknown) === undefined) {
  throw new Error('bsd-sockets/promises needs epoll, which this platform does not have');
}

/** May be read from: a bit of what is known about a descriptor. */
export const IN = 1;
/** May be written to. */
export const OUT = 2;
/** A read that gave less than it could does not say that nothing is left: the peer has shut down, or urgent data is there. */
export const MORE = 4;

/** What recv(2) gave is all there was: a bit that the addon sets beside epoll's events. */
export const DRAINED = 1 << 24;

/** What the reactor wakes: it waits for a descriptor. */
export interface Waiting {
  /** This may have become possible; `received` is what recv(2) said, `NOT_CALLED` where it was not called. */
  wake(ready: number, received: number): void;
}

// The memory that is shared with native/reactor/reactor.h.
const [WAITING, HELD, ENDED, EVENTS] = [0, 1, 2, 3];
const NUMBERS = 4;
/** No recv(2) was made. */
export const NOT_CALLED = -(2 ** 31);
const shared = new Int32Array(EVENTS + NUMBERS * 256);

type Watch = [hold: (on: boolean) => void, own: (fd: number, on: boolean) => void];

let epfd = -1;
let watch: Watch | undefined;
let dispatching = false;

// By descriptor. Nothing here keeps an object alive that nobody waits for.
let ready = new Uint8Array(1024).fill(IN | OUT);
let generations = new Uint32Array(1024);
const waiting: (Waiting | undefined)[] = [];
const buffers: (ArrayBufferView | undefined)[] = [];

// Bun has functions of libuv's names that end the process; its own and Deno's loops watch no descriptor for an addon.
const threaded = 'bun' in process.versions || 'deno' in process.versions;

function started(): Watch {
  epfd = checked('epoll_create1', epoll_create1(EPOLL_CLOEXEC));
  const made = native.functions['promises reactor']!(epfd, shared, dispatch, threaded, buffers) as unknown as
    Watch | number;
  if (typeof made !== 'number') return made;
  if (made !== -ENOSYS) throw systemError(-made, { syscall: 'eventfd' });
  throw new Error("bsd-sockets/promises: this runtime can't be woken by a descriptor");
}

// Calls that need not wait follow each other without a turn of the event loop between them: only so many may.
const CREDIT = 1024;
let credit = CREDIT;
let late: Waiting[] = [];

function turn(): void {
  const all = late;
  late = [];
  credit = CREDIT;
  for (const who of all) who.wake(IN | OUT | MORE, NOT_CALLED);
}

function dispatch(count: number): void {
  dispatching = true;
  credit = CREDIT;
  for (let i = 0, at = EVENTS; i < count; i++, at += NUMBERS) {
    const fd = shared[at + 1]!;
    const received = shared[at + 3]!;
    if (generations[fd] === shared[at + 2]! >>> 0 || received !== NOT_CALLED) tell(fd, shared[at]!, received);
  }
  dispatching = false;
}

function tell(fd: number, events: number, received: number): void {
  let now = 0;
  if (events & (EPOLLIN | EPOLLPRI | EPOLLRDHUP | EPOLLHUP | EPOLLERR)) now |= IN;
  if (events & (EPOLLOUT | EPOLLHUP | EPOLLERR)) now |= OUT;
  if (events & (EPOLLPRI | EPOLLRDHUP | EPOLLHUP | EPOLLERR)) now |= MORE;
  ready[fd]! |= now;
  waiting[fd]?.wake(now | (events & DRAINED), received);
}

function grow(fd: number): void {
  const size = 2 ** Math.ceil(Math.log2(fd + 1));
  const more = new Uint8Array(size).fill(IN | OUT);
  more.set(ready);
  const counts = new Uint32Array(size);
  counts.set(generations);
  [ready, generations] = [more, counts];
}

const event = new epoll_event();
const words = new Uint32Array(2);

function control(op: number, fd: number, events: number): void {
  event.events = events;
  words[0] = fd;
  words[1] = generations[fd]!;
  new Uint8Array(event.buffer, event.byteOffset + sizeof(event) - 8).set(new Uint8Array(words.buffer));
  checked('epoll_ctl', epoll_ctl(epfd, op, fd, event));
}

const READS = EPOLLIN | EPOLLPRI | EPOLLRDHUP | EPOLLET;

export const reactor = {
  /** Whether the thread is over: its descriptors are closed, and their numbers may be another's. */
  ended: (): boolean => shared[ENDED] !== 0,

  /** What may be possible: `IN`, `OUT`, `MORE`. Of a descriptor that is not known yet, everything. */
  ready: (fd: number): number => ready[fd] ?? IN | OUT,

  /** Whether one more call may be made before the event loop has its turn. */
  spend: (): boolean => credit-- > 0,

  /** Wakes who waits for that turn only. */
  later(who: Waiting): void {
    if (late.push(who) === 1) setImmediate(turn);
  },

  /** It is not possible now: an event will tell when it is. */
  clear(fd: number, way: number): void {
    ready[fd]! &= ~way;
  },

  set(fd: number, way: number): void {
    ready[fd]! |= way;
  },

  /** Comes before a descriptor is made: where this fails there is none that nobody closes. */
  start(): void {
    watch ??= started();
  },

  /** A descriptor of this thread: it is closed with it. */
  own(fd: number): void {
    watch![1](fd, true);
    if (fd >= ready.length) grow(fd);
    ready[fd] = IN | OUT;
  },

  /** How often this descriptor was somebody's before. */
  generation: (fd: number): number => generations[fd]!,

  /** It is closed, or somebody else's: no event reaches who has its number next. */
  disown(fd: number, watched: boolean): void {
    if (watched) epoll_ctl(epfd, EPOLL_CTL_DEL, fd, null);
    generations[fd]!++;
    watch![1](fd, false);
  },

  /** Asks for events. What is possible already is told at once. */
  watch(fd: number, writes: boolean, watched: boolean): void {
    control(watched ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, fd, writes ? READS | EPOLLOUT : READS);
  },

  /** Somebody waits for this descriptor. */
  wait(fd: number, who: Waiting): void {
    waiting[fd] = who;
  },

  /** Nobody does any more. */
  rest(fd: number): void {
    waiting[fd] = undefined;
  },

  /** Who waits first waits in a recv(2) into this memory. */
  receive(fd: number, into: ArrayBufferView | undefined): void {
    buffers[fd] = into;
  },

  /** Keeps the process alive. */
  hold(count = 1): void {
    shared[WAITING]! += count;
    if (shared[WAITING]! > 0 && !shared[HELD]) watch![0](true);
  },

  /** Lets it go: after all events have been dispatched, and with them promises that wait again. */
  release(count = 1): void {
    shared[WAITING]! -= count;
    if (shared[WAITING] === 0 && !dispatching) watch![0](false);
  },
};
