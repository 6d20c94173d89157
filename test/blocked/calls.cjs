'use strict';
// Every call of the package that may block, and what to call it with so that it does, for any JavaScript runtime.
/* global bsd */

// What the calls below are made on, made in the worker itself.
function fixtures() {
  const { AF_INET, AF_UNIX, SOCK_STREAM, SOCK_DGRAM, O_NONBLOCK, F_GETFL, F_SETFL } = bsd;
  const pair = (type) => {
    const sv = new Int32Array(2);
    bsd.check('socketpair', bsd.socketpair(AF_UNIX, type, 0, sv));
    return sv;
  };
  const full = (fd) => {
    const flags = bsd.fcntl(fd, F_GETFL);
    bsd.fcntl(fd, F_SETFL, flags | O_NONBLOCK);
    while (bsd.write(fd, new Uint8Array(4096), 4096) > 0);
    bsd.fcntl(fd, F_SETFL, flags);
    return fd;
  };
  const listener = bsd.check('socket', bsd.socket(AF_INET, SOCK_STREAM, 0));
  bsd.check('listen', bsd.listen(listener, 1));
  const pipes = () => {
    const pipefd = new Int32Array(2);
    bsd.check('pipe', bsd.pipe(pipefd));
    return pipefd;
  };
  const pipe = pipes();
  const [stream] = pair(SOCK_STREAM);
  const [dgram] = pair(SOCK_DGRAM);
  // A queue of one that is full: the next to connect waits.
  const queued = () => {
    const name = `\0bsd-sockets.${bsd.getpid()}.${listener}.${Math.random()}`;
    const address = new bsd.sockaddr_un({ sun_family: AF_UNIX, sun_path: name });
    const addrlen = 2 + name.length;
    const queue = bsd.socket(AF_UNIX, SOCK_STREAM, 0);
    bsd.check('bind', bsd.bind(queue, address, addrlen));
    bsd.check('listen', bsd.listen(queue, 0));
    bsd.check('connect', bsd.connect(bsd.socket(AF_UNIX, SOCK_STREAM, 0), address, addrlen));
    return [bsd.socket(AF_UNIX, SOCK_STREAM, 0), address, addrlen];
  };
  const file = bsd.check('open', bsd.open('/dev/zero', bsd.O_RDWR, 0));
  const epfd = bsd.epoll_create1(0);
  const efd = bsd.eventfd(0, 0);
  const buf = new Uint8Array(65536);
  const iov = [new bsd.iovec({ iov_base: buf, iov_len: buf.length })];
  const msg = () => new bsd.msghdr({ msg_iov: iov, msg_iovlen: 1 });
  const msgs = () => [new bsd.mmsghdr({ msg_hdr: msg() }), new bsd.mmsghdr({ msg_hdr: msg() })];
  const fds = bsd.array(bsd.pollfd, 1);
  fds[0].fd = stream;
  fds[0].events = bsd.POLLIN;
  const events = bsd.array(bsd.epoll_event, 1);
  const hour = new bsd.timespec({ tv_sec: 3600 });
  const sigmask = new bsd.sigset_t();
  bsd.sigfillset(sigmask);
  // A connection whose peer reads nothing, closed with an hour to linger.
  const lingering = () => {
    const sockname = new bsd.sockaddr_in();
    bsd.check('getsockname', bsd.getsockname(listener, sockname, bsd.socklen_t(bsd.sizeof(sockname))));
    const s = bsd.check('socket', bsd.socket(AF_INET, SOCK_STREAM, 0));
    bsd.check('connect', bsd.connect(s, sockname, bsd.sizeof(sockname)));
    const linger = new bsd.linger({ l_onoff: 1, l_linger: 3600 });
    bsd.check('setsockopt', bsd.setsockopt(s, bsd.SOL_SOCKET, bsd.SO_LINGER, linger, bsd.sizeof(linger)));
    return full(s);
  };
  return {
    lingering,
    listener,
    stream,
    dgram,
    pipe,
    // Made where they are asked for: select(2) takes no descriptor beyond 1023, and there is a worker for each call.
    queued,
    packed: () => full(pair(SOCK_STREAM)[0]),
    filled: () => full(pipes()[1]),
    file,
    epfd,
    efd,
    buf,
    iov,
    msg,
    msgs,
    fds,
    events,
    hour,
    sigmask,
    get set() {
      const set = new bsd.fd_set();
      bsd.FD_SET(stream, set);
      return set;
    },
  };
}

const calls = {
  accept: (f) => bsd.accept(f.listener, null, null),
  accept4: (f) => bsd.accept4(f.listener, null, null, bsd.SOCK_CLOEXEC),
  connect: (f) => bsd.connect(...f.queued()),
  read: (f) => bsd.read(f.stream, f.buf, f.buf.length),
  'read of a pipe': (f) => bsd.read(f.pipe[0], f.buf, f.buf.length),
  readv: (f) => bsd.readv(f.stream, f.iov, 1),
  preadv2: (f) => bsd.preadv2(f.stream, f.iov, 1, -1, 0),
  recv: (f) => bsd.recv(f.stream, f.buf, f.buf.length, 0),
  'recv with MSG_WAITALL': (f) => bsd.recv(f.stream, f.buf, f.buf.length, bsd.MSG_WAITALL),
  recvfrom: (f) => bsd.recvfrom(f.dgram, f.buf, f.buf.length, 0, null, null),
  recvmsg: (f) => bsd.recvmsg(f.stream, f.msg(), 0),
  recvmmsg: (f) => bsd.recvmmsg(f.dgram, f.msgs(), 2, 0, null),
  write: (f) => bsd.write(f.packed(), f.buf, f.buf.length),
  'write to a pipe': (f) => bsd.write(f.filled(), f.buf, f.buf.length),
  writev: (f) => bsd.writev(f.packed(), f.iov, 1),
  pwritev2: (f) => bsd.pwritev2(f.packed(), f.iov, 1, -1, 0),
  send: (f) => bsd.send(f.packed(), f.buf, f.buf.length, 0),
  sendto: (f) => bsd.sendto(f.packed(), f.buf, f.buf.length, 0, null, 0),
  sendmsg: (f) => bsd.sendmsg(f.packed(), f.msg(), 0),
  sendmmsg: (f) => bsd.sendmmsg(f.packed(), f.msgs(), 2, 0),
  poll: (f) => bsd.poll(f.fds, 1, -1),
  'poll with a timeout': (f) => bsd.poll(f.fds, 1, 3_600_000),
  ppoll: (f) => bsd.ppoll(f.fds, 1, f.hour, null),
  'ppoll with all signals blocked': (f) => bsd.ppoll(f.fds, 1, null, f.sigmask),
  select: (f) => bsd.select(f.stream + 1, f.set, null, null, null),
  pselect: (f) => bsd.pselect(f.stream + 1, f.set, null, null, f.hour, f.sigmask),
  epoll_wait: (f) => bsd.epoll_wait(f.epfd, f.events, 1, -1),
  epoll_pwait: (f) => bsd.epoll_pwait(f.epfd, f.events, 1, 3_600_000, f.sigmask),
  epoll_pwait2: (f) => bsd.epoll_pwait2(f.epfd, f.events, 1, f.hour, f.sigmask),
  sendfile: (f) => bsd.sendfile(f.packed(), f.file, null, 65536),
  splice: (f) => bsd.splice(f.stream, null, f.filled(), null, 4096, 0),
  tee: (f) => bsd.tee(f.pipe[0], f.filled(), 4096, 0),
  eventfd_read: (f) => bsd.eventfd_read(f.efd, new BigUint64Array(1)),
  nanosleep: (f) => bsd.nanosleep(f.hour, null),
  sleep: () => bsd.sleep(3600),
  usleep: () => bsd.usleep(999_999_999),
  'read with all signals blocked': (f) => {
    bsd.sigprocmask(bsd.SIG_SETMASK, f.sigmask, null);
    return bsd.read(f.stream, f.buf, f.buf.length);
  },
  'fcntl with F_SETLKW': (f) => bsd.fcntl(f.locked, bsd.F_SETLKW, new bsd.flock_t({ l_type: bsd.F_WRLCK })),
  'fcntl with F_OFD_SETLKW': (f) => bsd.fcntl(f.locked, bsd.F_OFD_SETLKW, new bsd.flock_t({ l_type: bsd.F_WRLCK })),
  'close that lingers': (f) => bsd.close(f.lingering()),
  'dup2 onto what lingers': (f) => bsd.dup2(f.stream, f.lingering()),
  'dup3 onto what lingers': (f) => bsd.dup3(f.stream, f.lingering(), bsd.O_CLOEXEC),
  flock: (f) => {
    bsd.check('flock', bsd.flock(f.locked, bsd.LOCK_EX));
    return bsd.flock(bsd.open(`/proc/self/fd/${f.locked}`, bsd.O_RDWR), bsd.LOCK_EX);
  },
  'open of a FIFO': (f) => bsd.open(f.fifo, bsd.O_RDONLY, 0),
  getaddrinfo: () => bsd.getaddrinfo('bsd-sockets.test', null, null, [null]),
  getnameinfo: () => {
    const address = new bsd.sockaddr_in({ sin_family: bsd.AF_INET, sin_addr: { s_addr: bsd.inet_addr('192.0.2.1') } });
    return bsd.getnameinfo(address, bsd.sizeof(address), new Uint8Array(99), 99, null, 0, bsd.NI_NAMEREQD);
  },
  gethostbyname: () => bsd.gethostbyname('bsd-sockets.test'),
};

module.exports = { calls, fixtures };
