// The rounds of the comparison. Each is a blocking call and the actions of its peer while it waits, and depends only on the seed. An
// event occurs only after the call sleeps, and no two events race, so that C gives the same result each time.
import {
  EPOLLIN,
  EPOLLOUT,
  EPOLLRDHUP,
  MSG_PEEK,
  MSG_TRUNC,
  MSG_WAITALL,
  MSG_WAITFORONE,
  POLLIN,
  POLLRDHUP,
} from 'bsd-sockets';
import { calls, type Group } from './calls';

export type Event =
  | ['write' | 'drain', bytes: number]
  | ['signal', 'SIGUSR2' | 'SIGHUP']
  | ['end' | 'reset' | 'urgent' | 'rights' | 'connect' | 'accept' | 'unlock' | 'open' | 'count' | 'drainAll']
  | ['close' | 'reuse'];

export interface Round {
  call: number;
  /** Whether the connection is TCP or a unix socket, in groups that permit both. */
  tcp: boolean;
  len: number;
  flags: number;
  /** The timeout of the call, or SO_RCVTIMEO and SO_SNDTIMEO. -1 for none. */
  ms: number;
  events: Event[];
}

/** mulberry32. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Dice {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = generator(seed);
  }

  upTo(n: number): number {
    return 1 + Math.floor(this.next() * n);
  }

  pick<T>(...choices: T[]): T {
    return choices[Math.floor(this.next() * choices.length)]!;
  }

  some<T>(choices: T[], most: number): T[] {
    return Array.from({ length: this.upTo(most + 1) - 1 }, () => this.pick(...choices));
  }
}

type Part = Omit<Round, 'call'>;

const FOREVER = 60_000;
const interrupt: Event = ['signal', 'SIGHUP'];
const restart: Event = ['signal', 'SIGUSR2'];

// Another thread closes the descriptor, once: the second time it would close another file.
const gone = (dice: Dice): Event[] => dice.pick<Event[]>([], [], [['close']], [['reuse']]);

/** Sometimes sets SO_RCVTIMEO and SO_SNDTIMEO, with which a signal causes EINTR regardless of SA_RESTART. */
function limited(dice: Dice, part: Part): Part {
  if (dice.upTo(5) > 1) return part;
  return dice.pick({ ...part, ms: dice.upTo(20), events: [] }, { ...part, ms: FOREVER, events: [restart] });
}

function receive(dice: Dice, flag: boolean): Part {
  const tcp = dice.pick(true, false);
  const len = 6 + dice.upTo(10);
  const waits = flag && dice.pick(true, false);
  const flags = waits ? MSG_WAITALL : flag ? dice.pick(0, 0, MSG_PEEK) : 0;
  const part = { tcp, len, flags, ms: -1 };
  const parts = waits
    ? dice.some<Event>(
        [
          ['write', 1],
          ['write', 2],
        ],
        2,
      )
    : [];
  // A signal would race with the arrival of data over TCP, as would a write without MSG_WAITALL.
  const noise = [...dice.some([restart], 2), ...gone(dice)];
  const finish: Event[] = tcp
    ? dice.pick<Event[]>([['write', len]], [['end']], [['reset']], [['urgent'], ['write', len], ['end']])
    : dice.pick<Event[]>([['write', 20]], [['write', 3], ['end']], [['end']], [['rights'], ['end']], [interrupt]);
  const late: Event[] = tcp ? [] : dice.some([restart], 1);
  return limited(dice, { ...part, events: [...noise, ...parts, ...late, ...finish, ['end']] });
}

function datagram(dice: Dice, many: boolean): Part {
  const flags = many ? dice.pick(0, MSG_WAITFORONE) : dice.pick(0, MSG_TRUNC);
  const noise = [...dice.some([restart], 1), ...gone(dice)];
  const write: Event = ['write', dice.upTo(12)];
  const events = [...noise, write, ...dice.some([restart, interrupt, write], 3), write, write];
  return { tcp: false, len: 8, flags, ms: -1, events };
}

function send(dice: Dice): Part {
  const len = 40_000 + dice.upTo(90_000);
  const part = { tcp: false, len, flags: 0, ms: -1 };
  // A signal would race with the write that a drain permits.
  const drains = dice.some<Event>(
    [
      ['drain', 1000],
      ['drain', 30_000],
    ],
    4,
  );
  const finish: Event[] = drains.length > 0 ? dice.pick<Event[]>([['drainAll']], [['end']]) : [interrupt];
  const events = [...gone(dice), ...dice.some([restart], 2), ...drains, ...finish];
  return limited(dice, { ...part, events: [...events, ['drainAll']] });
}

function wait(dice: Dice, name: string): Part {
  const flags = name.startsWith('epoll') ? EPOLLIN | EPOLLRDHUP : dice.pick(POLLIN, POLLIN | POLLRDHUP);
  const finish = dice.pick<Event>(['write', 1], ['end'], restart, interrupt);
  const part = { tcp: dice.pick(true, false), len: 1, flags };
  return dice.pick(
    { ...part, ms: -1, events: [finish] },
    { ...part, ms: FOREVER, events: [finish] },
    { ...part, ms: dice.upTo(30), events: [] },
  );
}

/** Waits for the one action of the peer, or for a signal. */
function one(dice: Dice, move: Event, closes = true): Part {
  const noise = [...dice.some([restart], 2), ...(closes ? gone(dice) : [])];
  return { tcp: false, len: 8, flags: EPOLLOUT, ms: -1, events: [...noise, dice.pick(move, move, interrupt)] };
}

const groups: Record<Group, (dice: Dice, expression: string) => Part> = {
  receive: (dice, expression) => receive(dice, expression.includes('flags')),
  datagram: (dice, expression) => datagram(dice, expression.startsWith('recvmmsg')),
  send,
  wait,
  accept: (dice) => limited(dice, one(dice, ['connect'])),
  connect: (dice) => limited(dice, one(dice, ['accept'])),
  counter: (dice) => one(dice, ['count']),
  pipe: (dice) => one(dice, ['write', dice.upTo(12)]),
  lock: (dice) => one(dice, ['unlock'], false),
  fifo: (dice) => one(dice, ['open'], false),
  linger: (dice) => ({ ...one(dice, ['drainAll'], false), tcp: true }),
  sleep: (dice, expression) => {
    const part = { tcp: false, len: 0, flags: 0 };
    // sleep takes whole seconds.
    if (!expression.startsWith('sleep') && dice.pick(true, false)) return { ...part, ms: dice.upTo(30), events: [] };
    return { ...part, ms: FOREVER, events: [dice.pick(restart, interrupt)] };
  },
};

export function round(seed: number, index: number): Round {
  const dice = new Dice(seed * 7919 + index);
  const call = dice.upTo(calls.length) - 1;
  const { group, expression } = calls[call]!;
  return { call, ...groups[group](dice, expression) };
}
