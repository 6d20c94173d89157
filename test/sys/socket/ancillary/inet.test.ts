import {
  AF_INET,
  AF_INET6,
  CMSG_DATA,
  IPPROTO_IP,
  IPPROTO_IPV6,
  IPPROTO_UDP,
  IPV6_HOPLIMIT,
  IPV6_PKTINFO,
  IPV6_RECVHOPLIMIT,
  IPV6_RECVPKTINFO,
  IPV6_RECVTCLASS,
  IPV6_TCLASS,
  IP_ORIGDSTADDR,
  IP_PKTINFO,
  IP_RECVORIGDSTADDR,
  IP_RECVTOS,
  IP_RECVTTL,
  IP_TOS,
  IP_TTL,
  SOCK_DGRAM,
  UDP_GRO,
  UDP_SEGMENT,
  cast,
  check,
  connect,
  if_nametoindex,
  in6_pktinfo,
  in_pktinfo,
  inet_ntoa,
  inet_ntop,
  inet_pton,
  int,
  recvmsg,
  sendmsg,
  sendto,
  setsockopt,
  sizeof,
  sockaddr_in,
  type cmsghdr,
} from 'bsd-sockets';
import {
  type Address,
  boundSocket,
  addressBytes,
  expectNoData,
  inet,
  inet6,
  localAddress,
  openSocket,
  familyOf,
} from '../../../support/sockets';
import {
  messageWithAncillary,
  controlMessages,
  message,
  enableOption,
  receiveMessage,
  messageWithControl,
} from '../../../support/messages';

/** A sender, and a receiver with these options set. */
function pair(address: Address, ...options: [level: number, optname: number][]): [number, number] {
  const to = boundSocket(address);
  for (const [level, optname] of options) enableOption(to, level, optname);
  const from = openSocket(familyOf(address[0]), SOCK_DGRAM);
  check('connect', connect(from, ...localAddress(to)));
  return [from, to];
}

const kind = ({ cmsg_level, cmsg_type }: cmsghdr): [number, number] => [cmsg_level, cmsg_type];

const number = (cmsg: cmsghdr): number => {
  const data = CMSG_DATA(cmsg);
  return data.length === 1 ? data[0]! : new DataView(data.slice().buffer).getInt32(0, true);
};

const lo = if_nametoindex('lo');

const text6 = (addr: ArrayBufferView): string | null => inet_ntop(AF_INET6, addr, new Uint8Array(64), 64);

describe('IP_PKTINFO', () => {
  test.each(['127.0.0.1', '127.0.0.2', '127.1.2.3'])('reports the destination address and the interface: %s', (ip) => {
    const to = enableOption(boundSocket(inet(0, '0.0.0.0')), IPPROTO_IP, IP_PKTINFO);
    const port = cast(sockaddr_in, localAddress(to)[0]).sin_port;
    const [addr] = inet(0, ip);
    cast(sockaddr_in, addr).sin_port = port;
    expect(sendto(openSocket(AF_INET, SOCK_DGRAM), 'x', 1, 0, addr, 16)).toSucceedWith(1);
    const [cmsg] = receiveMessage(to).cmsgs as [cmsghdr];
    expect(kind(cmsg)).toEqual([IPPROTO_IP, IP_PKTINFO]);
    const info = cast(in_pktinfo, CMSG_DATA(cmsg));
    expect([info.ipi_ifindex, inet_ntoa(info.ipi_addr), inet_ntoa(info.ipi_spec_dst)]).toEqual([lo, ip, ip]);
  });

  test('sets the source address of a message', () => {
    const to = boundSocket(inet(0, '127.0.0.1'));
    const info = new in_pktinfo({ ipi_ifindex: lo });
    expect(inet_pton(AF_INET, '127.9.9.9', info.ipi_spec_dst)).toSucceedWith(1);
    const [msg_name, msg_namelen] = localAddress(to);
    const msg = Object.assign(messageWithAncillary(IPPROTO_IP, IP_PKTINFO, info, Buffer.from('x')), {
      msg_name,
      msg_namelen,
    });
    expect(sendmsg(openSocket(AF_INET, SOCK_DGRAM), msg, 0)).toSucceedWith(1);
    const from = new sockaddr_in();
    expect(
      recvmsg(to, Object.assign(message(new Uint8Array(1)), { msg_name: from, msg_namelen: 16 }), 0),
    ).toSucceedWith(1);
    expect(inet_ntoa(from.sin_addr)).toBe('127.9.9.9');
  });

  test('fails with EINVAL if it is shorter than in_pktinfo', () => {
    const [from] = pair(inet());
    expect(
      sendmsg(from, messageWithAncillary(IPPROTO_IP, IP_PKTINFO, new Uint8Array(11), Buffer.from('x')), 0),
    ).toFailWithErrno('EINVAL');
  });
});

describe('IPV6_PKTINFO', () => {
  test('reports the destination address and the interface', () => {
    const [from, to] = pair(inet6(), [IPPROTO_IPV6, IPV6_RECVPKTINFO]);
    expect(sendmsg(from, message(Buffer.from('x')), 0)).toSucceedWith(1);
    const [cmsg] = receiveMessage(to).cmsgs as [cmsghdr];
    expect(kind(cmsg)).toEqual([IPPROTO_IPV6, IPV6_PKTINFO]);
    const info = cast(in6_pktinfo, CMSG_DATA(cmsg));
    expect([info.ipi6_ifindex, text6(info.ipi6_addr)]).toEqual([lo, '::1']);
  });

  test('sets the interface, and fails with EADDRNOTAVAIL or EINVAL for a foreign address', () => {
    const [from, to] = pair(inet6());
    const info = new in6_pktinfo({ ipi6_ifindex: lo });
    expect(sendmsg(from, messageWithAncillary(IPPROTO_IPV6, IPV6_PKTINFO, info, Buffer.from('x')), 0)).toSucceedWith(1);
    expect(receiveMessage(to).text).toBe('x');
    expect(inet_pton(AF_INET6, '2001:db8::1', info.ipi6_addr)).toSucceedWith(1);
    expect(sendmsg(from, messageWithAncillary(IPPROTO_IPV6, IPV6_PKTINFO, info, Buffer.from('x')), 0)).toFailWithErrno(
      'EINVAL',
    );
    expectNoData(to);
  });
});

describe('an integer as ancillary data', () => {
  test.each([
    ['IP_RECVTTL', inet, IPPROTO_IP, IP_RECVTTL, IP_TTL, IP_TTL, 7],
    ['IP_RECVTOS', inet, IPPROTO_IP, IP_RECVTOS, IP_TOS, IP_TOS, 0x10],
    ['IPV6_RECVHOPLIMIT', inet6, IPPROTO_IPV6, IPV6_RECVHOPLIMIT, IPV6_HOPLIMIT, IPV6_HOPLIMIT, 9],
    ['IPV6_RECVTCLASS', inet6, IPPROTO_IPV6, IPV6_RECVTCLASS, IPV6_TCLASS, IPV6_TCLASS, 0x20],
  ] as const)('arrives as it was sent with one message: %s', (_name, address, level, option, sent, came, value) => {
    const [from, to] = pair(address(), [level, option]);
    expect(sendmsg(from, messageWithAncillary(level, sent, int(value), Buffer.from('x')), 0)).toSucceedWith(1);
    const [cmsg] = receiveMessage(to).cmsgs as [cmsghdr];
    expect([...kind(cmsg), number(cmsg)]).toEqual([level, came, value]);
    expect(sendmsg(from, message(Buffer.from('y')), 0)).toSucceedWith(1);
    expect(number(receiveMessage(to).cmsgs[0]!)).not.toBe(value);
  });

  test('arrives as it is set on the socket', () => {
    const [from, to] = pair(inet(), [IPPROTO_IP, IP_RECVTTL]);
    enableOption(from, IPPROTO_IP, IP_TTL, 3);
    expect(sendmsg(from, message(Buffer.from('x')), 0)).toSucceedWith(1);
    expect(number(receiveMessage(to).cmsgs[0]!)).toBe(3);
  });

  test.each([0, 256, -2])('fails with EINVAL for a TTL of %d', (ttl) => {
    const [from] = pair(inet());
    expect(sendmsg(from, messageWithAncillary(IPPROTO_IP, IP_TTL, int(ttl), Buffer.from('x')), 0)).toFailWithErrno(
      'EINVAL',
    );
  });
});

test('IP_RECVORIGDSTADDR reports the original destination address and port', () => {
  const [from, to] = pair(inet(), [IPPROTO_IP, IP_RECVORIGDSTADDR]);
  expect(sendmsg(from, message(Buffer.from('x')), 0)).toSucceedWith(1);
  const [cmsg] = receiveMessage(to).cmsgs as [cmsghdr];
  expect(kind(cmsg)).toEqual([IPPROTO_IP, IP_ORIGDSTADDR]);
  expect([...CMSG_DATA(cmsg).subarray(0, 8)]).toEqual([...addressBytes(localAddress(to)).subarray(0, 8)]);
});

test('several options produce several control messages', () => {
  const options: [number, number][] = [
    [IPPROTO_IP, IP_PKTINFO],
    [IPPROTO_IP, IP_RECVTTL],
    [IPPROTO_IP, IP_RECVTOS],
  ];
  const [from, to] = pair(inet(), ...options);
  expect(sendmsg(from, message(Buffer.from('x')), 0)).toSucceedWith(1);
  const came = receiveMessage(to).cmsgs.map(({ cmsg_type }) => cmsg_type);
  expect(came.sort()).toEqual([IP_PKTINFO, IP_TTL, IP_TOS].sort());
});

describe('UDP_SEGMENT and UDP_GRO', () => {
  test('UDP_SEGMENT splits one message into several datagrams', () => {
    const [from, to] = pair(inet());
    const size = Uint16Array.of(1000);
    expect(
      sendmsg(from, messageWithAncillary(IPPROTO_UDP, UDP_SEGMENT, size, Buffer.alloc(2500, 'x')), 0),
    ).toSucceedWith(2500);
    expect([receiveMessage(to), receiveMessage(to), receiveMessage(to)].map(({ text }) => text.length)).toEqual([
      1000, 1000, 500,
    ]);
    expectNoData(to);
  });

  test('UDP_SEGMENT fails with EINVAL if the size is not a uint16_t', () => {
    const [from] = pair(inet());
    const msg = messageWithAncillary(IPPROTO_UDP, UDP_SEGMENT, int(1000), Buffer.alloc(2500));
    expect(sendmsg(from, msg, 0)).toFailWithErrno('EINVAL');
  });

  test('UDP_GRO merges the segments and reports their size', () => {
    const [from, to] = pair(inet(), [IPPROTO_UDP, UDP_GRO]);
    expect(setsockopt(from, IPPROTO_UDP, UDP_SEGMENT, int(1000), sizeof(int))).toSucceedWith(0);
    expect(sendmsg(from, message(Buffer.alloc(2500, 'x')), 0)).toSucceedWith(2500);
    const msg = messageWithControl(64, new Uint8Array(4096));
    expect(recvmsg(to, msg, 0)).toSucceedWith(2500);
    const [cmsg] = controlMessages(msg) as [cmsghdr];
    expect([...kind(cmsg), number(cmsg)]).toEqual([IPPROTO_UDP, UDP_GRO, 1000]);
  });

  test('UDP_GRO reports nothing for a single datagram', () => {
    const [from, to] = pair(inet(), [IPPROTO_UDP, UDP_GRO]);
    expect(sendmsg(from, message(Buffer.alloc(100)), 0)).toSucceedWith(100);
    expect(receiveMessage(to).cmsgs).toEqual([]);
  });
});
