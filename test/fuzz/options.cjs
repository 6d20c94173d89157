// Calls getsockopt and setsockopt with every level and option and with the lengths at which a number changes its sign or
// wraps. Arguments: the seed, and the share of all calls to make. Prints the number of calls and the errors found.
const { Buffer } = require('node:buffer');
const bsd = require('bsd-sockets');

const [seed, fraction] = process.argv.slice(2).map(Number);
const SIZE = 256;
const GUARD = 64;
const PATTERN = 0xa5;
const INT_MAX = 2 ** 31 - 1;
const lengths = [0, 1, 2, 3, 4, 8, 12, 16, 40, SIZE - 1, SIZE, SIZE + 1, 65536, INT_MAX - 1, INT_MAX, INT_MAX + 1];
lengths.push(INT_MAX + 2, 2 ** 32 - 2, 2 ** 32 - 1);

const range = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
// The protocols that are levels (IP, TCP, ...), SOL_SOCKET, and the levels of families.
const levels = [...range(0, 6), 17, 41, 58, 103, 115, 132, 136, ...range(254, 290), -1, INT_MAX];
// Options of sockets, protocols, netfilter, ATM and multicast routing, and numbers of none.
const options = [...range(0, 140), ...range(200, 212), ...range(1152, 1159)];
options.push(-1, INT_MAX, (264 << 22) | (2 << 16) | 88);

// A seeded generator of numbers in [0, 1): xorshift.
let state = seed | 1;
function random() {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) / 2 ** 32;
}

const make = (...args) => bsd.check('socket', bsd.socket(...args));
const pair = (type) => {
  const sv = new Int32Array(2);
  bsd.check('socketpair', bsd.socketpair(bsd.AF_UNIX, type, 0, sv));
  return sv[0];
};
function connected() {
  const listener = make(bsd.AF_INET, bsd.SOCK_STREAM, 0);
  const addr = new bsd.sockaddr_in({ sin_family: bsd.AF_INET, sin_addr: { s_addr: bsd.htonl(bsd.INADDR_LOOPBACK) } });
  const addrlen = bsd.socklen_t(bsd.sizeof(addr));
  bsd.check('bind', bsd.bind(listener, addr, bsd.sizeof(addr)));
  bsd.check('listen', bsd.listen(listener, 1));
  bsd.check('getsockname', bsd.getsockname(listener, addr, addrlen));
  const s = make(bsd.AF_INET, bsd.SOCK_STREAM, 0);
  bsd.check('connect', bsd.connect(s, addr, bsd.sizeof(addr)));
  return s;
}
const kinds = {
  'a TCP connection': connected,
  'TCP over IPv6': () => make(bsd.AF_INET6, bsd.SOCK_STREAM, 0),
  UDP: () => make(bsd.AF_INET, bsd.SOCK_DGRAM, 0),
  'UDP over IPv6': () => make(bsd.AF_INET6, bsd.SOCK_DGRAM, 0),
  'a unix stream': () => pair(bsd.SOCK_STREAM),
  'unix datagrams': () => pair(bsd.SOCK_DGRAM),
  netlink: () => make(bsd.AF_NETLINK, bsd.SOCK_RAW, 0),
  raw: () => make(bsd.AF_INET, bsd.SOCK_RAW, 255),
  'raw over IPv6': () => make(bsd.AF_INET6, bsd.SOCK_RAW, 58),
  packet: () => make(bsd.AF_PACKET, bsd.SOCK_DGRAM, 0),
};
const privileged = ['raw', 'raw over IPv6', 'packet'];

const whole = new Uint8Array(SIZE + 2 * GUARD).fill(PATTERN);
const value = whole.subarray(GUARD, GUARD + SIZE);
const before = new Uint8Array(SIZE);
const optlen = new Uint32Array(1);
const errors = [];
let calls = 0;

function fill() {
  const kind = random();
  for (let i = 0; i < SIZE; i++) value[i] = kind < 0.3 ? 0 : kind < 0.6 ? i % 4 === 0 && random() * 16 : random() * 256;
}

function call(kind, s, name, level, option, length) {
  fill();
  optlen[0] = length;
  calls++;
  const given = name === 'getsockopt' ? optlen : length;
  before.set(value);
  const result = bsd[name](s, level, option, value, given);
  const what = `${name} of ${kind}: level ${level}, option ${option}, length ${length}`;
  if (length > SIZE && length <= INT_MAX && (result !== -1 || bsd.errno !== bsd.EFAULT))
    errors.push(`${what}: no EFAULT`);
  // The kernel takes a larger length for a negative one, and some options for no length at all.
  if (length > SIZE && Buffer.compare(value, before) !== 0) errors.push(`${what} wrote to a view that is too small`);
  for (let i = 0; i < GUARD; i++) {
    if (whole[i] !== PATTERN || whole[GUARD + SIZE + i] !== PATTERN) {
      errors.push(`${what} wrote outside of its view`);
      whole.fill(PATTERN);
      break;
    }
  }
}

for (const [kind, open] of Object.entries(kinds)) {
  if (process.getuid() !== 0 && privileged.includes(kind)) continue;
  for (const level of levels) {
    const s = open();
    for (const option of options) {
      // A close that lingers would wait.
      for (const name of level === bsd.SOL_SOCKET && option === bsd.SO_LINGER
        ? ['getsockopt']
        : ['getsockopt', 'setsockopt']) {
        for (const length of lengths) if (random() < fraction) call(kind, s, name, level, option, length);
      }
    }
    bsd.close(s);
  }
}
console.log(JSON.stringify({ calls, errors: errors.slice(0, 20) }));
