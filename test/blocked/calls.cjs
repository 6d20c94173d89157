'use strict';
// The calls that may block, with arguments with which they do, for any JavaScript runtime. Each name begins with that of the function.
/* global bsd */

// The kernel may write to its log at any time.
function readLog(read) {
  for (;;) {
    const n = read();
    if (n <= 0) return n;
  }
}

const calls = {
  accept: (f) => bsd.accept(f.listener, null, null),
  accept4: (f) => bsd.accept4(f.listener, null, null, bsd.SOCK_CLOEXEC),
  connect: (f) => bsd.connect(...f.queued()),
  'connect over TCP': (f) => bsd.connect(...f.dropped()),
  read: (f) => bsd.read(f.stream, f.buf, f.buf.length),
  'read of a pipe': (f) => bsd.read(f.pipe[0], f.buf, f.buf.length),
  readv: (f) => bsd.readv(f.stream, f.iov, 1),
  pread: (f) => {
    const log = f.log();
    return readLog(() => bsd.pread(log, f.buf, f.buf.length, 0));
  },
  preadv: (f) => {
    const log = f.log();
    return readLog(() => bsd.preadv(log, f.iov, 1, 0));
  },
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
  eventfd_write: (f) => bsd.eventfd_write(f.counter(), 1),
  nanosleep: (f) => bsd.nanosleep(f.hour, null),
  sleep: () => bsd.sleep(3600),
  usleep: () => bsd.usleep(999_999_999),
  pause: () => bsd.pause(),
  sigsuspend: (f) => bsd.sigsuspend(f.sigmask),
  sigwait: (f) => bsd.sigwait(f.sigmask, bsd.int()),
  sigwaitinfo: (f) => bsd.sigwaitinfo(f.sigmask, null),
  sigtimedwait: (f) => bsd.sigtimedwait(f.sigmask, null, f.hour),
  'read with all signals blocked': (f) => {
    bsd.sigprocmask(bsd.SIG_SETMASK, f.sigmask, null);
    return bsd.read(f.stream, f.buf, f.buf.length);
  },
  'fcntl with F_SETLKW': (f) => bsd.fcntl(f.locked, bsd.F_SETLKW, f.lock),
  'fcntl with F_OFD_SETLKW': (f) => bsd.fcntl(f.locked, bsd.F_OFD_SETLKW, f.lock),
  unsafe_fcntl: (f) => bsd.unsafe_fcntl(f.locked, bsd.F_SETLKW, f.lock),
  'close that lingers': (f) => bsd.close(f.lingering(3600)),
  'close that lingers without an end': (f) => bsd.close(f.lingering(-1)),
  'closesocket that lingers': (f) => bsd.closesocket(f.lingering(3600)),
  'dup2 onto what lingers': (f) => bsd.dup2(f.stream, f.lingering(3600)),
  'dup3 onto what lingers': (f) => bsd.dup3(f.stream, f.lingering(3600), bsd.O_CLOEXEC),
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
  gethostbyname2: () => bsd.gethostbyname2('bsd-sockets.test', bsd.AF_INET6),
  gethostbyaddr: () => bsd.gethostbyaddr(new bsd.in_addr({ s_addr: bsd.inet_addr('192.0.2.1') }), 4, bsd.AF_INET),
};

module.exports = { calls };
