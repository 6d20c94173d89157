// The operation of connect(2), which begins a connection and then waits for its end.
import { EAGAIN, EALREADY, ECONNABORTED, EINPROGRESS, EISCONN, ENOTCONN } from '../headers/errno';
import { F_GETFL, F_SETFL, O_NONBLOCK, fcntl } from '../headers/fcntl';
import { POLLOUT } from '../headers/poll';
import * as c from '../headers/sys/socket';
import { errno, fail } from '../runtime/errno';
import { memory as isMemory } from '../runtime/validate';
import { lengthOf, resetLength, scratchAddress } from './address';
import { isBlocking, pollNow } from './byte-io';
import type { Operation, Target } from './operation';
import { TCP, getIntOption } from './socket-traits';

export class ConnectOperation implements Operation {
  readonly syscall = 'connect';
  readonly noWritableEvent = true;
  private inProgress = false;
  private readError = 0;

  constructor(readonly address: ArrayBufferView) {}

  noteError(error: number): void {
    this.readError = error;
  }

  check(): void {
    isMemory({ name: 'connect' }, 'addr', this.address);
  }

  attempt(io: Target): number {
    if (this.inProgress) return this.progress(io);
    if (io.isShared && isBlocking(io.fd)) fcntl(io.fd, F_SETFL, fcntl(io.fd, F_GETFL) | O_NONBLOCK);
    const result = this.connect(io);
    if (result !== -1 || errno !== EINPROGRESS) return result;
    this.inProgress = true;
    return fail(EAGAIN);
  }

  finish(): void {
    // connect has no value
  }

  private connect({ fd }: Target): number {
    return c.connect(fd, this.address, lengthOf({ name: 'connect' }, 'addr', this.address));
  }

  private progress(io: Target): number {
    const result = io.traits & TCP ? this.connectAgain(io) : this.checkState(io);
    return result === -1 && errno !== EAGAIN && this.readError !== 0 ? fail(this.readError) : result;
  }

  // A read of the same socket may have consumed SO_ERROR. A second connect(2) reports the state of the connection, with
  // ECONNABORTED if it failed and the error is gone.
  private connectAgain(io: Target): number {
    if (io.isShared && pollNow(io.fd, POLLOUT) === -1) return -1;
    const result = this.connect(io);
    if (result !== -1 || errno === EISCONN) return 0;
    return errno === EALREADY || errno === EINPROGRESS ? fail(EAGAIN) : -1;
  }

  // Other families would start a second connection.
  private checkState({ fd }: Target): number {
    if (pollNow(fd, POLLOUT) === -1) return -1;
    const error = getIntOption(fd, c.SOL_SOCKET, c.SO_ERROR);
    if (error !== 0) return error > 0 ? fail(error) : -1;
    const isConnected = c.getpeername(fd, scratchAddress, resetLength()) !== -1 || errno !== ENOTCONN;
    return isConnected ? 0 : fail(ECONNABORTED);
  }
}
