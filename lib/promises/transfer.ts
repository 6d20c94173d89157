// The two calls of every message.
import { fail } from '../runtime/errno';
import { native } from '../runtime/addon';
import * as c from '../headers/sys/socket';

type Transfer = (fd: number, memory: ArrayBufferView, length: number) => number;

const [recv, send] = ['promises recv', 'promises send'].map((name) => native.functions[name]) as [Transfer, Transfer];

/** `recv(fd, memory, length, MSG_DONTWAIT)` */
export function receive(fd: number, memory: ArrayBufferView, length: number): number {
  const result = recv(fd, memory, length);
  if (result >= 0) return result;
  return result >= -native.maxErrno ? fail(-result) : c.recv(fd, memory, length, c.MSG_DONTWAIT);
}

/** `send(fd, memory, length, MSG_DONTWAIT)` */
export function transmit(fd: number, memory: ArrayBufferView, length: number): number {
  const result = send(fd, memory, length);
  if (result >= 0) return result;
  return result >= -native.maxErrno ? fail(-result) : c.send(fd, memory, length, c.MSG_DONTWAIT);
}
