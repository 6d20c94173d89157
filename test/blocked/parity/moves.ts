// The actions of the peer while a call waits.
import * as bsd from 'bsd-sockets';
import { messageWithAncillary } from '../../support/messages';
import type { Event } from './rounds';
import { fifo, type Stage } from './stage';

const buf = new Uint8Array(1 << 16);
// Jest makes access to globals slow.
const { imul } = Math;

/** The number of bytes that the peer has received, and their FNV-1a hash. */
export class Received {
  bytes = 0;
  sum = 2166136261;

  /** Reads at most `most` bytes. Returns false if there were none. */
  read(s: number, most = buf.length): boolean {
    const n = bsd.recv(s, buf, Math.min(most, buf.length), bsd.MSG_DONTWAIT);
    let { sum } = this;
    for (let i = 0; i < n; i++) sum = imul(sum ^ buf[i]!, 16777619);
    this.sum = sum;
    this.bytes += Math.max(n, 0);
    return n > 0;
  }
}

const letters = Uint8Array.from({ length: 64 }, (_, i) => 'a'.charCodeAt(0) + (i % 26));
const linger = new bsd.linger({ l_onoff: 1, l_linger: 0 });

/** Actions that need only the peer's descriptor. */
const moves: Partial<Record<Event[0], (s: number, n: number) => unknown>> = {
  write: (s, n) => bsd.write(s, letters, n),
  end: (s) => bsd.shutdown(s, bsd.SHUT_WR),
  urgent: (s) => bsd.send(s, '!', 1, bsd.MSG_OOB),
  rights: (s) =>
    bsd.sendmsg(s, messageWithAncillary(bsd.SOL_SOCKET, bsd.SCM_RIGHTS, Int32Array.of(s), letters.subarray(0, 2)), 0),
  unlock: (s) => {
    bsd.flock(s, bsd.LOCK_UN);
    bsd.fcntl(s, bsd.F_OFD_SETLK, new bsd.flock_t({ l_type: bsd.F_UNLCK }));
  },
  // Adds to the counter of an eventfd, or reads it if it is full.
  count: (s) => {
    const full = bsd.array(bsd.pollfd, 1);
    Object.assign(full[0]!, { fd: s, events: bsd.POLLOUT });
    if (bsd.poll(full, 1, 0) === 1) bsd.eventfd_write(s, 5);
    else bsd.eventfd_read(s, new BigUint64Array(1));
  },
};

/** Performs an action. `replied` returns whether the call has ended. */
export function move(stage: Stage, [name, argument]: Event, received: Received, replied: () => boolean): void {
  const { mine, others } = stage;
  switch (name) {
    case 'drain':
      received.read(mine, argument);
      break;
    case 'drainAll':
      while (!replied()) received.read(mine);
      break;
    case 'reset':
      bsd.setsockopt(mine, bsd.SOL_SOCKET, bsd.SO_LINGER, linger, bsd.sizeof(linger));
      bsd.close(mine);
      stage.mine = -1;
      break;
    case 'connect': {
      const address = new bsd.sockaddr_in();
      bsd.check('getsockname', bsd.getsockname(mine, address, bsd.socklen_t(bsd.sizeof(address))));
      others.push(bsd.check('socket', bsd.socket(bsd.AF_INET, bsd.SOCK_STREAM, 0)));
      bsd.check('connect', bsd.connect(others.at(-1)!, address, bsd.sizeof(address)));
      break;
    }
    case 'accept':
      others.push(bsd.check('accept', bsd.accept(mine, null, null)));
      break;
    case 'open':
      others.push(bsd.check('open', bsd.open(fifo, bsd.O_WRONLY | bsd.O_NONBLOCK)));
      break;
    default:
      moves[name]!(mine, argument as number);
  }
}
