// iovec, msghdr and mmsghdr hold pointers, so that they are plain objects here; native/sys/message.h says what they are
// flattened into. One flattening serves all calls of a thread: nothing is allocated per message.
import { native } from '../native';
import type { int, socklen_t } from '../struct';
import type { pointer, size_t } from './types';

const sizeOf = (name: string): number => native.structs[name]?.size ?? 0;

/** Members of a plain struct, as they are initialized. */
type Members<T> = { [K in keyof T]?: T[K] };

/**
 * `struct iovec`: a piece of memory.
 * @see iovec(3type)
 */
export class iovec {
  static readonly size = sizeOf('iovec');
  /** The memory, or `null`. */
  iov_base: pointer = null;
  /** Its length, in bytes. */
  iov_len: size_t = 0;

  constructor(init?: Members<iovec>) {
    Object.assign(this, init);
  }
}

/**
 * `struct msghdr`: a message of `sendmsg` and `recvmsg`.
 * @see msghdr(3type)
 */
export class msghdr {
  static readonly size = sizeOf('msghdr');
  /** The peer's address, or `null`. */
  msg_name: pointer = null;
  /** Its length, in bytes; `recvmsg` sets it. */
  msg_namelen: socklen_t = 0;
  /** The pieces of memory that the data is gathered from or scattered to. */
  msg_iov: iovec[] | null = null;
  /** How many of them. */
  msg_iovlen: size_t = 0;
  /** Ancillary data: see `CMSG_FIRSTHDR`. */
  msg_control: pointer = null;
  /** Its length, in bytes; `recvmsg` sets it. */
  msg_controllen: size_t = 0;
  /** Set by `recvmsg`: `MSG_TRUNC`, `MSG_CTRUNC`, `MSG_EOR`, `MSG_OOB`, `MSG_ERRQUEUE`. */
  msg_flags: int = 0;

  constructor(init?: Members<msghdr>) {
    Object.assign(this, init);
  }
}

/**
 * `struct mmsghdr`: one of the messages of `sendmmsg` and `recvmmsg`.
 * @see recvmmsg(2)
 */
export class mmsghdr {
  static readonly size = sizeOf('mmsghdr');
  /** The message. */
  msg_hdr: msghdr = new msghdr();
  /** Set by the call: how many bytes of it were sent or received. */
  msg_len: number = 0;

  constructor(init?: Members<mmsghdr>) {
    Object.assign(this, init);
  }
}

const NUMBERS = 5;
const [NAMELEN, IOVLEN, CONTROLLEN, FLAGS, RESULT] = [0, 1, 2, 3, 4] as const;
const UIO_MAXIOV = native.constants['UIO_MAXIOV'] ?? 1024;

export const views: unknown[] = [];
let viewed = 0;
export let numbers = new Float64Array(64);
let used = 0;

/** What stands for a NULL in place of the struct: no numbers at all. */
export const none = new Float64Array(0);

// The names are put together only where there is something to say.
function push(call: string, member: string, value: unknown): void {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw new TypeError(`${call}${member}: ${String(value)} is not an integer`);
  }
  if (used === numbers.length) {
    const larger = new Float64Array(2 * used);
    larger.set(numbers);
    numbers = larger;
  }
  numbers[used++] = value;
}

function pushView(call: string, member: string, value: pointer): void {
  if (value !== null && !ArrayBuffer.isView(value)) {
    throw new TypeError(`${call}${member}: is not an ArrayBufferView or null`);
  }
  views[viewed++] = value;
}

function begin(): void {
  viewed = 0;
  used = 0;
}

/** Lets go of the memory that the last call was made with. */
export function end(): void {
  for (let i = 0; i < viewed; i++) views[i] = undefined;
}

// A count that the kernel refuses by itself goes to it without the array.
function pushIovecs(call: string, member: string, iov: iovec[] | null, count: number): boolean {
  if (count < 0 || count > UIO_MAXIOV) return true;
  if (iov === null) return count === 0;
  if (!Array.isArray(iov)) throw new TypeError(`${call}${member}: is not an array of iovec or null`);
  if (count > iov.length) return false;
  for (let i = 0; i < count; i++) {
    pushView(call, ': iov_base', iov[i]!.iov_base);
    push(call, ': iov_len', iov[i]!.iov_len);
  }
  return true;
}

/** Flattens the iovecs of `readv` and its kin; `call` names it and its argument. False where there are fewer: EFAULT. */
export function flattenIovecs(call: string, iov: iovec[] | null, count: number): boolean {
  begin();
  return pushIovecs(call, '', iov, count);
}

function pushMessage(call: string, msg: msghdr): boolean {
  if (typeof msg !== 'object' || msg === null) throw new TypeError(`${call}: is not a msghdr`);
  pushView(call, ': msg_name', msg.msg_name);
  pushView(call, ': msg_control', msg.msg_control);
  push(call, ': msg_namelen', msg.msg_namelen);
  push(call, ': msg_iovlen', msg.msg_iovlen);
  push(call, ': msg_controllen', msg.msg_controllen);
  push(call, ': msg_flags', msg.msg_flags);
  push(call, '', 0);
  return pushIovecs(call, ': msg_iov', msg.msg_iov, msg.msg_iovlen);
}

/** Flattens one message. False where a count is larger than its array: EFAULT. */
export function flatten(call: string, msg: msghdr): boolean {
  begin();
  return pushMessage(call, msg);
}

/** Flattens the first `vlen` messages. Returns how many iovecs they have together, or -1: EFAULT. */
export function flattenAll(call: string, msgvec: mmsghdr[], vlen: number): number {
  begin();
  if (!Array.isArray(msgvec)) throw new TypeError(`${call}: is not an array of mmsghdr or null`);
  if (vlen < 0 || vlen > msgvec.length) return -1;
  let iovecs = 0;
  for (let i = 0; i < vlen; i++) {
    const before = used;
    if (!pushMessage(call, msgvec[i]!.msg_hdr)) return -1;
    iovecs += used - before - NUMBERS;
  }
  return iovecs;
}

function writeBack(msg: msghdr, at: number): void {
  msg.msg_namelen = numbers[at + NAMELEN]!;
  msg.msg_controllen = numbers[at + CONTROLLEN]!;
  msg.msg_flags = numbers[at + FLAGS]!;
}

/** What `recvmsg` wrote. */
export function unflatten(msg: msghdr): void {
  writeBack(msg, 0);
}

/** What `sendmmsg` and `recvmmsg` wrote to the first `n` messages. */
export function unflattenAll(msgvec: mmsghdr[], n: number): void {
  let at = 0;
  for (let i = 0; i < n; i++) {
    const message = msgvec[i]!;
    writeBack(message.msg_hdr, at);
    message.msg_len = numbers[at + RESULT]!;
    const iovlen = numbers[at + IOVLEN]!;
    at += NUMBERS + (iovlen < 0 || iovlen > UIO_MAXIOV ? 0 : iovlen);
  }
}
