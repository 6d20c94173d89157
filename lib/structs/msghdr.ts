// They contain pointers, so they are plain objects here; ./message-encoder.ts passes them to the kernel.
import type { int, pointer, size_t, socklen_t } from '../runtime/c-types';
import { type Members, initialize, pointerStruct } from '../runtime/struct/pointer-struct';

/**
 * `struct iovec`: a buffer.
 * @see iovec(3type)
 */
export class iovec extends pointerStruct('iovec') {
  /** The memory, or `null`. */
  iov_base: pointer = null;
  /** Its length, in bytes. */
  iov_len: size_t = 0;

  constructor(init?: Members<iovec>) {
    super();
    initialize(this, init);
  }
}

// C's `msg_iov[0]`, where `msg_iov` is one.
Object.defineProperty(iovec.prototype, 0, {
  get() {
    return this as iovec;
  },
});

class Message extends pointerStruct('msghdr') {
  /** The peer's address, or `null`. */
  msg_name: pointer = null;
  /** Its length, in bytes; `recvmsg` sets it. */
  msg_namelen: socklen_t = 0;
  msg_iov: iovec | iovec[] | null = null;
  /** The number of buffers. */
  msg_iovlen: size_t = 0;
  /** Ancillary data: see `CMSG_FIRSTHDR`. */
  msg_control: pointer = null;
  /** Its length, in bytes; `recvmsg` sets it. */
  msg_controllen: size_t = 0;
  /** Set by `recvmsg`: `MSG_TRUNC`, `MSG_CTRUNC`, `MSG_EOR`, `MSG_OOB`, `MSG_ERRQUEUE`. */
  msg_flags: int = 0;

  constructor(init?: Members<Message>) {
    super();
    initialize(this, init);
  }
}

interface msghdr_members extends Omit<Message, 'msg_iov'> {
  /** The buffers to send from or receive into. One `iovec` needs no array: `msg_iov = iov`. */
  get msg_iov(): iovec[] | null;
  set msg_iov(iov: iovec | iovec[] | null);
}

/**
 * `struct msghdr`: a message of `sendmsg` and `recvmsg`.
 * @see msghdr(3type)
 */
export class msghdr extends (Message as new (init?: Members<Message>) => msghdr_members) {
  declare static readonly size: number;
}

/**
 * `struct mmsghdr`: one of the messages of `sendmmsg` and `recvmmsg`.
 * @see recvmmsg(2)
 */
export class mmsghdr extends pointerStruct('mmsghdr') {
  /** The message. */
  msg_hdr: msghdr = new msghdr();
  /** Set by the call: the number of bytes sent or received. */
  msg_len: number = 0;

  constructor(init?: Members<Pick<mmsghdr, 'msg_len'>> & { msg_hdr?: Members<Message> }) {
    super();
    initialize(this, init);
  }
}
