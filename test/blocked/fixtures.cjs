'use strict';
// The descriptors and buffers for the calls of calls.cjs, for any JavaScript runtime. The worker creates them.
/* global bsd */

function pair(type) {
  const sv = new Int32Array(2);
  bsd.check('socketpair', bsd.socketpair(bsd.AF_UNIX, type, 0, sv));
  return sv;
}

function pipe() {
  const pipefd = new Int32Array(2);
  bsd.check('pipe', bsd.pipe(pipefd));
  return pipefd;
}

/** Writes until the buffers are full. */
function full(fd) {
  const flags = bsd.fcntl(fd, bsd.F_GETFL);
  bsd.fcntl(fd, bsd.F_SETFL, flags | bsd.O_NONBLOCK);
  while (bsd.write(fd, new Uint8Array(4096), 4096) > 0);
  bsd.fcntl(fd, bsd.F_SETFL, flags);
  return fd;
}

function listener(backlog) {
  const s = bsd.check('socket', bsd.socket(bsd.AF_INET, bsd.SOCK_STREAM, 0));
  bsd.check('listen', bsd.listen(s, backlog));
  return s;
}

function addressOf(s) {
  const address = new bsd.sockaddr_in();
  bsd.check('getsockname', bsd.getsockname(s, address, bsd.socklen_t(bsd.sizeof(address))));
  return [address, bsd.sizeof(address)];
}

/** A connection with SO_LINGER whose peer reads nothing. Negative seconds wait without an end. */
function lingering(l_linger) {
  const s = bsd.check('socket', bsd.socket(bsd.AF_INET, bsd.SOCK_STREAM, 0));
  bsd.check('connect', bsd.connect(s, ...addressOf(listener(1))));
  const linger = new bsd.linger({ l_onoff: 1, l_linger });
  bsd.check('setsockopt', bsd.setsockopt(s, bsd.SOL_SOCKET, bsd.SO_LINGER, linger, bsd.sizeof(linger)));
  return full(s);
}

/** The arguments of a connect that waits because the queue of the unix listener is full. */
function queued() {
  const name = `\0bsd-sockets.${bsd.getpid()}.${Math.random()}`;
  const address = new bsd.sockaddr_un({ sun_family: bsd.AF_UNIX, sun_path: name });
  const addrlen = 2 + name.length;
  const queue = bsd.socket(bsd.AF_UNIX, bsd.SOCK_STREAM, 0);
  bsd.check('bind', bsd.bind(queue, address, addrlen));
  bsd.check('listen', bsd.listen(queue, 0));
  bsd.check('connect', bsd.connect(bsd.socket(bsd.AF_UNIX, bsd.SOCK_STREAM, 0), address, addrlen));
  return [bsd.socket(bsd.AF_UNIX, bsd.SOCK_STREAM, 0), address, addrlen];
}

/** The arguments of a TCP connect that waits because the full queue of the listener drops the SYN. */
function dropped() {
  const address = addressOf(listener(0));
  bsd.check('connect', bsd.connect(bsd.socket(bsd.AF_INET, bsd.SOCK_STREAM, 0), ...address));
  return [bsd.socket(bsd.AF_INET, bsd.SOCK_STREAM, 0), ...address];
}

/** An eventfd whose counter has the maximum value. */
function counter() {
  const fd = bsd.check('eventfd', bsd.eventfd(0, 0));
  bsd.check('eventfd_write', bsd.eventfd_write(fd, 2n ** 64n - 2n));
  return fd;
}

/** The end of the kernel's log: one of the few files on which pread waits. */
function log() {
  const fd = bsd.check('open', bsd.open('/dev/kmsg', bsd.O_RDONLY));
  bsd.check('lseek', bsd.lseek(fd, 0, bsd.SEEK_END));
  return fd;
}

function fixtures() {
  const [stream] = pair(bsd.SOCK_STREAM);
  const buf = new Uint8Array(65536);
  const iov = [new bsd.iovec({ iov_base: buf, iov_len: buf.length })];
  const msg = () => new bsd.msghdr({ msg_iov: iov, msg_iovlen: 1 });
  const msgs = () => [new bsd.mmsghdr({ msg_hdr: msg() }), new bsd.mmsghdr({ msg_hdr: msg() })];
  const fds = bsd.array(bsd.pollfd, 1);
  Object.assign(fds[0], { fd: stream, events: bsd.POLLIN });
  const sigmask = new bsd.sigset_t();
  bsd.sigfillset(sigmask);
  const set = new bsd.fd_set();
  bsd.FD_SET(stream, set);
  return {
    ...{ stream, buf, iov, msg, msgs, fds, sigmask, set },
    events: bsd.array(bsd.epoll_event, 1),
    hour: new bsd.timespec({ tv_sec: 3600 }),
    lock: new bsd.flock_t({ l_type: bsd.F_WRLCK }),
    // Only the calls that use a descriptor create it: each call has a worker, and select(2) accepts no descriptor above 1023.
    get dgram() {
      return pair(bsd.SOCK_DGRAM)[0];
    },
    get listener() {
      return listener(1);
    },
    get pipe() {
      return pipe();
    },
    get file() {
      return bsd.check('open', bsd.open('/dev/zero', bsd.O_RDWR, 0));
    },
    get epfd() {
      return bsd.epoll_create1(0);
    },
    get efd() {
      return bsd.eventfd(0, 0);
    },
    packed: () => full(pair(bsd.SOCK_STREAM)[0]),
    filled: () => full(pipe()[1]),
    ...{ counter, dropped, lingering, log, queued },
  };
}

module.exports = { fixtures };
