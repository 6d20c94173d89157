// Makes calls while no memory can be mapped, and prints the errno of each. A shell sets the limit, because this process could not
// start a program then.
const { Buffer } = require('node:buffer');
const { spawn } = require('node:child_process');
const { readFileSync } = require('node:fs');
const bsd = require('bsd-sockets');

const SLACK = 64 << 20; // enough for V8 to make the calls
const s = bsd.check('socket', bsd.socket(bsd.AF_INET, bsd.SOCK_DGRAM, 0));
const name = (result) => (result === -1 ? bsd.strerrorname_np(bsd.errno) : result);

const sv = new Int32Array(2);
bsd.check('socketpair', bsd.socketpair(bsd.AF_UNIX, bsd.SOCK_STREAM | bsd.SOCK_CLOEXEC, 0, sv));
const script = `while read -r limit; do prlimit --pid ${process.pid} --as="$limit:" && echo; done`;
const shell = spawn('sh', ['-c', script], { stdio: [sv[1], sv[1], 'inherit'] });
const reply = new Uint8Array(1);
function limit(bytes) {
  const line = Buffer.from(`${bytes}\n`);
  bsd.check('write', bsd.write(sv[0], line, line.length));
  bsd.check('read', bsd.read(sv[0], reply, 1));
}

const filter = new Uint8Array(bsd.IP_MSFILTER_SIZE(0));
const small = () => name(bsd.getsockopt(s, bsd.IPPROTO_IP, bsd.IP_MSFILTER, filter, bsd.socklen_t(filter.length)));
globalThis.gc(); // V8 ends the process if its collector finds no memory
// A module is loaded when one of its names is first used.
for (const used of ['getsockopt', 'socklen_t', 'strerrorname_np']) void bsd[used];
name(bsd.close(-1));
limit(4096);
const without = small();
limit('unlimited');
const results = { 'getsockopt without memory': without, 'getsockopt with memory': small() };

const large = new Uint8Array(4 * SLACK);
const long = Buffer.alloc(large.length, 'x').toString('latin1');
const optlen = bsd.socklen_t(large.length);
const calls = {
  'getsockopt of a large value': () => bsd.getsockopt(s, bsd.IPPROTO_IP, bsd.IP_MSFILTER, large, optlen),
  'setsockopt of a large value': () => bsd.setsockopt(s, bsd.IPPROTO_IP, bsd.MCAST_MSFILTER, large, large.length),
  'unsafe_ioctl with a large view': () => bsd.unsafe_ioctl(s, 0x7777, large),
  'unsafe_fcntl with a large view': () => bsd.unsafe_fcntl(s, 9999, large),
  'send of a long string': () => bsd.send(s, long, long.length, 0),
  'inet_pton of a long string': () => bsd.inet_pton(bsd.AF_INET, long, large),
  'getaddrinfo of a long name': () => bsd.getaddrinfo(long, null, null, [null]) === bsd.EAI_MEMORY && 'ENOMEM',
};
const size = /VmSize:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
limit(Number(size) * 1024 + SLACK);
for (const call of Object.keys(calls)) results[call] = name(calls[call]());
limit('unlimited');
console.log(JSON.stringify(results));
shell.kill();
