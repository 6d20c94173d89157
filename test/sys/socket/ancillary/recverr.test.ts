import {
  AF_INET,
  AF_INET6,
  CMSG_DATA,
  ECONNREFUSED,
  EMSGSIZE,
  ICMP6_DST_UNREACH,
  ICMP6_DST_UNREACH_NOPORT,
  ICMP_DEST_UNREACH,
  ICMP_PORT_UNREACH,
  IPPROTO_IP,
  IPPROTO_IPV6,
  IPV6_RECVERR,
  IP_MTU_DISCOVER,
  IP_PMTUDISC_DO,
  IP_RECVERR,
  MSG_ERRQUEUE,
  SOCK_DGRAM,
  SOL_SOCKET,
  SO_EE_OFFENDER,
  SO_EE_ORIGIN_ICMP,
  SO_EE_ORIGIN_ICMP6,
  SO_EE_ORIGIN_LOCAL,
  SO_ERROR,
  bind,
  cast,
  check,
  close,
  connect,
  getsockopt,
  inet_ntoa,
  inet_ntop,
  int,
  recv,
  recvmsg,
  send,
  sendto,
  sizeof,
  sock_extended_err,
  sockaddr_in,
  sockaddr_in6,
  sockaddr_storage,
  socklen_t,
  type cmsghdr,
  type msghdr,
} from 'bsd-sockets';
import {
  type Address,
  addressBytes,
  expectNoData,
  inet,
  inet6,
  localAddress,
  openSocket,
  release,
  familyOf,
} from '../../../support/sockets';
import { controlMessages, enableOption, messageWithControl } from '../../../support/messages';

/** An address whose socket has been closed. */
function gone(address: Address): Address {
  const s = openSocket(familyOf(address[0]), SOCK_DGRAM);
  check('bind', bind(s, ...address));
  const was = localAddress(s);
  close(release(s));
  return was;
}

/** Reads the error queue: the datagram, its destination and the error. */
function failed(s: number): { text: string; msg: msghdr; to: Uint8Array; cmsg: cmsghdr; error: sock_extended_err } {
  const [buf, addr] = [Buffer.alloc(64), new sockaddr_storage()];
  const msg = Object.assign(messageWithControl(256, buf), { msg_name: addr, msg_namelen: sizeof(addr) });
  const n = check('recvmsg', recvmsg(s, msg, MSG_ERRQUEUE));
  const [cmsg] = controlMessages(msg) as [cmsghdr];
  const error = cast(sock_extended_err, CMSG_DATA(cmsg));
  return { text: buf.toString('utf8', 0, n), msg, to: addressBytes([addr, msg.msg_namelen]), cmsg, error };
}

const empty = (s: number): number => recvmsg(s, messageWithControl(256, new Uint8Array(8)), MSG_ERRQUEUE);

describe('IP_RECVERR', () => {
  test('reports an unreachable port with the ICMP error, its sender and the datagram', () => {
    const to = gone(inet(0, '127.0.0.2'));
    const s = enableOption(openSocket(AF_INET, SOCK_DGRAM), IPPROTO_IP, IP_RECVERR);
    expect(empty(s)).toFailWithErrno('EAGAIN');
    expect(sendto(s, 'lost', 4, 0, ...to)).toSucceedWith(4);
    const { text, msg, to: address, cmsg, error } = failed(s);
    expect([text, msg.msg_flags & MSG_ERRQUEUE]).toEqual(['lost', MSG_ERRQUEUE]);
    expect([...address.subarray(0, 8)]).toEqual([...addressBytes(to).subarray(0, 8)]);
    expect([cmsg.cmsg_level, cmsg.cmsg_type]).toEqual([IPPROTO_IP, IP_RECVERR]);
    expect([error.ee_errno, error.ee_origin]).toEqual([ECONNREFUSED, SO_EE_ORIGIN_ICMP]);
    expect([error.ee_type, error.ee_code]).toEqual([ICMP_DEST_UNREACH, ICMP_PORT_UNREACH]);
    const offender = cast(sockaddr_in, SO_EE_OFFENDER(error));
    expect([offender.sin_family, inet_ntoa(offender.sin_addr)]).toEqual([AF_INET, '127.0.0.2']);
  });

  test('reports each error once, in order', () => {
    const s = enableOption(openSocket(AF_INET, SOCK_DGRAM), IPPROTO_IP, IP_RECVERR);
    const to = gone(inet());
    expect(sendto(s, 'one', 3, 0, ...to)).toSucceedWith(3);
    expect(sendto(s, 'two', 3, 0, ...to)).toFailWithErrno('ECONNREFUSED'); // the first error is reported here too
    expect(sendto(s, 'two', 3, 0, ...to)).toSucceedWith(3);
    expect([failed(s).text, failed(s).text]).toEqual(['one', 'two']);
    expect(empty(s)).toFailWithErrno('EAGAIN');
  });

  test('has no queue if it is off, and SO_ERROR reports on a connected socket only', () => {
    const s = openSocket(AF_INET, SOCK_DGRAM);
    expect(sendto(s, 'lost', 4, 0, ...gone(inet()))).toSucceedWith(4);
    expect(empty(s)).toFailWithErrno('EAGAIN');
    const error = int();
    expect(getsockopt(s, SOL_SOCKET, SO_ERROR, error, socklen_t(4))).toSucceedWith(0);
    expect(error[0]).toBe(0);
  });

  test('is read with MSG_ERRQUEUE only, and SO_ERROR leaves the queue unchanged', () => {
    const s = enableOption(openSocket(AF_INET, SOCK_DGRAM), IPPROTO_IP, IP_RECVERR);
    expect(connect(s, ...gone(inet()))).toSucceedWith(0);
    expect(send(s, 'lost', 4, 0)).toSucceedWith(4);
    const error = int();
    expect(getsockopt(s, SOL_SOCKET, SO_ERROR, error, socklen_t(4))).toSucceedWith(0);
    expect(error[0]).toBe(ECONNREFUSED);
    expectNoData(s);
    expect(failed(s).error.ee_errno).toBe(ECONNREFUSED);
  });

  test('reports a local EMSGSIZE with the MTU in ee_info', () => {
    const s = enableOption(openSocket(AF_INET, SOCK_DGRAM), IPPROTO_IP, IP_RECVERR);
    enableOption(s, IPPROTO_IP, IP_MTU_DISCOVER, IP_PMTUDISC_DO);
    const there = openSocket(AF_INET, SOCK_DGRAM);
    expect(bind(there, ...inet())).toSucceedWith(0);
    expect(connect(s, ...localAddress(there))).toSucceedWith(0);
    expect(send(s, new Uint8Array(65507), 65507, 0)).toSucceedWith(65507);
    expect(send(s, new Uint8Array(65508), 65508, 0)).toFailWithErrno('EMSGSIZE');
    const { error } = failed(s);
    expect([error.ee_errno, error.ee_origin, error.ee_type, error.ee_code]).toEqual([
      EMSGSIZE,
      SO_EE_ORIGIN_LOCAL,
      0,
      0,
    ]);
    expect(error.ee_info).toBeGreaterThanOrEqual(65535);
  });

  test('recv with MSG_ERRQUEUE returns the datagram without its error', () => {
    const s = enableOption(openSocket(AF_INET, SOCK_DGRAM), IPPROTO_IP, IP_RECVERR);
    expect(sendto(s, 'lost', 4, 0, ...gone(inet()))).toSucceedWith(4);
    expect(recv(s, new Uint8Array(8), 8, MSG_ERRQUEUE)).toSucceedWith(4);
    expect(empty(s)).toFailWithErrno('EAGAIN');
  });
});

test('IPV6_RECVERR reports ICMPv6 errors', () => {
  const to = gone(inet6());
  const s = enableOption(openSocket(AF_INET6, SOCK_DGRAM), IPPROTO_IPV6, IPV6_RECVERR);
  expect(sendto(s, 'lost', 4, 0, ...to)).toSucceedWith(4);
  const { text, cmsg, error } = failed(s);
  expect([text, cmsg.cmsg_level, cmsg.cmsg_type]).toEqual(['lost', IPPROTO_IPV6, IPV6_RECVERR]);
  expect([error.ee_errno, error.ee_origin]).toEqual([ECONNREFUSED, SO_EE_ORIGIN_ICMP6]);
  expect([error.ee_type, error.ee_code]).toEqual([ICMP6_DST_UNREACH, ICMP6_DST_UNREACH_NOPORT]);
  const offender = cast(sockaddr_in6, SO_EE_OFFENDER(error));
  expect(inet_ntop(AF_INET6, offender.sin6_addr, new Uint8Array(64), 64)).toBe('::1');
});
