// The epoll set of this thread, edge-triggered, and the known readiness of each descriptor in it. The native half is
// native/reactor/reactor.h. This file must not make calls on behalf of a user: an event only means that a call may succeed
// now, and the waiter of the descriptor then tries its calls. io-queue.ts is the only waiter.
import { ENOSYS } from '../headers/errno';
import { F_DUPFD_CLOEXEC, F_GETFL, fcntl } from '../headers/fcntl';
import { EPOLLERR, EPOLLET, EPOLLHUP, EPOLLIN, EPOLLOUT, EPOLLPRI, EPOLLRDHUP } from '../headers/sys/epoll';
import * as c from '../headers/sys/socket';
import { pipe2 } from '../headers/unistd';
import { native } from '../runtime/addon';
import { fail } from '../runtime/errno';
import type { int } from '../runtime/c-types';
import { systemError } from './errors';

if ((EPOLLET as number | undefined) === undefined) {
  throw new Error('bsd-sockets/promises needs epoll, which this platform does not have');
}

/** A direction: a read may succeed. Also a bit of the known readiness of a descriptor. */
export const READ = 1;
/** A write may succeed. */
export const WRITE = 2;
/** An error, urgent data or a hang-up was reported. While it is set, a short read does not mean that nothing is left. */
export const EXCEPT = 4;

/** Waits for a descriptor. */
export interface Waiter {
  /** `ready` may be possible now. `received` is the result of a native recv(2) or -errno, else `NOT_CALLED`. */
  wake(ready: number, received: number): void;
  /** The event loop has had its turn: continue with what the budget has stopped. */
  resume(): void;
}

// The shared memory: native/reactor/reactor.h describes it.
const {
  kWaiting: WAITING,
  kReferenced: REFERENCED,
  kEnded: ENDED,
  kFirstEvent: FIRST_EVENT,
  kEventSize: EVENT_SIZE,
  kMask: MASK,
  kDescriptor: DESCRIPTOR,
  kGeneration: GENERATION,
  kResult: RESULT,
  kMaxEvents: MAX_EVENTS,
} = native.numbers;
/** In place of a result: no recv(2) was made. */
export const NOT_CALLED = native.numbers.kNotCalled;
/** A bit beside those above: recv(2) filled its buffer and left nothing. */
export const RECV_DRAINED = native.numbers.kDrained;

// Memory that is shared with the native half.
const numbers = new Int32Array(FIRST_EVENT + EVENT_SIZE * MAX_EVENTS);

// The member functions of the native class. Each returns a result or -errno.
interface NativeReactor {
  setRef(on: number): number;
  socket(domain: int, type: int, protocol: int): number;
  socketpair(domain: int, type: int, protocol: int, sv: Int32Array): number;
  pipe2(pipefd: Int32Array, flags: int): number;
  accept(fd: int, addr: ArrayBufferView, addrlen: Uint32Array): number;
  duplicate(fd: int): number;
  adopt(fd: int): number;
  watch(fd: int, generation: number, events: int, watched: number): number;
  close(fd: int, watched: number): number;
  closeCollected(fd: int, watched: number): number;
  release(fd: int, watched: number): number;
  isOwned(fd: int): number;
}

let started: NativeReactor | undefined;
let dispatching = false;

// Bun exports functions of libuv that end the process. The loops of Bun and Deno cannot watch a descriptor for an addon.
const threaded = 'bun' in process.versions || 'deno' in process.versions;

/** The native half, which exists before the first descriptor: a failure here cannot leak one. */
function addon(): NativeReactor {
  return (started ??= start());
}

function start(): NativeReactor {
  const result = native.functions['promises reactor']!(numbers, dispatch, threaded, buffers) as unknown as
    NativeReactor | number;
  if (typeof result !== 'number') return result;
  if (result !== -ENOSYS) throw systemError(-result, { syscall: 'epoll_create1' });
  throw new Error('bsd-sockets/promises: this runtime has no way to wait for a descriptor');
}

// Tables by descriptor. They keep alive only the objects that wait. The arrays have no prototype and no holes, so that no
// accessor on Array.prototype runs in the middle of a dispatch, here or in the native half.
const table = <T>(): (T | undefined)[] => Object.setPrototypeOf([], null) as (T | undefined)[];
const waiters = table<Waiter>();
const buffers = table<ArrayBufferView>();
let readiness = new Uint8Array(0);
let interests = new Uint8Array(0); // READ once it is in the epoll set; WRITE if the set also watches for EPOLLOUT
let generations = new Uint32Array(0);

function grow(fd: number): void {
  const size = Math.max(1024, 2 ** Math.ceil(Math.log2(fd + 1)));
  for (let i = readiness.length; i < size; i++) waiters[i] = buffers[i] = undefined;
  const enlarged = <T extends Uint8Array | Uint32Array>(larger: T, table: T): T => (larger.set(table), larger);
  readiness = enlarged(new Uint8Array(size), readiness);
  interests = enlarged(new Uint8Array(size), interests);
  generations = enlarged(new Uint32Array(size), generations);
}

// Each owner of a number has a generation of its own, also if the program closed the descriptor behind our back.
function register(fd: int): void {
  if (fd >= readiness.length) grow(fd);
  retire(fd);
  readiness[fd] = READ | WRITE;
}

/** Ends a generation. Returns whether the descriptor is in the epoll set, as the native half takes it. */
function retire(fd: int): number {
  const watched = Number(interests[fd] !== 0);
  generations[fd]!++;
  readiness[fd] = interests[fd] = 0;
  waiters[fd] = buffers[fd] = undefined;
  return watched;
}

const settled = (result: number): number => (result < 0 ? fail(-result) : result);

// A result below -errno stands for a wrong argument. The C API has the error message: the same call of it throws.
function created(result: number, call: () => number): number {
  if (result < -native.numbers.kMaxErrno) return call();
  if (result < 0) return fail(-result);
  register(result);
  return result;
}

function createdPair(result: number, fds: Int32Array, call: () => number): number {
  if (result < -native.numbers.kMaxErrno) return call();
  if (result < 0) return fail(-result);
  for (const fd of fds) register(fd);
  return result;
}

// Calls that need not wait may follow each other for TURN_TIME before the event loop continues. The clock is read once in
// several calls, for the first time after the first ones.
const TURN_TIME = 2; // milliseconds
const CALLS_PER_CHECK = 16;
const NO_ITERATION = -1;
let turnIteration = NO_ITERATION; // of the event loop
let turnEnd = 0;
let uncheckedCalls = CALLS_PER_CHECK;
let deferred: Waiter[] = [];

// A turn also begins with each iteration of the event loop, for calls that timers and events of Node's own make. Bun and Deno
// do not count the iterations: there such calls may be deferred although the turn is new.
const { nodeTiming } = performance as unknown as { nodeTiming?: { uvMetricsInfo?: { loopCount: number } } };
const loopIteration = (): number => nodeTiming?.uvMetricsInfo?.loopCount ?? 0;

function beginTurn(): void {
  turnIteration = NO_ITERATION;
  uncheckedCalls = CALLS_PER_CHECK;
}

function isTurnOver(): boolean {
  const iteration = loopIteration();
  const now = performance.now();
  if (iteration === turnIteration) return now > turnEnd;
  turnIteration = iteration;
  turnEnd = now + TURN_TIME;
  return false;
}

function flushDeferred(): void {
  const all = deferred;
  deferred = [];
  beginTurn();
  for (const waiter of all) waiter.resume();
}

function dispatch(count: number): void {
  dispatching = true;
  beginTurn();
  // A native recv(2) was made for the owner of that moment, even if the event was meant for an earlier one.
  for (let i = 0, at = FIRST_EVENT; i < count; i++, at += EVENT_SIZE) {
    if (numbers[at + RESULT] !== NOT_CALLED) numbers[at + GENERATION] = generations[numbers[at + DESCRIPTOR]!]!;
  }
  for (let i = 0, at = FIRST_EVENT; i < count; i++, at += EVENT_SIZE) {
    const fd = numbers[at + DESCRIPTOR]!;
    if (generations[fd] === numbers[at + GENERATION]! >>> 0) applyEvent(fd, numbers[at + MASK]!, numbers[at + RESULT]!);
  }
  dispatching = false;
}

function applyEvent(fd: number, events: number, received: number): void {
  let ready = 0;
  if (events & (EPOLLIN | EPOLLPRI | EPOLLRDHUP | EPOLLHUP | EPOLLERR)) ready |= READ;
  if (events & (EPOLLOUT | EPOLLHUP | EPOLLERR)) ready |= WRITE;
  if (events & (EPOLLPRI | EPOLLRDHUP | EPOLLHUP | EPOLLERR)) ready |= EXCEPT;
  readiness[fd]! |= ready;
  waiters[fd]?.wake(ready | (events & RECV_DRAINED), received);
}

const READ_EVENTS = EPOLLIN | EPOLLPRI | EPOLLRDHUP | EPOLLET;

export const reactor = {
  /** Whether the environment has ended: its descriptors are closed, and their numbers may have other owners. */
  ended: (): boolean => numbers[ENDED] !== 0,

  /** Fails before a descriptor is created, not after. */
  ensureStarted(): void {
    addon();
  },

  /** `socket(2)`, owned by this thread from the start: -1 and `errno` on failure, as for all that create descriptors. */
  socket: (domain: int, type: int, protocol: int): number =>
    created(addon().socket(domain, type, protocol), () => c.socket(domain, type, protocol)),

  socketpair: (domain: int, type: int, protocol: int, sv: Int32Array): number =>
    createdPair(addon().socketpair(domain, type, protocol, sv), sv, () => c.socketpair(domain, type, protocol, sv)),

  pipe2: (pipefd: Int32Array, flags: int): number =>
    createdPair(addon().pipe2(pipefd, flags), pipefd, () => pipe2(pipefd, flags)),

  accept: (fd: int, addr: ArrayBufferView, addrlen: Uint32Array): number =>
    created(addon().accept(fd, addr, addrlen), () => c.accept(fd, addr, addrlen)),

  /** `fcntl(fd, F_DUPFD_CLOEXEC)` */
  duplicate: (fd: int): number => created(addon().duplicate(fd), () => fcntl(fd, F_DUPFD_CLOEXEC, 0)),

  /** Makes a descriptor non-blocking and closed on exec, and takes it over. */
  adopt: (fd: int): number => created(addon().adopt(fd), () => fcntl(fd, F_GETFL)),

  /** Whether an object of any thread owns this descriptor. */
  isOwned: (fd: int): boolean => addon().isOwned(fd) > 0,

  /** `close(2)`. Fails with EBADF if the program has closed the number by itself. */
  close: (fd: int): number => settled(addon().close(fd, retire(fd))),

  /** The same without waiting for SO_LINGER. */
  closeCollected: (fd: int): number => settled(addon().closeCollected(fd, retire(fd))),

  /** Gives the descriptor up and leaves it open. */
  release: (fd: int): number => settled(addon().release(fd, retire(fd))),

  /** How many owners this number has had. No event and no finalizer of an earlier one reaches a later one. */
  generation: (fd: int): number => generations[fd]!,

  /** The directions that may be possible. */
  readiness: (fd: int): number => readiness[fd]!,

  /** It is not possible now: an event reports when it is. */
  clearReady(fd: int, direction: number): void {
    readiness[fd]! &= ~direction;
  },

  setReady(fd: int, direction: number): void {
    readiness[fd]! |= direction;
  },

  /** READ if the descriptor is in the epoll set, and WRITE if the set reports EPOLLOUT. */
  interest: (fd: int): number => interests[fd]!,

  /**
   * Sets the interest: 0, or -1 and `errno`. On a change the kernel immediately reports the events that are already pending.
   */
  watch(fd: int, interest: number): number {
    if (interests[fd] === interest) return 0;
    const events = interest & WRITE ? READ_EVENTS | EPOLLOUT : READ_EVENTS;
    const watched = Number(interests[fd] !== 0);
    const result = settled(addon().watch(fd, generations[fd]! | 0, events | 0, watched));
    if (result === 0) interests[fd] = interest;
    return result;
  },

  setWaiter(fd: int, waiter: Waiter): void {
    waiters[fd] = waiter;
  },

  clearWaiter(fd: int): void {
    waiters[fd] = undefined;
  },

  /** The first reader waits in a plain recv(2) into this memory, if there is one. */
  setReceiveBuffer(fd: int, buffer: ArrayBufferView | undefined): void {
    buffers[fd] = buffer;
  },

  /** Whether one more call may be made before the event loop gets its turn. */
  consumeBudget(): boolean {
    if (--uncheckedCalls > 0) return true;
    if (isTurnOver()) return false;
    uncheckedCalls = CALLS_PER_CHECK;
    return true;
  },

  /** Resumes a waiter after that turn. */
  defer(waiter: Waiter): void {
    if (deferred.push(waiter) === 1) setImmediate(flushDeferred);
  },

  /** Pending operations keep the process alive. */
  ref(count = 1): void {
    numbers[WAITING]! += count;
    if (numbers[WAITING]! > 0 && !numbers[REFERENCED]) addon().setRef(1);
  },

  /** They no longer do. During a dispatch the native half decides afterwards: the next wait may begin within it. */
  unref(count = 1): void {
    numbers[WAITING]! -= count;
    if (numbers[WAITING] === 0 && !dispatching) addon().setRef(0);
  },
};
