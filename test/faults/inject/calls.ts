// Every call of the package that is a system call, with arguments that make it succeed.
import * as bsd from 'bsd-sockets';
import { AF_INET, AF_UNIX, O_RDWR, SIGUSR1, SIG_BLOCK, SOCK_DGRAM, SOCK_STREAM, SOL_SOCKET, sizeof } from 'bsd-sockets';
import { alone, awaited, bound, counter, eachOn, end, epoll, file, loopback, nameOf, on, pair } from './resources';
import { path, pipes, readable, timer, unbound, type Prepare } from './resources';

const buf = Buffer.alloc(256);
const size = bsd.int(4);
const zero = new bsd.timespec();
const none = new bsd.sigset_t();
const fds = bsd.array(bsd.pollfd, 1);
const events = bsd.array(bsd.epoll_event, 1);
const spec = new bsd.itimerspec();

const addr = new bsd.sockaddr_storage();
const addrlen = (): Uint32Array => bsd.socklen_t(sizeof(addr));

const iov = [new bsd.iovec({ iov_base: Buffer.from('x'), iov_len: 1 })];
const msg = (): bsd.msghdr => new bsd.msghdr({ msg_iov: iov, msg_iovlen: 1 });
const msgvec = (): bsd.mmsghdr[] => [new bsd.mmsghdr({ msg_hdr: msg() })];

export const calls: Record<string, Prepare> = {
  socket: alone(() => bsd.socket(AF_INET, SOCK_STREAM, 0)),
  socketpair: alone(() => bsd.socketpair(AF_UNIX, SOCK_STREAM, 0, new Int32Array(2))),
  bind: eachOn(unbound, (s) => bsd.bind(s, loopback, sizeof(loopback))),
  listen: on(bound, (s) => bsd.listen(s, 5)),
  accept: on(awaited, (s) => bsd.accept(s, null, null)),
  accept4: on(awaited, (s) => bsd.accept4(s, addr, addrlen(), bsd.SOCK_CLOEXEC)),
  connect: on(
    () => [bound(SOCK_DGRAM), nameOf(bound(SOCK_DGRAM))] as const,
    ([s, to]) => bsd.connect(s, to, sizeof(to)),
  ),
  shutdown: on(end, (s) => bsd.shutdown(s, bsd.SHUT_RD)),
  getsockname: on(end, (s) => bsd.getsockname(s, addr, addrlen())),
  getpeername: on(end, (s) => bsd.getpeername(s, addr, addrlen())),
  getsockopt: on(end, (s) => bsd.getsockopt(s, SOL_SOCKET, bsd.SO_TYPE, size, bsd.socklen_t(4))),
  setsockopt: on(end, (s) => bsd.setsockopt(s, SOL_SOCKET, bsd.SO_REUSEADDR, size, 4)),
  sockatmark: on(bound, (s) => bsd.sockatmark(s)),

  read: on(readable, (fd) => bsd.read(fd, buf, 1)),
  readv: on(readable, (fd) => bsd.readv(fd, iov, 1)),
  preadv: on(file, (fd) => bsd.preadv(fd, iov, 1, 0)),
  preadv2: on(file, (fd) => bsd.preadv2(fd, iov, 1, 0, 0)),
  recv: on(readable, (s) => bsd.recv(s, buf, 1, 0)),
  recvfrom: on(readable, (s) => bsd.recvfrom(s, buf, 1, 0, addr, addrlen())),
  recvmsg: on(readable, (s) => bsd.recvmsg(s, msg(), 0)),
  recvmmsg: on(readable, (s) => bsd.recvmmsg(s, msgvec(), 1, 0, null)),
  write: on(end, (fd) => bsd.write(fd, 'x', 1)),
  writev: on(end, (fd) => bsd.writev(fd, iov, 1)),
  pwritev: on(file, (fd) => bsd.pwritev(fd, iov, 1, 0)),
  pwritev2: on(file, (fd) => bsd.pwritev2(fd, iov, 1, 0, 0)),
  send: on(end, (s) => bsd.send(s, 'x', 1, 0)),
  sendto: on(end, (s) => bsd.sendto(s, 'x', 1, 0, null, 0)),
  sendmsg: on(end, (s) => bsd.sendmsg(s, msg(), 0)),
  sendmmsg: on(end, (s) => bsd.sendmmsg(s, msgvec(), 1, 0)),
  sendfile: on(
    () => [end(), file()] as const,
    ([to, from]) => bsd.sendfile(to, from, null, 1),
  ),
  splice: on(pipes, ([from, to]) => bsd.splice(from, null, to, null, 1, 0)),
  tee: on(pipes, ([from, to]) => bsd.tee(from, to, 1, 0)),

  close: eachOn(end, (fd) => bsd.close(fd)),
  closesocket: eachOn(end, (fd) => bsd.closesocket(fd)),
  dup: on(end, (fd) => bsd.dup(fd)),
  dup2: on(pair, ([from, to]) => bsd.dup2(from, to)),
  dup3: on(pair, ([from, to]) => bsd.dup3(from, to, 0)),
  pipe: alone(() => bsd.pipe(new Int32Array(2))),
  pipe2: alone(() => bsd.pipe2(new Int32Array(2), bsd.O_CLOEXEC)),
  fcntl: on(end, (fd) => bsd.fcntl(fd, bsd.F_GETFL)),
  ioctl: on(end, (fd) => bsd.ioctl(fd, bsd.FIONREAD, size)),
  unsafe_fcntl: on(end, (fd) => bsd.unsafe_fcntl(fd, bsd.F_GETFL)),
  unsafe_ioctl: on(end, (fd) => bsd.unsafe_ioctl(fd, bsd.FIONREAD, size)),
  open: alone(() => bsd.open('/dev/null', O_RDWR)),
  unlink: eachOn(path, (pathname) => bsd.unlink(pathname)),

  flock: on(file, (fd) => bsd.flock(fd, bsd.LOCK_EX)),
  stat: alone(() => bsd.stat('/', new bsd.stat_t())),
  fstat: on(end, (fd) => bsd.fstat(fd, new bsd.stat_t())),
  chmod: eachOn(path, (pathname) => bsd.chmod(pathname, 0o600)),
  fchmod: on(file, (fd) => bsd.fchmod(fd, 0o600)),
  lseek: on(file, (fd) => bsd.lseek(fd, 0, bsd.SEEK_SET)),
  pread: on(file, (fd) => bsd.pread(fd, buf, 1, 0)),
  pwrite: on(file, (fd) => bsd.pwrite(fd, 'x', 1, 0)),
  unshare: alone(() => bsd.unshare(0)),
  getitimer: alone(() => bsd.getitimer(bsd.ITIMER_REAL, new bsd.itimerval())),
  setitimer: alone(() => bsd.setitimer(bsd.ITIMER_REAL, new bsd.itimerval(), null)),

  poll: alone(() => bsd.poll(fds, 1, 0)),
  ppoll: alone(() => bsd.ppoll(fds, 1, zero, null)),
  select: alone(() => bsd.select(0, null, null, null, new bsd.timeval())),
  pselect: alone(() => bsd.pselect(0, null, null, null, zero, null)),
  epoll_create: alone(() => bsd.epoll_create(1)),
  epoll_create1: alone(() => bsd.epoll_create1(0)),
  epoll_ctl: eachOn(
    () => [epoll(), end()] as const,
    ([epfd, fd]) => bsd.epoll_ctl(epfd, bsd.EPOLL_CTL_ADD, fd, events[0]!),
  ),
  epoll_wait: on(epoll, (epfd) => bsd.epoll_wait(epfd, events, 1, 0)),
  epoll_pwait: on(epoll, (epfd) => bsd.epoll_pwait(epfd, events, 1, 0, none)),
  epoll_pwait2: on(epoll, (epfd) => bsd.epoll_pwait2(epfd, events, 1, zero, none)),
  eventfd: alone(() => bsd.eventfd(0, 0)),
  eventfd_read: on(counter, (fd) => bsd.eventfd_read(fd, new BigUint64Array(1))),
  eventfd_write: on(counter, (fd) => bsd.eventfd_write(fd, 1n)),
  timerfd_create: alone(() => bsd.timerfd_create(bsd.CLOCK_MONOTONIC, 0)),
  timerfd_settime: on(timer, (fd) => bsd.timerfd_settime(fd, 0, spec, null)),
  timerfd_gettime: on(timer, (fd) => bsd.timerfd_gettime(fd, spec)),

  nanosleep: alone(() => bsd.nanosleep(zero, null)),
  usleep: alone(() => bsd.usleep(0)),
  // The time of the process takes a system call. Other clocks are read without one.
  clock_gettime: alone(() => bsd.clock_gettime(bsd.CLOCK_PROCESS_CPUTIME_ID, new bsd.timespec())),
  gethostname: alone(() => bsd.gethostname(buf, sizeof(buf))),
  kill: alone(() => bsd.kill(process.pid, 0)),
  killpg: alone(() => bsd.killpg(0, 0)),
  raise: alone(() => bsd.raise(0)),
  sigqueue: alone(() => bsd.sigqueue(process.pid, 0, new bsd.sigval())),
  sigprocmask: alone(() => bsd.sigprocmask(SIG_BLOCK, none, null)),
  pthread_sigmask: alone(() => bsd.pthread_sigmask(SIG_BLOCK, none, null)),
  sigpending: alone(() => bsd.sigpending(new bsd.sigset_t())),
  siginterrupt: alone(() => bsd.siginterrupt(SIGUSR1, 0)),
};
