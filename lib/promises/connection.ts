// What Node's http and tls ask of a connection beyond being a Duplex: net.Socket's methods of these names.
import type { Duplex } from 'node:stream';
import { IPPROTO_TCP } from '../headers/netinet/in';
import { TCP_KEEPIDLE, TCP_NODELAY } from '../headers/netinet/tcp';
import { SOL_SOCKET, SO_KEEPALIVE } from '../headers/sys/socket';
import { type Address, portOf, textOf } from './address';
import type { Socket } from './socket';

/** What `duplex` gives: a Duplex with the methods of net.Socket that Node's http calls. */
export interface Connection extends Duplex {
  /** After so many milliseconds without data it is `'timeout'`, and goes on; 0 is never. */
  setTimeout(timeout: number, callback?: () => void): this;
  /** `TCP_NODELAY`, where it is TCP. */
  setNoDelay(noDelay?: boolean): this;
  /** `SO_KEEPALIVE`, and `TCP_KEEPIDLE` by milliseconds. */
  setKeepAlive(enable?: boolean, initialDelay?: number): this;
  ref(): this;
  unref(): this;
  readonly remoteAddress: string | undefined;
  readonly remotePort: number | undefined;
  readonly localAddress: string | undefined;
  readonly localPort: number | undefined;
}

// A wish, as net.Socket has it: what is no TCP has no such option.
function wish(set: () => void): void {
  try {
    set();
  } catch {
    // it stays as it was
  }
}

function known<T>(ask: () => Address, tell: (address: Address) => T): T | undefined {
  try {
    return tell(ask());
  } catch {
    return undefined;
  }
}

/** Gives the stream those methods. `active()` is to be called whenever data passes. */
export function connection(stream: Duplex, socket: Socket): { stream: Connection; active: () => void } {
  let idle: NodeJS.Timeout | undefined;
  const methods = {
    setTimeout(this: Connection, timeout: number, callback?: () => void) {
      clearTimeout(idle);
      idle = timeout > 0 ? setTimeout(() => this.emit('timeout'), timeout).unref() : undefined;
      if (callback && idle) this.once('timeout', callback);
      else if (callback) this.removeListener('timeout', callback);
      return this;
    },
    setNoDelay(this: Connection, noDelay = true) {
      wish(() => socket.setsockopt(IPPROTO_TCP, TCP_NODELAY, noDelay));
      return this;
    },
    setKeepAlive(this: Connection, enable = false, initialDelay = 0) {
      wish(() => socket.setsockopt(SOL_SOCKET, SO_KEEPALIVE, enable));
      const seconds = Math.floor(initialDelay / 1000);
      if (enable && seconds > 0) wish(() => socket.setsockopt(IPPROTO_TCP, TCP_KEEPIDLE, seconds));
      return this;
    },
    ref(this: Connection) {
      socket.ref();
      return this;
    },
    unref(this: Connection) {
      socket.unref();
      return this;
    },
    get remoteAddress() {
      return known(() => socket.getpeername(), textOf);
    },
    get remotePort() {
      return known(() => socket.getpeername(), portOf);
    },
    get localAddress() {
      return known(() => socket.getsockname(), textOf);
    },
    get localPort() {
      return known(() => socket.getsockname(), portOf);
    },
  };
  stream.once('close', () => clearTimeout(idle));
  return {
    stream: Object.defineProperties(stream, Object.getOwnPropertyDescriptors(methods)) as Connection,
    active: () => void idle?.refresh(),
  };
}
