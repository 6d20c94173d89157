// Prints the bytes that each loop allocates per call after a warm-up. Requires a young generation that no loop fills.
const c = require('../..');

const WARM = 10_000;
const CALLS = 20_000;

const sv = new Int32Array(2);
c.socketpair(c.AF_UNIX, c.SOCK_DGRAM, 0, sv);
const [a, b] = sv;
const udp = c.socket(c.AF_INET, c.SOCK_DGRAM | c.SOCK_NONBLOCK, 0);
const addr = new c.sockaddr_in({ sin_family: c.AF_INET });
addr.sin_addr.s_addr = c.htonl(c.INADDR_LOOPBACK);
const len = c.socklen_t(c.sizeof(addr));
c.bind(udp, addr, len[0]);
c.getsockname(udp, addr, len);
const from = new c.sockaddr_in();

const epfd = c.epoll_create1(0);
const events = c.array(c.epoll_event, 4);
c.epoll_ctl(epfd, c.EPOLL_CTL_ADD, b, new c.epoll_event({ events: c.EPOLLOUT, data: { fd: b } }));
const fds = c.array(c.pollfd, 1);
fds[0].fd = b;
fds[0].events = c.POLLOUT;

const buf = new Uint8Array(64);
const message = () => new c.msghdr({ msg_iov: [new c.iovec({ iov_base: buf, iov_len: 64 })], msg_iovlen: 1 });
const msg = message();
const msgvec = [1, 2].map(() => new c.mmsghdr({ msg_hdr: message() }));

const loops = {
  'write, read': () => c.write(a, buf, 64) + c.read(b, buf, 64),
  'send, recv': () => c.send(a, buf, 64, 0) + c.recv(b, buf, 64, 0),
  'sendto, recvfrom': () =>
    c.sendto(udp, buf, 64, 0, addr, c.sizeof(addr)) +
    c.recvfrom(udp, buf, 64, 0, from, len) +
    from.sin_port -
    addr.sin_port,
  'sendmsg, recvmsg': () => c.sendmsg(a, msg, 0) + c.recvmsg(b, msg, 0),
  'sendmmsg, recvmmsg': () =>
    64 * (c.sendmmsg(a, msgvec, 2, 0) + c.recvmmsg(b, msgvec, 2, 0, null)) - msgvec[0].msg_len - msgvec[1].msg_len,
  'recv with EAGAIN': () => (c.recv(b, buf, 64, c.MSG_DONTWAIT) === -1 && c.errno === c.EAGAIN ? 128 : 0),
  epoll_wait: () =>
    c.epoll_wait(epfd, events, 4, 0) === 1 && events[0].data.fd === b && events[0].events === c.EPOLLOUT ? 128 : 0,
  'a view for each call': () => (c.write(a, buf.subarray(32), 32) === 32 && c.read(b, buf, 64) === 32 ? 128 : 0),
  poll: () => (c.poll(fds, 1, 0) === 1 && fds[0].revents === c.POLLOUT ? 128 : 0),
};

const used = () => process.memoryUsage().heapUsed;

function run(call, n) {
  for (let i = 0; i < n; i++) if (call() !== 128) throw new Error(`errno ${c.errno}`);
}

function allocated(call) {
  run(call, WARM);
  const rounds = [1, 2, 3].map(() => {
    const before = used();
    run(call, CALLS);
    return used() - before;
  });
  return Math.min(...rounds) / CALLS; // V8's compiler allocates in some rounds
}

const figures = Object.entries(loops).map(([name, call]) => [name, allocated(call)]);
console.log(JSON.stringify(Object.fromEntries(figures)));
