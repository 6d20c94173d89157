// The operations of sys/socket.h that send and receive. Each is one system call, with MSG_DONTWAIT.
import { EAGAIN, EINPROGRESS } from '../headers/errno';
import * as c from '../headers/sys/socket';
import type { mmsghdr, msghdr } from '../headers/sys/socket';
import { errno, fail } from '../runtime/errno';
import type { int } from '../runtime/c-types';
import { type Address, filledAddress, lengthOf, resetLength, scratchAddress, setNoAddress } from './address';
import { endOfInput } from './byte-io';
import { int32, invalidType, isObject, memory as isMemory, type Called } from '../runtime/validate';
import { recvNoWait, sendNoWait } from './fast-io';
import type { Operation, Target } from './operation';
import { EXCEPT, READ } from './reactor';
import { UNIX } from './socket-traits';

/** The result of `recvfrom`. */
export interface Received {
  /** The number of bytes. */
  length: number;
  /** The sender. */
  address: Address;
}

export const RECV: Operation = {
  syscall: 'recv',
  plainRecv: true,
  attempt: (io, buf, capacity) => io.noteRead(endOfInput(io, recvNoWait(io.fd, buf, capacity)), capacity),
};

export const SEND: Operation = { syscall: 'send', attempt: ({ fd }, buf, length) => sendNoWait(fd, buf, length) };

const hasAny = (flags: unknown, some: int): boolean => typeof flags === 'number' && (flags & some) !== 0;

// A value that is not an int is left to the call, which has the error message for it.
const withFlag = (flags: int, flag: int): int =>
  Number.isInteger(flags) && flags === (flags | 0) ? flags | flag : flags;

/** Error-queue and urgent-data reads have their own queue and do not wait behind normal reads. */
export const directionOf = (flags: int): number => (hasAny(flags, c.MSG_ERRQUEUE | c.MSG_OOB) ? EXCEPT : READ);

type Call = (io: Target, memory: ArrayBufferView, length: number, flags: int) => int;

// A class, because V8 makes a hidden class for each object that is put together by spreading.
class FlaggedOperation implements Operation {
  readonly dontWait: boolean;
  readonly noWritableEvent: boolean;

  constructor(
    readonly syscall: string,
    private flags: int,
    private readonly call: Call,
    readonly address?: ArrayBufferView,
    readonly finish?: (result: number) => unknown,
    private readonly validate?: (called: Called) => void,
  ) {
    this.noWritableEvent = address !== undefined;
    this.dontWait = hasAny(flags, c.MSG_DONTWAIT);
  }

  attempt(io: Target, memory: ArrayBufferView, length: number): int {
    const result = this.call(io, memory, length, withFlag(this.flags, c.MSG_DONTWAIT));
    if (result !== -1) return result;
    if (errno === EINPROGRESS && hasAny(this.flags, c.MSG_FASTOPEN) && !this.dontWait) {
      // The connection is being made and nothing was queued: the data is sent once the socket is writable.
      this.flags &= ~c.MSG_FASTOPEN;
      return fail(EAGAIN);
    }
    return result;
  }

  check(): void {
    const called = { name: this.syscall };
    int32(called, 'flags', this.flags);
    this.validate?.(called);
  }
}

/**
 * A read with flags that may wait: 0 at the end of input, where `noMessage` clears the other results. Not for error queues
 * and urgent data, which a shutdown does not end.
 */
const receiving =
  (flags: int, call: Call, noMessage?: () => void): Call =>
  (io, memory, length, all) => {
    const result = call(io, memory, length, all);
    if (result !== -1 || hasAny(flags, c.MSG_DONTWAIT | c.MSG_ERRQUEUE | c.MSG_OOB)) return result;
    const end = endOfInput(io, result);
    if (end === 0) noMessage?.();
    return end;
  };

const sendCall: Call = ({ fd }, buf, length, flags) => c.send(fd, buf, length, flags);
const recvCall: Call = ({ fd }, buf, length, flags) => c.recv(fd, buf, length, flags);

export const sendOperation = (flags: int): Operation => new FlaggedOperation('send', flags, sendCall);

export const recvOperation = (flags: int): Operation => new FlaggedOperation('recv', flags, receiving(flags, recvCall));

export const sendtoOperation = (flags: int, addr: ArrayBufferView): Operation =>
  new FlaggedOperation(
    'sendto',
    flags,
    ({ fd }, buf, length, all) => c.sendto(fd, buf, length, all, addr, lengthOf({ name: 'sendto' }, 'dest_addr', addr)),
    addr,
    undefined,
    (called) => isMemory(called, 'dest_addr', addr),
  );

const recvfromCall: Call = ({ fd }, buf, length, flags) =>
  c.recvfrom(fd, buf, length, flags, scratchAddress, resetLength());

const recvfromFinish = (length: number): Received => ({ length, address: filledAddress() });

export const recvfromOperation = (flags: int): Operation =>
  new FlaggedOperation('recvfrom', flags, receiving(flags, recvfromCall, setNoAddress), undefined, recvfromFinish);

export const RECVFROM = recvfromOperation(0);

const isMessage =
  (msg: msghdr) =>
  (called: Called): void => {
    if (!isObject(msg)) throw invalidType(called, 'msg', 'a msghdr', msg);
  };

export const sendmsgOperation = (msg: msghdr, flags: int): Operation => {
  const name: unknown = (msg as msghdr | null | undefined)?.msg_name;
  return new FlaggedOperation(
    'sendmsg',
    flags,
    ({ fd }, _memory, _length, all) => c.sendmsg(fd, msg, all),
    ArrayBuffer.isView(name) ? name : undefined,
    undefined,
    isMessage(msg),
  );
};

// Only unix sockets pass descriptors, and some families reject MSG_CMSG_CLOEXEC.
export const recvmsgOperation = (msg: msghdr, flags: int): Operation => {
  const call: Call = ({ fd, traits }, _memory, _length, all) =>
    c.recvmsg(fd, msg, traits & UNIX ? withFlag(all, c.MSG_CMSG_CLOEXEC) : all);
  const noMessage = (): void => {
    msg.msg_namelen = msg.msg_controllen = msg.msg_flags = 0;
  };
  return new FlaggedOperation(
    'recvmsg',
    flags,
    receiving(flags, call, noMessage),
    undefined,
    undefined,
    isMessage(msg),
  );
};

// The call has the error message for an argument that is not an array.
const countOf = (msgvec: mmsghdr[] | null | undefined): number => msgvec?.length ?? 0;

export const sendmmsgOperation = (msgvec: mmsghdr[], flags: int): Operation =>
  new FlaggedOperation(
    'sendmmsg',
    flags,
    ({ fd }, _memory, _length, all) => c.sendmmsg(fd, msgvec, countOf(msgvec), all),
    (msgvec as Partial<mmsghdr>[] | null | undefined)?.[0]?.msg_hdr?.msg_name ?? undefined,
  );

export const recvmmsgOperation = (msgvec: mmsghdr[], flags: int): Operation => {
  const call: Call = ({ fd, traits }, _memory, _length, all) =>
    c.recvmmsg(fd, msgvec, countOf(msgvec), traits & UNIX ? withFlag(all, c.MSG_CMSG_CLOEXEC) : all, null);
  return new FlaggedOperation('recvmmsg', flags, receiving(flags, call));
};
