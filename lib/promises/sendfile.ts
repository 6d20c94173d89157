// The operation of sendfile(2).
import { PIPE_BUF } from '../headers/limits';
import { POLLOUT } from '../headers/poll';
import { sendfile } from '../headers/sys/sendfile';
import type { int } from '../runtime/c-types';
import { integer, size, type Called } from '../runtime/validate';
import { isBlocking, pollNow } from './byte-io';
import type { Operation, Target } from './operation';

/** Another process made it blocking. */
export const isBlockingNow = (io: Target): boolean => io.isShared && isBlocking(io.fd);

/** If poll(2) reports a blocking descriptor as writable, it has room for PIPE_BUF bytes and not for more. */
export const capacityOf = (out: Target, count: number): number =>
  isBlockingNow(out) ? Math.min(count, PIPE_BUF) : count;

/** `sendfile` to a socket. */
export const sendfileOperation = (called: Called, in_fd: int, from: number | null, count: number): Operation => {
  const all = size(called, 'count', count);
  const at = from === null ? null : BigInt(integer(called, 'offset', from));
  return {
    syscall: 'sendfile',
    attempt: (io) => {
      if (isBlockingNow(io) && pollNow(io.fd, POLLOUT) === -1) return -1;
      return sendfile(io.fd, in_fd, at === null ? null : BigInt64Array.of(at), capacityOf(io, all));
    },
  };
};
