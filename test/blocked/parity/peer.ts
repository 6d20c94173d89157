// The program that makes the calls of the rounds, in C or JavaScript, and its peer.
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import * as bsd from 'bsd-sockets';
import { root } from '../../support/running-program';
import { calls } from './calls';
import { Received, move } from './moves';
import type { Event, Round } from './rounds';
import { fifo, handOver, stageOf, type Stage } from './stage';

// The numbers of a report, in the order of subject.c. `waited` is 1 if the call took at least its timeout.
const fields = [
  ...['result', 'errno', 'waited', 'sum', 'addrlen', 'msg_flags', 'msg_controllen', 'msg_len[0]', 'msg_len[1]'],
  ...['msg_len[2]', 'revents', 'events', 'is set', 'value'],
];

/** The results of a call: the report, and the number and hash of the bytes that its peer received. */
export type Outcome = Record<string, number>;

const PATIENCE = 10_000;
// The longest random delay before an action, in microseconds, so that messages arrive at any point of a call.
const JITTER = 100;

function pair(type: number): [number, number] {
  const sv = new Int32Array(2);
  bsd.check('socketpair', bsd.socketpair(bsd.AF_UNIX, type | bsd.SOCK_CLOEXEC, 0, sv));
  return [sv[0]!, sv[1]!];
}

function readable(s: number, ms: number): boolean {
  const fds = bsd.array(bsd.pollfd, 1);
  Object.assign(fds[0]!, { fd: s, events: bsd.POLLIN });
  return bsd.poll(fds, 1, ms) === 1;
}

export class Subject {
  private readonly child: ChildProcess;
  private readonly orders: number;
  private readonly control: number;
  private readonly thread: number;
  private count = 0;

  /** `numbers` are the system calls of the table, from the C program's greeting. */
  constructor(
    readonly name: string,
    [program, ...args]: string[],
    private numbers: number[] = [],
  ) {
    const [orders, theirOrders] = pair(bsd.SOCK_SEQPACKET);
    const [control, theirControl] = pair(bsd.SOCK_STREAM);
    const stdio = ['ignore', 'inherit', 'inherit', theirOrders, theirControl] as const;
    this.child = spawn(program!, args, { cwd: root, stdio: [...stdio] });
    for (const fd of [theirOrders, theirControl]) bsd.close(fd);
    [this.orders, this.control] = [orders, control];
    const [thread, ...own] = this.receive();
    this.thread = thread!;
    if (own.length > 0) this.numbers = own;
  }

  get systemCalls(): number[] {
    return this.numbers;
  }

  close(): void {
    this.child.kill('SIGKILL');
    for (const fd of [this.orders, this.control]) bsd.close(fd);
  }

  play(round: Round): Outcome {
    const call = calls[round.call]!;
    const path = call.group === 'fifo' ? fifo : `bsd-sockets.parity.${process.pid}.${this.name}.${++this.count}`;
    const stage = stageOf(round, call, path);
    const order = Buffer.alloc(124);
    order.write(path, 16);
    new Int32Array(order.buffer, order.byteOffset, 4).set([round.call, round.len, round.flags, round.ms]);
    handOver(this.orders, order, stage.theirs);
    const received = new Received();
    for (const event of round.events) {
      if (!this.waits(round)) break;
      this.pause();
      this.move(stage, event, received);
    }
    const report = this.receive();
    if (call.group === 'send') while (received.read(stage.mine));
    const { filled } = stage;
    if (filled !== undefined) this.readToEnd(stage.mine, received);
    for (const fd of [stage.mine, ...stage.others]) if (fd >= 0) bsd.close(fd);
    const reported = Object.fromEntries(fields.map((field, i) => [field, report[i]!]));
    return filled === undefined
      ? { ...reported, 'peer bytes': received.bytes, 'peer sum': received.sum }
      : { ...reported, 'missing bytes': filled - received.bytes };
  }

  /** Data of a closed TCP connection may arrive after the call has returned. */
  private readToEnd(s: number, received: Received): void {
    do {
      if (!readable(s, PATIENCE)) throw new Error('the connection does not end');
    } while (received.read(s));
  }

  private move(stage: Stage, event: Event, received: Received): void {
    const [name, argument] = event;
    if (name === 'signal') bsd.check('kill', bsd.kill(this.thread, constants.signals[argument]));
    else if (name === 'close' || name === 'reuse') this.obey(name);
    else move(stage, event, received, () => readable(this.orders, 0));
  }

  /** Makes the other thread of the subject close or replace the descriptor of the call. */
  private obey(name: 'close' | 'reuse'): void {
    bsd.write(this.control, name, 1);
    if (!readable(this.control, PATIENCE)) throw new Error('the other thread does not obey');
    bsd.read(this.control, new Uint8Array(1), 1);
  }

  /** Waits until the thread sleeps in the call. Returns false if the call has ended. */
  private waits({ call }: Round): boolean {
    const end = performance.now() + PATIENCE;
    for (;;) {
      if (readable(this.orders, 0)) return false;
      if (this.sleeps()) {
        const [number, first] = this.systemCall().split(' ');
        // The thread also waits for its next order in a recvmsg, on descriptor 3.
        if (Number(number) === this.numbers[call] && first !== '0x3') return true;
      }
      if (performance.now() > end) throw new Error(`it is not in the call, but in ${this.systemCall()}`);
    }
  }

  /** Checks the state, too: /proc still shows the system call of a thread that is about to run, but no longer the state `S`. */
  private sleeps(): boolean {
    const stat = readFileSync(`/proc/${this.child.pid}/task/${this.thread}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')')).startsWith(') S');
  }

  /** Returns the number and the arguments of the system call in which the thread sleeps, or `running`. */
  private systemCall(): string {
    return readFileSync(`/proc/${this.child.pid}/task/${this.thread}/syscall`, 'utf8');
  }

  private pause(): void {
    const end = performance.now() + (Math.random() * JITTER) / 1000;
    while (performance.now() < end);
  }

  private receive(): number[] {
    if (!readable(this.orders, PATIENCE)) throw new Error(`${this.name} does not reply: ${this.systemCall()}`);
    const report = new Int32Array(64);
    const n = bsd.check('recv', bsd.recv(this.orders, report, report.byteLength, 0));
    if (n === 0) throw new Error(`${this.name} has ended`);
    return [...report.subarray(0, n / 4)];
  }
}
