// A connection whose buffers are measured after each call.
import { accept, read, write, check, errno } from 'bsd-sockets';
import { EWOULDBLOCK, FIONREAD, SIOCOUTQ, SOL_SOCKET, SO_RCVBUF, SO_SNDBUF } from 'bsd-sockets';
import { bar, table } from './draw';
import { eventually, must } from './lab';
import { connect_to, count, listener, option, set_option, tcp_socket } from './sockets';

export interface Step {
  call: 'write' | 'read';
  asked: number;
  /** -1 for EWOULDBLOCK. */
  took: number;
  /** Bytes in the send buffer that are not sent or not acknowledged: SIOCOUTQ. */
  send: number;
  /** Bytes in the receive buffer: FIONREAD. */
  receive: number;
}

export class Watched {
  readonly writer: number;
  readonly reader: number;
  readonly steps: Step[] = [];
  /** SO_SNDBUF of the writer and SO_RCVBUF of the reader: twice the values that were set. */
  readonly sndbuf: number;
  readonly rcvbuf: number;
  private readonly data: Uint8Array;
  private held = 0;

  constructor(buffers: number, largest: number) {
    const server = listener(1, [SOL_SOCKET, SO_RCVBUF, buffers]);
    this.writer = tcp_socket();
    set_option(this.writer, SOL_SOCKET, SO_SNDBUF, buffers);
    check('connect', connect_to(server, this.writer));
    this.reader = check('accept', accept(server, null, null));
    this.sndbuf = option(this.writer, SO_SNDBUF);
    this.rcvbuf = option(this.reader, SO_RCVBUF);
    this.data = new Uint8Array(largest);
  }

  write(asked: number): number {
    const took = write(this.writer, this.data, asked);
    if (took === -1 && errno !== EWOULDBLOCK) check('write', took);
    return this.step('write', asked, took, took);
  }

  read(asked: number): number {
    const took = check('read', read(this.reader, this.data, asked));
    return this.step('read', asked, took, -took);
  }

  fill(asked: number): void {
    while (this.write(asked) !== -1);
  }

  private step(call: Step['call'], asked: number, took: number, more: number): number {
    if (took > 0) this.held += more;
    // Bytes that have arrived and are not acknowledged yet count in both for a moment.
    const both = (): number => count(this.writer, SIOCOUTQ) + count(this.reader, FIONREAD);
    must(eventually(both, this.held) === this.held, 'each byte that was written and not read is in one of the buffers');
    this.steps.push({ call, asked, took, send: count(this.writer, SIOCOUTQ), receive: count(this.reader, FIONREAD) });
    return took;
  }

  print(): void {
    console.log(`  SO_SNDBUF ${this.sndbuf}, SO_RCVBUF ${this.rcvbuf}\n`);
    const rows = this.steps.map(({ call, asked, took, send, receive }, i) => [
      i + 1,
      `${call} ${asked}`,
      result_of(took, asked),
      `${bar(send, this.sndbuf)} ${String(send).padStart(6)}`,
      `${bar(receive, this.rcvbuf)} ${String(receive).padStart(6)}`,
    ]);
    table(['', 'call', 'result', 'send buffer (SIOCOUTQ)', 'receive buffer (FIONREAD)'], rows);
  }
}

export function result_of(took: number, asked: number): string {
  if (took === -1) return 'EWOULDBLOCK';
  return took < asked ? `${took}, a part` : String(took);
}
