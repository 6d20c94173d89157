// Drives the server on the port in its argument. Runs one job per line of standard input and prints its resource usage.
import { createHash } from 'node:crypto';
import { socket, setsockopt, bind, connect, read, write, shutdown, close, check } from 'bsd-sockets';
import { sockaddr_in, int, linger, sizeof, htonl, htons } from 'bsd-sockets';
import { AF_INET, SOCK_STREAM, SOL_SOCKET, SO_LINGER, SHUT_WR, INADDR_LOOPBACK } from 'bsd-sockets';
import { IPPROTO_IP, IPPROTO_TCP, TCP_NODELAY, IP_BIND_ADDRESS_NO_PORT } from 'bsd-sockets';
import { usage } from './usage';

// Closed connections keep their port for a minute. An address has 28,000.
const SOURCES = 64;
const BATCH = 64;
const WAVE = 500;
const WINDOW = 16; // this many buffers fit into a receive buffer, so that the server never waits for this client to read

const server = new sockaddr_in({ sin_family: AF_INET, sin_port: htons(Number(process.argv[2])) });
server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
const source = new sockaddr_in({ sin_family: AF_INET });
const now = new linger({ l_onoff: 1, l_linger: 0 });
const on = int(1);
const sent = Buffer.alloc(64);
const got = Buffer.alloc(64);
let opened = 0;

function open(): number {
  const s = check('socket', socket(AF_INET, SOCK_STREAM, 0));
  source.sin_addr.s_addr = htonl(INADDR_LOOPBACK + (opened++ % SOURCES));
  check('setsockopt', setsockopt(s, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, on, sizeof(on)));
  check('bind', bind(s, source, sizeof(source)));
  check('connect', connect(s, server, sizeof(server)));
  return s;
}

function read_all(s: number, buf: Uint8Array): void {
  for (let have = 0; have < buf.length;) {
    const n = check('read', read(s, buf.subarray(have), buf.length - have));
    if (n === 0) throw new Error('the server closed the connection');
    have += n;
  }
}

// A blocking write writes everything.
function ask(s: number, question: number): void {
  sent.writeUInt32LE(s, 0);
  sent.writeUInt32LE(question, 4);
  check('write', write(s, sent, sent.length));
}

function answered(s: number, question: number): void {
  read_all(s, got);
  if (got.readUInt32LE(0) !== s || got.readUInt32LE(4) !== question) throw new Error("somebody else's bytes");
}

const ends: ((s: number) => void)[] = [
  () => undefined,
  (s) => {
    check('shutdown', shutdown(s, SHUT_WR));
    if (check('read', read(s, got, 1)) !== 0) throw new Error('more bytes arrived than were sent');
  },
  (s) => check('setsockopt', setsockopt(s, SOL_SOCKET, SO_LINGER, now, sizeof(now))),
];

const clients: number[] = [];
const jobs: Record<string, (count: number) => void> = {
  /** Makes this many connections and ends each in one of three ways: close, half close, reset. */
  churn(count) {
    for (let left = count; left > 0; left -= BATCH) {
      const batch = Array.from({ length: Math.min(left, BATCH) }, open);
      batch.forEach(ask);
      batch.forEach(answered);
      batch.forEach((s, i) => {
        ends[(left - i) % ends.length]!(s);
        check('close', close(s));
      });
    }
  },

  /** Opens this many connections at once, in waves that are answered first, so that the queue stays short. */
  open(count) {
    while (clients.length < count) {
      const wave = Array.from({ length: Math.min(count - clients.length, WAVE) }, open);
      wave.forEach(ask);
      wave.forEach(answered);
      clients.push(...wave);
    }
  },

  /** Every connection sends, this many times, before the first one reads. */
  echo(rounds) {
    for (let round = 0; round < rounds; round++) {
      clients.forEach((s) => ask(s, round));
      clients.forEach((s) => answered(s, round));
    }
  },

  close() {
    for (const s of clients.splice(0)) check('close', close(s));
  },

  /** Transfers this many MiB both ways in different blocks of 4 KiB. */
  transfer(mebibytes) {
    const s = open();
    check('setsockopt', setsockopt(s, IPPROTO_TCP, TCP_NODELAY, on, sizeof(on)));
    const buf = Buffer.alloc(4096, 'an echo ');
    const [there, back] = [createHash('sha1'), createHash('sha1')];
    for (let window = 0; window < mebibytes * (256 / WINDOW); window++) {
      for (let i = 0; i < WINDOW; i++) {
        buf.writeUInt32LE(window * WINDOW + i, (i * 256) % 4096);
        there.update(buf);
        check('write', write(s, buf, buf.length));
      }
      for (let i = 0; i < WINDOW; i++) {
        read_all(s, buf);
        back.update(buf);
      }
    }
    check('close', close(s));
    if (there.digest('hex') !== back.digest('hex')) throw new Error('the bytes differ from those sent');
  },
};

const line = Buffer.alloc(256);
for (let n: number; (n = check('read', read(0, line, line.length))) > 0;) {
  const [job, count] = line.toString('utf8', 0, n).trim().split(' ');
  const start = Date.now();
  jobs[job!]!(Number(count));
  console.log(JSON.stringify({ ...usage(), seconds: (Date.now() - start) / 1000 }));
}
