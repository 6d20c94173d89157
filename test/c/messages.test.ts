// Control messages, attributes and arrays without the macros of C: the kernel and the macros read the same.
import {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  BPF_K,
  BPF_RET,
  BPF_STMT,
  CMSG_DATA,
  CMSG_FIRSTHDR,
  CMSG_SPACE,
  FIONREAD,
  RTA_DATA,
  RTA_OK,
  SCM_CREDENTIALS,
  SCM_RIGHTS,
  SOCK_DGRAM,
  SOL_SOCKET,
  SO_ATTACH_FILTER,
  SO_PASSCRED,
  array,
  cast,
  close,
  cstr,
  from_cmsgs,
  from_rtattrs,
  fcntl,
  F_GETFD,
  htonl,
  htons,
  inet_pton,
  int,
  ioctl,
  message,
  pipe,
  reset_message,
  rtattr,
  setsockopt,
  sizeof,
  sock_filter,
  sock_fprog,
  sockaddr_in,
  sockaddr_in6,
  sockaddr_nl,
  sockaddr_un,
  timeval,
  to_cmsgs,
  to_rtattrs,
  ucred,
} from 'bsd-sockets';
import type { Socket } from 'bsd-sockets/promises';
import { socketpair } from 'bsd-sockets/promises';
import { sock_ntop } from 'bsd-sockets/unp';
import { kept } from '../promises/sockets';

function pair(): [Socket, Socket] {
  const [a, b] = socketpair(AF_UNIX, SOCK_DGRAM);
  return [kept(a), kept(b)];
}

test('several control messages pass to another socket, and a message is reused', async () => {
  const [a, b] = pair();
  b.setsockopt(SOL_SOCKET, SO_PASSCRED, true);
  const fds = array(int, 2);
  pipe(fds);
  const credentials = new ucred({ pid: process.pid, uid: process.getuid!(), gid: process.getgid!() });
  const buf = Buffer.alloc(8);
  const received = message(buf, { msg_control: new Uint8Array(256) });
  for (const text of ['one', 'second']) {
    const msg_control = to_cmsgs([
      [SOL_SOCKET, SCM_CREDENTIALS, credentials],
      [SOL_SOCKET, SCM_RIGHTS, fds],
    ]);
    await a.sendmsg(message(Buffer.from(text), { msg_control }));
    const n = await b.recvmsg(reset_message(received));
    expect(buf.toString('utf8', 0, n)).toBe(text);
    const seen = [...from_cmsgs(received)];
    expect(seen.map(([level, type]) => [level, type]).sort()).toEqual([
      [SOL_SOCKET, SCM_RIGHTS],
      [SOL_SOCKET, SCM_CREDENTIALS],
    ]);
    for (const [, type, data] of seen) {
      if (type === SCM_CREDENTIALS) expect(cast(ucred, data)).toEqual(credentials);
      else
        for (const fd of new Int32Array(data.slice().buffer))
          expect([fcntl(fd, F_GETFD) >= 0, close(fd)]).toEqual([true, 0]);
    }
  }
  for (const fd of fds) close(fd);
});

test('to_cmsgs makes the bytes that the macros of cmsg(3) read', () => {
  const control = to_cmsgs([[1, 2, Buffer.from('abc')]]);
  expect(control).toHaveLength(CMSG_SPACE(3));
  const cmsg = CMSG_FIRSTHDR(message(Buffer.alloc(1), { msg_control: control }))!;
  expect([cmsg.cmsg_level, cmsg.cmsg_type, cstr(CMSG_DATA(cmsg))]).toEqual([1, 2, 'abc']);
  expect(to_cmsgs([])).toHaveLength(0);
  expect([...from_cmsgs(message(Buffer.alloc(1)))]).toEqual([]);
  expect(() => to_cmsgs([[1, 2.5, int()]])).toThrow(RangeError);
  expect(() => to_cmsgs([[1, 2, 'x' as never]])).toThrow('to_cmsgs: messages[0][2] must be an ArrayBufferView');
});

test('attributes are built and iterated over, nested ones as well', () => {
  const bytes = to_rtattrs([
    [3, 'veth0'],
    [
      18,
      [
        [1, 'veth'],
        [2, Buffer.from([1, 2, 3])],
      ],
    ],
    [4, int(1500)],
  ]);
  expect(bytes.length % 4).toBe(0);
  const first = cast(rtattr, bytes);
  expect([RTA_OK(first, bytes.length), cstr(RTA_DATA(first))]).toEqual([1, 'veth0']);
  const all = [...from_rtattrs(bytes)];
  expect(all.map(([type]) => type)).toEqual([3, 18, 4]);
  expect([...from_rtattrs(all[1]![1])].map(([type, data]) => [type, data.length])).toEqual([
    [1, 5],
    [2, 3],
  ]);
  expect(cast(int, all[2]![1].slice())[0]).toBe(1500);
  expect([...from_rtattrs(bytes, 12)].map(([type]) => type)).toEqual([3]);
});

test('hostile lengths end the iteration', () => {
  for (const length of [0, 3, 5, 0xffff]) {
    const bytes = to_rtattrs([[1, Buffer.alloc(0)]]);
    new DataView(bytes.buffer).setUint16(0, length, true);
    expect([...from_rtattrs(bytes)]).toEqual([]);
  }
  expect(() => to_rtattrs([[1, Buffer.alloc(70_000)]])).toThrow(RangeError);
  expect(() => to_rtattrs([[-1, Buffer.alloc(1)]])).toThrow(RangeError);
});

test('array takes initializers of structs, and numbers', () => {
  const times = array(timeval, [{ tv_sec: 1 }, new timeval({ tv_sec: 2, tv_usec: 3 })]);
  expect(times.toJSON()).toEqual([
    { tv_sec: 1, tv_usec: 0 },
    { tv_sec: 2, tv_usec: 3 },
  ]);
  expect(sizeof(times)).toBe(2 * sizeof(timeval));
  expect([...array(int, [1, -2])]).toEqual([1, -2]);
  expect(array(timeval, [])).toHaveLength(0);
});

test('a filter is a plain array', async () => {
  const [a, b] = pair();
  const filter = [BPF_STMT(BPF_RET | BPF_K, 4)]; // keeps four bytes
  b.setsockopt(SOL_SOCKET, SO_ATTACH_FILTER, new sock_fprog({ len: 1, filter }));
  await a.send('12345678');
  expect(await b.recv(Buffer.alloc(8))).toBe(4);
  const drop = new sock_fprog({ len: 1, filter: [new sock_filter(BPF_STMT(BPF_RET | BPF_K, 0))] });
  expect(setsockopt(b.fd, SOL_SOCKET, SO_ATTACH_FILTER, drop, sizeof(drop))).toBe(0);
  await a.send('dropped').catch(() => 0); // EPERM
  const bytes = int();
  expect([ioctl(b.fd, FIONREAD, bytes), bytes[0]]).toEqual([0, 0]);
});

test.each([
  [
    new sockaddr_in({ sin_family: AF_INET, sin_port: htons(80), sin_addr: { s_addr: htonl(0x7f000001) } }),
    '127.0.0.1:80',
  ],
  [new sockaddr_in({ sin_family: AF_INET }), '0.0.0.0'],
  [new sockaddr_un({ sun_family: AF_UNIX, sun_path: '/run/x' }), '/run/x'],
  [new sockaddr_un({ sun_family: AF_UNIX, sun_path: '\0name' }), '@name'],
  [new sockaddr_un({ sun_family: AF_UNIX }), null],
  [new sockaddr_nl({ nl_family: 16 }), null],
])('sock_ntop(%o) returns %p', (address, text) => {
  expect(sock_ntop(address, sizeof(address))).toBe(text);
});

test('sock_ntop reads no more than the length', () => {
  const six = new sockaddr_in6({ sin6_family: AF_INET6, sin6_port: htons(8080) });
  inet_pton(AF_INET6, '::1', six.sin6_addr);
  expect(sock_ntop(six, sizeof(six))).toBe('[::1]:8080');
  expect(sock_ntop(new sockaddr_un({ sun_family: AF_UNIX, sun_path: '/run/x' }), 6)).toBe('/run');
  expect(sock_ntop(new sockaddr_un({ sun_family: AF_UNIX }), 2)).toBeNull();
  expect(() => sock_ntop(six, 99)).toThrow(RangeError);
});
