// Options that use more than optlen bytes: by an address in the value, by a count, or by mistake.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import {
  AF_INET,
  AF_INET6,
  BPF_A,
  BPF_LD,
  BPF_LEN,
  BPF_RET,
  BPF_STMT,
  BPF_W,
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
  TCP_FASTOPEN_KEY,
  TCP_ZEROCOPY_RECEIVE,
  array,
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
  sock_filter,
  sock_fprog,
  sockaddr_in,
  socklen_t,
} from 'bsd-sockets';
import { inNetnsIfPossible } from '../support/network-namespace';
import { sanitized, withoutSanitizer } from '../support/sanitizer';
import { openSocket } from '../support/sockets';

const INT_MAX = 2 ** 31 - 1;

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

  test('returns as many sources as fit into the view', () => {
    const all = memory();
    const optlen = socklen_t(all.length);
    expect(getsockopt(member(), IPPROTO_IP, optname, all, optlen)).toSucceedWith(0);
    expect(optlen[0]).toBe(size(SOURCES));
    const last = size(SOURCES - 1) + (optname === MCAST_MSFILTER ? 4 : 0);
    expect(cast(in_addr, all.subarray(last)).s_addr).toBe(source(SOURCES - 1));
  });

  test.each([0, 1, SOURCES - 1])('fails with EFAULT if it has space for %d sources and a count of eight', (space) => {
    const all = memory();
    const before = all.slice();
    const optval = all.subarray(0, size(space));
    expect(getsockopt(member(), IPPROTO_IP, optname, optval, socklen_t(optval.length))).toFailWithErrno('EFAULT');
    expect(all).toEqual(before);
  });

  test.each([INT_MAX + 1, INT_MAX + 2, 2 ** 32 - 1])('fails with the kernel’s errno if its length is %d', (optlen) => {
    const all = memory();
    const before = all.slice();
    expect(getsockopt(member(), IPPROTO_IP, optname, all, socklen_t(optlen))).toFailWithErrno('EINVAL');
    expect(all).toEqual(before);
  });

  test('fails with the kernel’s errno if it is too short for the number of sources', () => {
    expect(getsockopt(member(), IPPROTO_IP, optname, memory(), socklen_t(size(0) - 1))).toFailWithErrno('EINVAL');
  });
});

// From linux/netfilter*, linux/if_xdp.h, linux/mptcp.h, linux/sctp.h and linux/tcp.h, which the package lacks. The kernel would
// reject each with another errno: a TCP socket has no such option, or the value is too short.
const [REPLACE, ARPT_REPLACE, EBT_ENTRIES, UMEM_REG, FULL_INFO, CONNECTX3] = [64, 96, 130, 4, 4, 111];

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
])('setsockopt of %s fails with EFAULT if the value is a view', (_name, level, optname) => {
  const s = openSocket(level === IPPROTO_IPV6 ? AF_INET6 : AF_INET, SOCK_STREAM);
  expect(setsockopt(s, level, optname, new Uint8Array(16), 16)).toFailWithErrno('EFAULT');
});

test.each([
  ['TCP_ZEROCOPY_RECEIVE', IPPROTO_TCP, TCP_ZEROCOPY_RECEIVE],
  ['EBT_SO_GET_ENTRIES', IPPROTO_IP, EBT_ENTRIES],
  ['SCTP_SOCKOPT_CONNECTX3', IPPROTO_SCTP, CONNECTX3],
  ['MPTCP_FULL_INFO', SOL_MPTCP, FULL_INFO],
  ['any of RDS', SOL_RDS, 1],
])('getsockopt of %s fails with EFAULT', (_name, level, optname) => {
  expect(
    getsockopt(openSocket(AF_INET, SOCK_STREAM), level, optname, new Uint8Array(16), socklen_t(16)),
  ).toFailWithErrno('EFAULT');
});

test('IPT_SO_GET_INFO reaches the kernel, although it has the number of IPT_SO_SET_REPLACE', () => {
  const s = openSocket(AF_INET, SOCK_STREAM);
  expect(getsockopt(s, IPPROTO_IP, REPLACE, new Uint8Array(16), socklen_t(16))).toBe(-1);
  expect(errno).not.toBe(EFAULT);
});

describe('SO_GET_FILTER', () => {
  const code = [BPF_STMT(BPF_LD | BPF_W | BPF_LEN, 0), BPF_STMT(BPF_RET | BPF_A, 0)];
  function filtered(): number {
    const s = openSocket(AF_INET, SOCK_DGRAM);
    const filter = array(sock_filter, code.length);
    code.forEach((instruction, i) => Object.assign(filter[i]!, instruction));
    const program = new sock_fprog({ len: code.length, filter });
    expect(setsockopt(s, SOL_SOCKET, SO_ATTACH_FILTER, program, sizeof(program))).toSucceedWith(0);
    return s;
  }

  test('returns the number of instructions, and those that were attached', () => {
    const s = filtered();
    const optlen = socklen_t(0);
    expect(getsockopt(s, SOL_SOCKET, SO_GET_FILTER, array(sock_filter, 1), optlen)).toSucceedWith(0);
    expect(optlen[0]).toBe(code.length);
    const filter = array(sock_filter, code.length);
    expect(getsockopt(s, SOL_SOCKET, SO_GET_FILTER, filter, optlen)).toSucceedWith(0);
    expect(filter[1]).toEqual(new sock_filter(code[1]));
  });

  test('fails with EFAULT if the view has fewer instructions than optlen', () => {
    const memory = new Uint8Array(8 * code.length).fill(UNTOUCHED);
    expect(getsockopt(filtered(), SOL_SOCKET, SO_GET_FILTER, memory.subarray(1), socklen_t(2))).toFailWithErrno(
      'EFAULT',
    );
    expect(memory.every((byte) => byte === UNTOUCHED)).toBe(true);
  });
});

describe('a sock_fprog', () => {
  const program = new sock_fprog({ len: 1, filter: array(sock_filter, 1) });

  test('is rejected by an option that takes other bytes, and no byte reaches the kernel', () => {
    const s = openSocket(AF_INET, SOCK_STREAM);
    expect(setsockopt(s, IPPROTO_TCP, TCP_FASTOPEN_KEY, program, sizeof(program))).toFailWithErrno('EFAULT');
    const key = new Uint8Array(16);
    expect(getsockopt(s, IPPROTO_TCP, TCP_FASTOPEN_KEY, key, socklen_t(16))).toSucceedWith(0);
    expect(key.every((byte) => byte === 0)).toBe(true);
  });

  test('reaches the kernel with the three options that take one', () => {
    for (const [level, optname] of [
      [SOL_SOCKET, SO_ATTACH_FILTER],
      [SOL_SOCKET, SO_ATTACH_REUSEPORT_CBPF],
      [SOL_PACKET, PACKET_FANOUT_DATA],
    ] as const) {
      expect(setsockopt(-1, level, optname, program, sizeof(program))).toFailWithErrno('EBADF');
    }
  });

  test('is rejected by every other option', () => {
    const s = openSocket(AF_INET, SOCK_STREAM);
    for (const level of [SOL_SOCKET, IPPROTO_IP, IPPROTO_TCP, SOL_PACKET]) {
      for (let optname = 0; optname < 100; optname++) {
        const known = level === SOL_SOCKET ? [SO_ATTACH_FILTER, SO_ATTACH_REUSEPORT_CBPF] : [PACKET_FANOUT_DATA];
        if ((level === SOL_SOCKET || level === SOL_PACKET) && known.includes(optname)) continue;
        expect(setsockopt(s, level, optname, program, sizeof(program))).toFailWithErrno('EFAULT');
      }
    }
  });
});

test('no length makes an option read or write outside of its view: FUZZ_ALL=1 makes every call', () => {
  const seed = process.env['FUZZ_SEED'] ?? '1';
  const share = process.env['FUZZ_ALL'] ? '1' : '0.1';
  const [command, ...args] = inNetnsIfPossible([
    ...sanitized(),
    process.execPath,
    '--disable-warning=BSD_SOCKETS_LENGTH',
    join(__dirname, 'options.cjs'),
    seed,
    share,
  ]);
  const { status, signal, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env: withoutSanitizer });
  expect({ seed, status, signal, stderr }).toEqual({ seed, status: 0, signal: null, stderr: '' });
  const { calls, errors } = JSON.parse(stdout) as { calls: number; errors: string[] };
  expect({ seed, errors }).toEqual({ seed, errors: [] });
  expect(calls).toBeGreaterThan(100_000);
}, 120_000);
