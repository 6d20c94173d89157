// The two calls that most messages are: recv and send without other flags.
import { fail } from '../runtime/errno';
import { native } from '../runtime/addon';
import * as c from '../headers/sys/socket';

type Transfer = (fd: number, memory: ArrayBufferView, length: number) => number;

const recv = native.functions['promises recv'] as Transfer;
const send = native.functions['promises send'] as Transfer;
const { kMaxErrno } = native.numbers;

// A result below -errno stands for a wrong argument. The C API has the error message: it makes the same call.

/** `recv(fd, memory, length, MSG_DONTWAIT)` */
export function recvNoWait(fd: number, memory: ArrayBufferView, length: number): number {
  const result = recv(fd, memory, length);
  if (result >= 0) return result;
  return result >= -kMaxErrno ? fail(-result) : c.recv(fd, memory, length, c.MSG_DONTWAIT);
}

/** `send(fd, memory, length, MSG_DONTWAIT)` */
export function sendNoWait(fd: number, memory: ArrayBufferView, length: number): number {
  const result = send(fd, memory, length);
  if (result >= 0) return result;
  return result >= -kMaxErrno ? fail(-result) : c.send(fd, memory, length, c.MSG_DONTWAIT);
}
