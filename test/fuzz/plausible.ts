// Arguments that programs pass, by the name and the type of the parameter.
import { isProxy } from 'node:util/types';
import * as bsd from 'bsd-sockets';
import { closed, descriptor } from './descriptors';
import type { Exported, Parameter } from './exported';
import { all } from './values';
import { ordinary } from './memory';
import { below, percent, pick, random } from './random';
import * as structs from './structs';

const constants = Object.entries(bsd).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
const byPrefix = new Map<RegExp, number[]>();

/** Returns a constant whose name matches, sometimes another number or the union of two. */
function constant(names: RegExp): number {
  let values = byPrefix.get(names);
  if (!values) byPrefix.set(names, (values = constants.filter(([name]) => names.test(name)).map(([, value]) => value)));
  if (percent(10)) return pick([0, 1, -1, random(), random() & 0xff]);
  return percent(85) ? pick(values) : (pick(values) | pick(values)) >>> 0;
}

type Make = (args: readonly unknown[], call: string) => unknown;

const path: Make = () => pick(['file', 'other', 'none/file', '.', '', structs.data()]);
const host: Make = () => pick(['127.0.0.1', '::1', 'localhost', '1.2.3', 'no-such-host.invalid', null, structs.data()]);
const service: Make = () => pick(['80', 'http', 'echo', 'tcp', 'udp', null, '70000']);
const last: Make = (args) =>
  structs.lengthOf(args.findLast((arg) => ArrayBuffer.isView(arg) || typeof arg === 'string'));
const count: Make = (args) => {
  const array = args.findLast((arg) => !isProxy(arg) && Array.isArray(arg)) as unknown[] | undefined;
  return array && percent(80) ? array.length : below(8);
};
const timeSpan: Make = () => pick([0, 1]);

const flags: Record<string, RegExp> = {
  open: /^O_/,
  splice: /^SPLICE_F_/,
  tee: /^SPLICE_F_/,
  eventfd: /^EFD_/,
  timerfd_create: /^TFD_/,
  timerfd_settime: /^TFD_/,
  epoll_create1: /^EPOLL_CLOEXEC/,
  pipe2: /^O_(NONBLOCK|CLOEXEC|DIRECT)/,
  dup3: /^O_CLOEXEC/,
  accept4: /^SOCK_(NONBLOCK|CLOEXEC)/,
  unshare: /^CLONE_/,
  preadv2: /^RWF_/,
  pwritev2: /^RWF_/,
  getnameinfo: /^NI_/,
};

const byName: Record<string, Make> = {
  af: () => constant(percent(80) ? /^AF_INET6?$/ : /^AF_/),
  arg: (args, call) =>
    call === 'ioctl'
      ? pick([structs.struct(bsd.ifreq), structs.data(), below(3)])
      : pick([below(3), constant(/^O_/), structs.struct(bsd.flock_t), structs.struct(bsd.f_owner_ex)]),
  addr: (_, call) => (call === 'gethostbyaddr' ? structs.placed(127, 0, 0, 1) : structs.sockaddr()),
  addrlen: last,
  ap: () => null,
  asc: () => pick(['2:0:0:ab:cd:ef', 'x']),
  attrlen: () => structs.cell(Int32Array, below(200)),
  clockid: () => constant(/^CLOCK_/),
  cmsg: ([msgh]) => structs.headerOf(msgh),
  cmd: () => constant(/^F_(?!SEAL)/),
  count: last,
  dest: () => structs.data(),
  dest_addr: structs.sockaddr,
  domain: () => constant(/^AF_/),
  errcode: () => constant(/^EAI_/),
  errnum: () => below(140),
  events: () => structs.array(bsd.epoll_event, below(6)),
  fds: () => structs.array(bsd.pollfd, below(6)),
  flags: (_, call) => (percent(30) ? 0 : constant(flags[call] ?? /^MSG_/)),
  foo: () => below(2000),
  how: (_, call) => constant(call === 'shutdown' ? /^SHUT_/ : /^SIG_/),
  hostlen: last,
  ifap: () => [null],
  ifindex: () => below(4),
  ifname: (_, call) => (call === 'if_nametoindex' ? pick(['lo', 'eth0', '']) : ordinary(16)),
  iov: structs.iovecs,
  iovcnt: count,
  len: last,
  length: () => below(100),
  level: () => constant(/^SOL_|^IPPROTO_/),
  maxevents: count,
  mode: () => 0o600,
  members: () => ({ a: bsd.int, b: [bsd.char, 8], c: bsd.timeval }),
  member: () => pick(['sin_port', 'msg_len', 'revents', 'x']),
  msg: structs.message,
  msgh: structs.message,
  msgvec: structs.messages,
  n: last,
  name: (_, call) => (call === 'gethostname' ? ordinary(65) : pick(['localhost', 'http', 'tcp', 'x'])),
  nfds: (args, call) => (call.includes('select') ? below(1100) : count(args, call)),
  node: host,
  op: () => constant(/^EPOLL_CTL_/),
  options: () => ({ packed: percent(50) }),
  nstype: () => pick([0, bsd.CLONE_NEWNET, bsd.CLONE_NEWUTS]),
  operation: () => constant(/^LOCK_/),
  optlen: last,
  optname: () => constant(/^(SO|TCP|UDP|IP|IPV6|MCAST|PACKET|NETLINK)_/),
  optval: () =>
    pick([
      structs.data(),
      structs.cell(Int32Array, below(3)),
      new bsd.sock_fprog({ len: below(3), filter: structs.data() }),
      'lo',
      'cubic',
    ]),
  p: structs.data,
  pathname: path,
  pid: () => pick([bsd.getpid(), 0, -1, 2]),
  port: () => bsd.htons(pick([7, 22, 53, 80])),
  proto: (_, call) => (call === 'getprotobynumber' ? below(300) : service([], call)),
  protocol: () => (percent(60) ? 0 : constant(/^IPPROTO_|^NETLINK_/)),
  ptr: (_, call) => (call === 'SUN_LEN' ? structs.struct(bsd.sockaddr_un) : null),
  request: () => constant(/^(SIOC|FIO|TIOC)/),
  res: () => [null],
  sa: structs.sockaddr,
  s: (_, call) => (/error/.test(call) ? pick(['text', null]) : structs.data()),
  salen: last,
  seconds: timeSpan,
  service,
  servlen: last,
  sig: () => constant(/^SIG[A-Z]/),
  signum: () => constant(/^SIG[A-Z]/),
  size: last,
  src: (_, call) => (call === 'inet_pton' ? pick(['1.2.3.4', '::1', 'x']) : structs.data()),
  sv: () => ordinary(8),
  pipefd: () => ordinary(8),
  timeout: (_, call) =>
    /select|epoll_pwait2|recvmmsg/.test(call)
      ? structs.struct(call === 'select' ? bsd.timeval : bsd.timespec)
      : timeSpan([], call),
  type: (_, call) =>
    /^(array|cast|offsetof)$/.test(call)
      ? pick([bsd.sockaddr_in, bsd.nlmsghdr, bsd.cmsghdr, bsd.pollfd, bsd.tcp_info])
      : constant(call === 'gethostbyaddr' ? /^AF_INET$/ : /^SOCK_|^AF_/),
  usec: timeSpan,
  vlen: count,
  whence: () => constant(/^SEEK_/),
  x: (_, call) => (call === 'sizeof' ? structs.data() : below(300)),
};

// A header with the data that follows it, cast as programs do.
function followed(name: string): unknown {
  const type = structs.classNamed(name)!;
  const memory = structs.netlinkMessage();
  if (memory.byteLength < (type as unknown as { size: number }).size) return structs.struct(type);
  return bsd.cast(type, memory);
}

function byType(type: string): unknown {
  const name = type.replace(/ \| null$|^struct_array<|>$|\[\]$/g, '');
  if (/bigint/.test(type)) return percent(80) ? BigInt(random()) : BigInt(below(100));
  if (/const_pointer/.test(type)) return percent(30) ? 'text' : structs.data();
  if (/^(Int32Array|Uint32Array)/.test(name))
    return structs.cell(name.startsWith('I') ? Int32Array : Uint32Array, below(40));
  if (/^BigU?[iI]nt64Array/.test(name)) return percent(30) ? null : ordinary(8);
  if (/^(nlmsghdr|rtattr|rtnexthop|rtmsg|ifinfomsg|ifaddrmsg|cmsghdr|sock_extended_err)$/.test(name))
    return followed(name);
  const struct = structs.classNamed(name);
  if (struct) return percent(10) && type.endsWith('null') ? null : structs.struct(struct);
  if (/pointer|ArrayBufferView/.test(type)) return structs.data();
  if (/string/.test(type)) return pick(['text', '127.0.0.1', 'lo']);
  return percent(80) ? below(300) : random();
}

/** An argument that fits the parameter, and mostly the arguments before it. */
export function plausible(call: string, { name, type }: Parameter, args: readonly unknown[]): unknown {
  if (/fd$|^fd/.test(name) && !/struct|Int32Array|fd_set|pollfd/.test(type)) {
    return percent(3)
      ? closed()
      : call === 'epoll_ctl' && name === 'epfd'
        ? descriptor('epoll')
        : call === 'setns'
          ? descriptor('namespace')
          : call.startsWith('epoll_p') || call === 'epoll_wait'
            ? descriptor('epoll')
            : descriptor();
  }
  if (/^Uint32Array/.test(type))
    return percent(5) ? null : structs.cell(Uint32Array, Number(last(args, call)) % 2 ** 32);
  const make = byName[name];
  return make && !/fd_set|sigset_t|nlmsghdr|addrinfo \||rtattr/.test(type) ? make(args, call) : byType(type);
}

/** Returns an argument for the constructor of a class: an object with some of its members. */
export function initializer({ call }: Exported): unknown {
  const members = structs.membersOf(call as never).filter(() => percent(70));
  if (percent(5)) members.push('no such member');
  const value = (): unknown =>
    pick([below(300), below(300), structs.data(), 'text', null, percent(20) ? pick(all).make() : 1]);
  return Object.fromEntries(members.map((member) => [member, value()]));
}
