// A pointer has no length in C, a view has: a cast keeps the extent of the memory behind it.
import assert from 'node:assert';
import {
  accept,
  AF_INET6,
  AF_NETLINK,
  AF_PACKET,
  AF_UNIX,
  array,
  bind,
  cast,
  connect,
  cstr,
  getpeername,
  getsockname,
  group_filter,
  htonl,
  htons,
  icmp,
  if_nametoindex,
  in6addr_loopback,
  in_addr,
  iovec,
  ip_msfilter,
  listen,
  memcmp,
  memcpy,
  memset,
  msghdr,
  NETLINK_ROUTE,
  nlmsgerr,
  nlmsghdr,
  NLMSG_DATA,
  ntohs,
  pipe,
  poll,
  pollfd,
  POLLIN,
  recvfrom,
  recvmsg,
  sendmsg,
  sendto,
  sizeof,
  sockaddr,
  sockaddr_in,
  sockaddr_in6,
  sockaddr_ll,
  sockaddr_nl,
  sockaddr_storage,
  sockaddr_un,
  sockaddr_vm,
  SOCK_DGRAM,
  SOCK_RAW,
  SOCK_STREAM,
  socket,
  socklen_t,
  timeval,
  write,
} from 'bsd-sockets';
import { getnameinfo, NI_NUMERICHOST, NI_NUMERICSERV } from 'bsd-sockets/netdb';
import * as promises from 'bsd-sockets/promises';
import { closeAfterTest, unixPath, withDeadline } from '../support/sockets';

const loopback = (port = 0): sockaddr_in6 =>
  new sockaddr_in6({ sin6_family: AF_INET6, sin6_port: htons(port), sin6_addr: in6addr_loopback });

const textOf = (address: ArrayBufferView, length: number): string =>
  Buffer.from(address.buffer, address.byteOffset, length).toString('latin1');

/** A bound socket, and its address as a sockaddr that the kernel filled in. */
function bound(type: number): { fd: number; sa: sockaddr; length: number } {
  const fd = withDeadline(closeAfterTest(socket(AF_INET6, type, 0), 'socket'));
  const address = loopback();
  expect(bind(fd, cast(sockaddr, address), sizeof(address))).toSucceedWith(0);
  const sa = cast(sockaddr, new sockaddr_in6());
  const length = socklen_t(sizeof(sockaddr_in6));
  expect(getsockname(fd, sa, length)).toSucceedWith(0);
  return { fd, sa, length: length[0] };
}

describe('a cast to sockaddr and back', () => {
  test.each<[string, new () => ArrayBufferView]>([
    ['sockaddr_in', sockaddr_in],
    ['sockaddr_in6', sockaddr_in6],
    ['sockaddr_un', sockaddr_un],
    ['sockaddr_storage', sockaddr_storage],
    ['sockaddr_nl', sockaddr_nl],
    ['sockaddr_ll', sockaddr_ll],
    ['sockaddr_vm', sockaddr_vm],
  ])('loses nothing of a %s', (_, type) => {
    const original = new type();
    const bytes = new Uint8Array(original.buffer);
    bytes.forEach((__, i) => (bytes[i] = i + 1));
    const down = cast(sockaddr, original);
    const up = cast(type, down);
    const size = Math.min(bytes.length, sizeof(sockaddr));
    expect([sizeof(down), down.byteLength, sizeof(up)]).toEqual([size, size, bytes.length]);
    expect(down.sa_data).toEqual(bytes.subarray(2, size));
    expect(up).toEqual(original);
    assert.deepStrictEqual(up, original);
    expect(memcmp(down, original, sizeof(original))).toBe(0);
  });

  test('reaches no byte outside of the view that was cast', () => {
    const memory = new Uint8Array(64).fill(7);
    const sa = cast(sockaddr, memory.subarray(8, 8 + 20));
    expect(() => cast(sockaddr_in6, sa)).toThrow(RangeError);
    expect(() => memcpy(sa, new Uint8Array(32), 21)).toThrow(RangeError);
    const fds = new Int32Array(2);
    expect(pipe(fds)).toSucceedWith(0);
    fds.forEach((fd) => closeAfterTest(fd));
    expect(write(fds[1]!, sa, 21)).toFailWithErrno('EFAULT');
    expect(write(fds[1]!, sa, 20)).toSucceedWith(20);
  });

  test('ends where the memory was taken away', () => {
    const memory = new ArrayBuffer(28);
    const sa = cast(sockaddr, new Uint8Array(memory));
    structuredClone(memory, { transfer: [memory] });
    expect(sizeof(sa)).toBe(0);
    expect(() => cast(sockaddr_in6, sa)).toThrow(RangeError);
    expect(() => memcpy(sa, 'x', 1)).toThrow(RangeError);
  });
});

describe('a sockaddr that was cast from a sockaddr_in6', () => {
  test('is taken by bind, connect, accept, getsockname and getpeername', () => {
    const server = bound(SOCK_STREAM);
    expect(server.length).toBe(sizeof(sockaddr_in6));
    expect(cast(sockaddr_in6, server.sa).sin6_addr).toEqual(in6addr_loopback);
    expect(listen(server.fd, 5)).toSucceedWith(0);
    const client = closeAfterTest(socket(AF_INET6, SOCK_STREAM, 0), 'socket');
    expect(connect(client, server.sa, server.length)).toSucceedWith(0);
    const storage = new sockaddr_storage();
    const from = cast(sockaddr, storage);
    const length = socklen_t(sizeof(storage));
    closeAfterTest(accept(server.fd, from, length), 'accept');
    const peer = cast(sockaddr, new sockaddr_storage());
    const peerLength = socklen_t(sizeof(sockaddr_storage));
    expect(getpeername(client, peer, peerLength)).toSucceedWith(0);
    expect(cast(sockaddr_in6, peer)).toEqual(cast(sockaddr_in6, server.sa));
    const own = cast(sockaddr, new sockaddr_storage());
    expect(getsockname(client, own, socklen_t(sizeof(sockaddr_storage)))).toSucceedWith(0);
    expect(cast(sockaddr_in6, own)).toEqual(cast(sockaddr_in6, from));
    expect([length[0], peerLength[0]]).toEqual([28, 28]);
  });

  test('is taken by sendto, recvfrom, sendmsg, recvmsg and getnameinfo', () => {
    const a = bound(SOCK_DGRAM);
    const b = bound(SOCK_DGRAM);
    expect(sendto(a.fd, 'one', 3, 0, b.sa, b.length)).toSucceedWith(3);
    const memory = new Uint8Array(8);
    const from = cast(sockaddr, new sockaddr_storage());
    expect(recvfrom(b.fd, memory, 8, 0, from, socklen_t(sizeof(sockaddr_storage)))).toSucceedWith(3);
    expect(cast(sockaddr_in6, from)).toEqual(cast(sockaddr_in6, a.sa));

    const iov = new iovec({ iov_base: Buffer.from('two'), iov_len: 3 });
    const msg = new msghdr({ msg_name: b.sa, msg_namelen: b.length, msg_iov: iov, msg_iovlen: 1 });
    expect(sendmsg(a.fd, msg, 0)).toSucceedWith(3);
    const back = new msghdr({ msg_name: cast(sockaddr, new sockaddr_in6()), msg_namelen: 28 });
    back.msg_iov = new iovec({ iov_base: memory, iov_len: 8 });
    back.msg_iovlen = 1;
    expect(recvmsg(b.fd, back, 0)).toSucceedWith(3);
    expect(textOf(back.msg_iov![0]!.iov_base!, 3)).toBe('two');
    expect(cast(sockaddr_in6, back.msg_name!)).toEqual(cast(sockaddr_in6, a.sa));

    const [host, service] = [new Uint8Array(64), new Uint8Array(16)];
    expect(getnameinfo(a.sa, a.length, host, 64, service, 16, NI_NUMERICHOST | NI_NUMERICSERV)).toBe(0);
    expect(cstr(host)).toBe('::1');
    expect(cstr(service)).toBe(String(ntohs(cast(sockaddr_in6, a.sa).sin6_port)));
  });

  test('is an address of promises', async () => {
    await using server = promises.socket(AF_INET6, SOCK_DGRAM, 0);
    server.bind(cast(sockaddr, loopback()));
    await using client = promises.socket(AF_INET6, SOCK_DGRAM, 0);
    await client.connect(cast(sockaddr, server.getsockname()));
    expect(client.getpeername()).toEqual(server.getsockname());
  });
});

test('a unix, a netlink and a packet address pass as sockaddr', () => {
  const path = unixPath();
  const s = closeAfterTest(socket(AF_UNIX, SOCK_STREAM, 0), 'socket');
  const un = new sockaddr_un({ sun_family: AF_UNIX, sun_path: path });
  expect(bind(s, cast(sockaddr, un), sizeof(un))).toSucceedWith(0);
  const name = cast(sockaddr, new sockaddr_un());
  expect(getsockname(s, name, socklen_t(sizeof(sockaddr_un)))).toSucceedWith(0);
  expect(cstr(cast(sockaddr_un, name).sun_path)).toBe(path);

  const nl = closeAfterTest(socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE), 'socket');
  const address = new sockaddr_nl({ nl_family: AF_NETLINK });
  expect(bind(nl, cast(sockaddr, address), sizeof(address))).toSucceedWith(0);
  const storage = new sockaddr_storage();
  const length = socklen_t(sizeof(storage));
  expect(getsockname(nl, cast(sockaddr, storage), length)).toSucceedWith(0);
  expect([length[0], cast(sockaddr_nl, cast(sockaddr_storage, cast(sockaddr_nl, storage))).nl_pid > 0]).toEqual([
    12,
    true,
  ]);

  const packet = closeAfterTest(socket(AF_PACKET, SOCK_DGRAM, 0), 'socket');
  const ll = new sockaddr_ll({ sll_family: AF_PACKET, sll_ifindex: if_nametoindex('lo') });
  expect(bind(packet, cast(sockaddr, ll), sizeof(ll))).toSucceedWith(0);
});

describe('members and elements', () => {
  test('an element reaches to the end of its array, as &x[i] in C', () => {
    const pipes = [0, 1, 2].map(() => {
      const fds = new Int32Array(2);
      expect(pipe(fds)).toSucceedWith(0);
      fds.forEach((fd) => closeAfterTest(fd));
      return fds;
    });
    const fds = array(pollfd, 3);
    pipes.forEach(([fd], i) => Object.assign(fds[i]!, { fd, events: POLLIN }));
    pipes.forEach((ends) => expect(write(ends[1]!, 'x', 1)).toSucceedWith(1));
    expect(poll(fds[1]!, 2, 0)).toSucceedWith(2);
    expect([...fds].map(({ revents }) => revents)).toEqual([0, POLLIN, POLLIN]);
    expect(poll(fds[1]!, 3, 0)).toFailWithErrno('EFAULT');
    expect([sizeof(fds[0]!), fds[0]!.byteLength]).toEqual([8, 8]);
  });

  test('a member ends with itself; a header reaches over the data that follows it', () => {
    const address = loopback();
    expect(() => memcpy(address.sin6_addr, new Uint8Array(20), 17)).toThrow(RangeError);
    const memory = new Uint8Array(sizeof(nlmsgerr) + 8).fill(9, sizeof(nlmsgerr));
    const error = cast(nlmsgerr, memory);
    error.msg.nlmsg_len = sizeof(nlmsghdr) + 8;
    expect(NLMSG_DATA(error.msg)).toEqual(new Uint8Array(8).fill(9));
    expect(sizeof(error.msg)).toBe(sizeof(nlmsghdr));
  });
});

describe('trailing arrays', () => {
  test('icmp_data reaches to the end of the packet, and takes a time as in ping', () => {
    const packet = new Uint8Array(1500);
    const header = cast(icmp, packet);
    expect([header.icmp_data.length, header.icmp_data.byteOffset]).toEqual([1492, 8]);
    memset(header.icmp_data, 0xa5, 56);
    cast(timeval, header.icmp_data).tv_sec = 77;
    expect([cast(timeval, packet.subarray(8)).tv_sec, packet[24], packet[64]]).toEqual([77, 0xa5, 0]);
    header.icmp_data = Uint8Array.of(1, 2);
    expect([packet[8], packet[9], packet[24]]).toEqual([1, 2, 0xa5]);
    expect(new icmp().icmp_data.length).toBe(20);
  });

  test('imsf_slist and gf_slist have as many sources as the memory holds', () => {
    const filter = cast(ip_msfilter, new Uint8Array(sizeof(ip_msfilter) + 2 * sizeof(in_addr)));
    filter.imsf_slist[2]!.s_addr = htonl(0x0a000001);
    expect([filter.imsf_slist.length, filter.imsf_slist.byteLength]).toEqual([3, 12]);
    expect(new Uint8Array(filter.buffer).subarray(24)).toEqual(Uint8Array.of(10, 0, 0, 1));
    const group = cast(group_filter, new Uint8Array(sizeof(group_filter) + sizeof(sockaddr_storage)));
    expect(group.gf_slist.length).toBe(2);
    expect((JSON.parse(JSON.stringify(group)) as { gf_slist: unknown[] }).gf_slist).toHaveLength(1);
    expect(new ip_msfilter().imsf_slist.length).toBe(1);
  });
});
