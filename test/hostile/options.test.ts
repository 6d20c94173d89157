// Options that reach beyond their optlen bytes, by an address in them or by a count.
import {
  AF_INET,
  AF_INET6,
  EFAULT,
  GROUP_FILTER_SIZE,
  INADDR_LOOPBACK,
  IPPROTO_IP,
  IPPROTO_IPV6,
  IPPROTO_SCTP,
  IPPROTO_TCP,
  IP_ADD_SOURCE_MEMBERSHIP,
  IP_MSFILTER,
  IP_MSFILTER_SIZE,
  MCAST_MSFILTER,
  PACKET_FANOUT_DATA,
  SOCK_DGRAM,
  SOCK_STREAM,
  SOL_MPTCP,
  SOL_PACKET,
  SOL_RDS,
  SOL_SOCKET,
  SOL_XDP,
  SO_ATTACH_FILTER,
  SO_ATTACH_REUSEPORT_CBPF,
  SO_GET_FILTER,
  TCP_ZEROCOPY_RECEIVE,
  cast,
  errno,
  getsockopt,
  group_filter,
  htonl,
  if_nametoindex,
  in_addr,
  inet_addr,
  ip_mreq_source,
  ip_msfilter,
  setsockopt,
  sizeof,
  sockaddr_in,
  socklen_t,
} from 'bsd-sockets';
import { openSocket } from '../support/sockets';

const GROUP = inet_addr('232.1.2.3');
const SOURCES = 8;
const UNTOUCHED = 0xaa;

const source = (i: number): number => htonl(0x0a000001 + i);

/** A socket that receives the group from eight sources, on the loopback. */
function member(): number {
  const s = openSocket(AF_INET, SOCK_DGRAM);
  for (let i = 0; i < SOURCES; i++) {
    const mreq = new ip_mreq_source({ imr_multiaddr: { s_addr: GROUP }, imr_sourceaddr: { s_addr: source(i) } });
    mreq.imr_interface.s_addr = htonl(INADDR_LOOPBACK);
    expect(setsockopt(s, IPPROTO_IP, IP_ADD_SOURCE_MEMBERSHIP, mreq, sizeof(mreq))).toSucceedWith(0);
  }
  return s;
}

type Filter = [name: string, optname: number, size: (numsrc: number) => number, fill: (memory: Uint8Array) => void];

const filters: Filter[] = [
  [
    'IP_MSFILTER',
    IP_MSFILTER,
    IP_MSFILTER_SIZE,
    (memory) => {
      const filter = cast(ip_msfilter, memory);
      filter.imsf_multiaddr.s_addr = GROUP;
      filter.imsf_interface.s_addr = htonl(INADDR_LOOPBACK);
      filter.imsf_numsrc = SOURCES;
    },
  ],
  [
    'MCAST_MSFILTER',
    MCAST_MSFILTER,
    GROUP_FILTER_SIZE,
    (memory) => {
      const filter = cast(group_filter, memory);
      filter.gf_interface = if_nametoindex('lo');
      filter.gf_group = new sockaddr_in({ sin_family: AF_INET, sin_addr: { s_addr: GROUP } });
      filter.gf_numsrc = SOURCES;
    },
  ],
];

describe.each(filters)('%s', (_name, optname, size, fill) => {
  const memory = (): Uint8Array => {
    const all = new Uint8Array(size(SOURCES)).fill(UNTOUCHED);
    fill(all);
    return all;
  };

  test('gives all sources that there is room for', () => {
    const all = memory();
    const optlen = socklen_t(all.length);
    expect(getsockopt(member(), IPPROTO_IP, optname, all, optlen)).toSucceedWith(0);
    expect(optlen[0]).toBe(size(SOURCES));
    const last = size(SOURCES - 1) + (optname === MCAST_MSFILTER ? 4 : 0);
    expect(cast(in_addr, all.subarray(last)).s_addr).toBe(source(SOURCES - 1));
  });

  test.each([0, 1, SOURCES - 1])('with room for %d is EFAULT where it says eight', (room) => {
    const all = memory();
    const before = all.slice();
    const optval = all.subarray(0, size(room));
    expect(getsockopt(member(), IPPROTO_IP, optname, optval, socklen_t(optval.length))).toFailWithErrno('EFAULT');
    expect(all).toEqual(before);
  });

  test('too short to say how many is the kernel’s to refuse', () => {
    expect(getsockopt(member(), IPPROTO_IP, optname, memory(), socklen_t(size(0) - 1))).toFailWithErrno('EINVAL');
  });
});

// Of linux/netfilter*, linux/if_xdp.h, linux/mptcp.h, linux/sctp.h and linux/tcp.h, which the package does not have. The
// kernel refuses each with another number: a TCP socket has no such option, or it is too short.
const [REPLACE, ARPT_REPLACE, EBT_ENTRIES, UMEM_REG, FULL_INFO, CONNECTX3, AO_KEYS] = [64, 96, 130, 4, 4, 111, 41];

test.each([
  ['SO_ATTACH_FILTER', SOL_SOCKET, SO_ATTACH_FILTER],
  ['SO_ATTACH_REUSEPORT_CBPF', SOL_SOCKET, SO_ATTACH_REUSEPORT_CBPF],
  ['IPT_SO_SET_REPLACE', IPPROTO_IP, REPLACE],
  ['ARPT_SO_SET_REPLACE', IPPROTO_IP, ARPT_REPLACE],
  ['EBT_SO_SET_ENTRIES', IPPROTO_IP, EBT_ENTRIES - 2],
  ['IP6T_SO_SET_REPLACE', IPPROTO_IPV6, REPLACE],
  ['PACKET_FANOUT_DATA', SOL_PACKET, PACKET_FANOUT_DATA],
  ['XDP_UMEM_REG', SOL_XDP, UMEM_REG],
  ['any of RDS', SOL_RDS, 1],
])('setsockopt of %s is EFAULT', (_name, level, optname) => {
  const s = openSocket(level === IPPROTO_IPV6 ? AF_INET6 : AF_INET, SOCK_STREAM);
  expect(setsockopt(s, level, optname, new Uint8Array(16), 16)).toFailWithErrno('EFAULT');
});

test.each([
  ['SO_GET_FILTER', SOL_SOCKET, SO_GET_FILTER],
  ['TCP_ZEROCOPY_RECEIVE', IPPROTO_TCP, TCP_ZEROCOPY_RECEIVE],
  ['TCP_AO_GET_KEYS', IPPROTO_TCP, AO_KEYS],
  ['EBT_SO_GET_ENTRIES', IPPROTO_IP, EBT_ENTRIES],
  ['SCTP_SOCKOPT_CONNECTX3', IPPROTO_SCTP, CONNECTX3],
  ['MPTCP_FULL_INFO', SOL_MPTCP, FULL_INFO],
  ['any of RDS', SOL_RDS, 1],
])('getsockopt of %s is EFAULT', (_name, level, optname) => {
  expect(
    getsockopt(openSocket(AF_INET, SOCK_STREAM), level, optname, new Uint8Array(16), socklen_t(16)),
  ).toFailWithErrno('EFAULT');
});

test('IPT_SO_GET_INFO, which has the number of IPT_SO_SET_REPLACE, is asked of the kernel', () => {
  const s = openSocket(AF_INET, SOCK_STREAM);
  expect(getsockopt(s, IPPROTO_IP, REPLACE, new Uint8Array(16), socklen_t(16))).toBe(-1);
  expect(errno).not.toBe(EFAULT);
});
