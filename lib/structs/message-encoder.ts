// iovec, msghdr and mmsghdr contain pointers, so they are plain objects here. native/pointers/message.h describes the
// flat form. One encoder serves all calls of a thread, so that nothing is allocated per message.
//
// The views are the last arguments of the call: the addon reads an argument for free, but an element of an array costs
// as much as everything else.
import { native } from '../runtime/addon';
import type { pointer } from '../runtime/c-types';
import { int32, invalidType, size, type Called } from '../runtime/validate';
import type { iovec, mmsghdr, msghdr } from './msghdr';

const {
  kMessageViews,
  kMessageNameLength,
  kMessageIovLength,
  kMessageControlLength,
  kMessageFlags,
  kMessageResult,
  kMessageNumbers,
  kHasName,
  kHasControl,
  kMaxViews,
} = native.numbers;
const UIO_MAXIOV = native.constants['UIO_MAXIOV'] ?? 1024;
const FEW = 16;

// The arguments of the next call. The caller sets the first ones itself. An ordinary array: V8 copies one without
// Array.prototype at each call.
const args: unknown[] = [];
let own = 0;
let viewed = 0;
// Views that exceed the number of arguments. Without Array.prototype: the addon reads them one by one, so that a getter
// that a program defines there would run in the midst of the call.
const others = Object.setPrototypeOf([], null) as unknown[];
let numbers = new Float64Array(64);
// The same memory in the form for the addon: Node-API determines the type of an array by trying one type after another.
let bytes = new Uint8Array(numbers.buffer);
let used = 0;

/** The encoding of NULL instead of the struct: no numbers. */
export const none: Uint8Array = new Uint8Array(0);

// A getter among the members may make a call of its own, which uses the encoder meanwhile.
let flattening = 0;

// The position of the next `n` numbers.
function take(count: number): number {
  const at = used;
  used += count;
  if (used > numbers.length) {
    const larger = new Float64Array(2 * used);
    larger.set(numbers);
    numbers = larger;
    bytes = new Uint8Array(larger.buffer);
  }
  return at;
}

/** The call that flattens, and its parameter. */
export interface Place {
  called: Called;
  parameter: string;
}

// The path in an error: a member of `msg` or of `msgvec[2].msg_hdr`. `index` is -1 unless it is in a vector.
const path = ({ parameter }: Place, index: number, member: string): string =>
  index < 0 ? parameter + member : `${parameter}[${index}].msg_hdr${member}`;

const invalid = (place: Place, index: number, member: string, expected: string, value: unknown): TypeError =>
  invalidType(place.called, path(place, index, member), expected, value);

const isSmall = (value: unknown): value is number => typeof value === 'number' && (value | 0) === value;

// Most are small. The path is put together only for an error.
const number = (place: Place, index: number, member: string, value: unknown): number =>
  isSmall(value) ? value : size(place.called, path(place, index, member), value);

const isPointer = (value: pointer): boolean => value === null || ArrayBuffer.isView(value);

function pushView(place: Place, index: number, member: string, value: pointer): void {
  if (!isPointer(value)) throw invalid(place, index, member, 'an ArrayBufferView or null', value);
  if (viewed < kMaxViews) {
    args[own + viewed] = value;
  } else {
    args[own + kMaxViews] = others;
    others[viewed - kMaxViews] = value;
  }
  viewed++;
}

function begin(parameters: number): number {
  if (viewed !== 0) args.length = 0; // a getter's call, in the midst of another one's, which fails
  own = parameters;
  viewed = 0;
  used = 0;
  return ++flattening;
}

/** The arguments of the next call: all begin with the descriptor, the numbers and a third argument. */
export function on(fd: unknown, third: unknown): unknown[] {
  args[0] = fd;
  args[1] = bytes;
  args[2] = third;
  // Each argument has a cost, even if unused. A few may remain, because shortening an array costs more.
  const count = own + Math.min(viewed, kMaxViews + 1);
  if (args.length > count + FEW) args.length = count;
  return args;
}

/** Releases the memory of the last call. */
export function end(): void {
  const count = own + Math.min(viewed, kMaxViews + 1);
  for (let i = 0; i < count; i++) args[i] = undefined;
  if (viewed > kMaxViews) others.length = 0;
  viewed = 0;
}

const isObject = <T>(value: T): value is T & object => typeof value === 'object' && value !== null;

// A count that the kernel rejects goes to it without the array. The addon reports a count that is not an integer.
function pushIovecs(place: Place, index: number, member: string, iov: iovec | iovec[] | null, count: number): boolean {
  if (count < 0 || count > UIO_MAXIOV) return true;
  if (iov === null) return count === 0;
  if (isObject(iov) && 'iov_base' in iov) iov = [iov];
  if (!Array.isArray(iov)) throw invalid(place, index, member, 'an array of iovec or null', iov);
  if (count > iov.length) return false;
  const at = take(count);
  for (let i = 0; i < count; i++) {
    const piece = iov[i];
    if (!isObject(piece)) throw invalid(place, index, `${member}[${i}]`, 'an iovec', piece);
    const { iov_base, iov_len } = piece;
    pushView(place, index, isPointer(iov_base) ? member : `${member}[${i}].iov_base`, iov_base);
    numbers[at + i] = isSmall(iov_len) ? iov_len : number(place, index, `${member}[${i}].iov_len`, iov_len);
  }
  return true;
}

/**
 * Flattens the iovecs of `readv` and its kin. The call has `parameters` arguments of its own. False if there are fewer
 * iovecs, and if a getter made a call of its own: EFAULT.
 */
export function flattenIovecs(place: Place, parameters: number, iov: iovec | iovec[] | null, count: unknown): boolean {
  const mine = begin(parameters);
  if (typeof count !== 'number') return true;
  return pushIovecs(place, -1, '', iov, count) && mine === flattening;
}

function pushMessage(place: Place, index: number, msg: msghdr): boolean {
  if (!isObject(msg)) throw invalid(place, index, '', index < 0 ? 'a msghdr or null' : 'a msghdr', msg);
  const { msg_name, msg_control, msg_iovlen: count } = msg;
  if (msg_name !== null) pushView(place, index, '.msg_name', msg_name);
  if (msg_control !== null) pushView(place, index, '.msg_control', msg_control);
  const at = take(kMessageNumbers);
  numbers[at + kMessageViews] = (msg_name === null ? 0 : kHasName) + (msg_control === null ? 0 : kHasControl);
  numbers[at + kMessageNameLength] = number(place, index, '.msg_namelen', msg.msg_namelen);
  numbers[at + kMessageIovLength] = number(place, index, '.msg_iovlen', count);
  numbers[at + kMessageControlLength] = number(place, index, '.msg_controllen', msg.msg_controllen);
  numbers[at + kMessageFlags] = number(place, index, '.msg_flags', msg.msg_flags);
  return pushIovecs(place, index, '.msg_iov', msg.msg_iov, count);
}

/** Flattens one message. False if a count is larger than its array, and as `flattenIovecs`: EFAULT. */
export function flatten(place: Place, parameters: number, msg: msghdr): boolean {
  const mine = begin(parameters);
  return pushMessage(place, -1, msg) && mine === flattening;
}

/** Flattens the first `vlen` messages. Returns how many iovecs they have together, or -1: EFAULT. */
export function flattenAll(place: Place, parameters: number, msgvec: mmsghdr[], vlen: unknown): number {
  const mine = begin(parameters);
  if (!Array.isArray(msgvec)) throw invalid(place, -1, '', 'an array of mmsghdr or null', msgvec);
  const count = int32(place.called, 'vlen', vlen);
  if (count < 0 || count > msgvec.length) return -1;
  let iovecs = 0;
  for (let i = 0; i < count; i++) {
    const before = used;
    const message = msgvec[i];
    if (!isObject(message)) throw invalid(place, -1, `[${i}]`, 'an mmsghdr', message);
    if (!pushMessage(place, i, message.msg_hdr)) return -1;
    iovecs += used - before - kMessageNumbers;
  }
  return mine === flattening ? iovecs : -1;
}

// A 32-bit value of C is an integer in V8 too, but a number from a Float64Array is not.
function writeBack(msg: msghdr, at: number): void {
  msg.msg_namelen = numbers[at + kMessageNameLength]! >>> 0;
  msg.msg_controllen = numbers[at + kMessageControlLength]!;
  msg.msg_flags = numbers[at + kMessageFlags]! | 0;
}

/** Copies the values that `recvmsg` wrote to the message. */
export function unflatten(msg: msghdr): void {
  writeBack(msg, 0);
}

/** Copies the values that `sendmmsg` and `recvmmsg` wrote to the first `n` messages. */
export function unflattenAll(msgvec: mmsghdr[], n: number): void {
  let at = 0;
  for (let i = 0; i < n; i++) {
    const message = msgvec[i]!;
    const iovlen = numbers[at + kMessageIovLength]!;
    message.msg_len = numbers[at + kMessageResult]! >>> 0;
    writeBack(message.msg_hdr, at);
    at += kMessageNumbers + (iovlen < 0 || iovlen > UIO_MAXIOV ? 0 : iovlen);
  }
}
