import {
  AF_INET6,
  IPPROTO_IPV6,
  SOCK_DGRAM,
  accept,
  bind,
  cast,
  check,
  connect,
  getpeername,
  htonl,
  if_nametoindex,
  inet_pton,
  recv,
  sendto,
  setsockopt,
  sizeof,
  sockaddr_in6,
  socklen_t,
} from 'bsd-sockets';
import { closeAfterTest, inet6, listeningSocket, localAddress, openSocket } from '../support/sockets';
import { enableOption } from '../support/messages';

// From linux/in6.h. netinet/in.h of glibc lacks them.
const IPV6_FLOWINFO_SEND = 33;
const IPV6_FLOWLABEL_MGR = 32;

test('sin6_scope_id selects the interface: ::1 is reached through lo, and an absent interface fails with ENODEV', () => {
  const to = openSocket(AF_INET6, SOCK_DGRAM);
  expect(bind(to, ...inet6())).toSucceedWith(0);
  const address = cast(sockaddr_in6, localAddress(to)[0]);
  const s = openSocket(AF_INET6, SOCK_DGRAM);
  address.sin6_scope_id = if_nametoindex('lo');
  expect(sendto(s, 'x', 1, 0, address, sizeof(address))).toSucceedWith(1);
  expect(recv(to, new Uint8Array(1), 1, 0)).toSucceedWith(1);
});

test('a link-local address fails with EINVAL without sin6_scope_id, and is resolved on its interface with it', () => {
  const addr = new sockaddr_in6({ sin6_family: AF_INET6 });
  expect(inet_pton(AF_INET6, 'fe80::1234', addr.sin6_addr)).toSucceedWith(1);
  expect(bind(openSocket(AF_INET6, SOCK_DGRAM), addr, sizeof(addr))).toFailWithErrno('EINVAL');
  addr.sin6_scope_id = 2 ** 30;
  expect(bind(openSocket(AF_INET6, SOCK_DGRAM), addr, sizeof(addr))).toFailWithErrno('ENODEV');
  addr.sin6_scope_id = if_nametoindex('lo');
  expect(bind(openSocket(AF_INET6, SOCK_DGRAM), addr, sizeof(addr))).toFailWithErrno('EADDRNOTAVAIL');
});

test('a leased flow label in sin6_flowinfo is used by the connection', () => {
  const server = enableOption(listeningSocket(inet6()), IPPROTO_IPV6, IPV6_FLOWINFO_SEND);
  const address = new sockaddr_in6();
  new Uint8Array(address.buffer).set(new Uint8Array(localAddress(server)[0].buffer, 0, sizeof(address)));
  address.sin6_flowinfo = htonl(0x54321);

  const client = enableOption(openSocket(AF_INET6), IPPROTO_IPV6, IPV6_FLOWINFO_SEND);
  // struct in6_flowlabel_req { flr_dst, flr_label, flr_action: get, flr_share: any, flr_flags: create, ... }
  const request = new DataView(new ArrayBuffer(32));
  expect(inet_pton(AF_INET6, '::1', new Uint8Array(request.buffer, 0, 16))).toSucceedWith(1);
  request.setUint32(16, 0x54321);
  request.setUint8(21, 255);
  request.setUint16(22, 1, true);
  check('setsockopt', setsockopt(client, IPPROTO_IPV6, IPV6_FLOWLABEL_MGR, request, 32));
  expect(connect(client, address, sizeof(address))).toSucceedWith(0);

  const s = closeAfterTest(accept(server, null, null));
  const peer = new sockaddr_in6();
  expect(getpeername(s, peer, socklen_t(sizeof(peer)))).toSucceedWith(0);
  expect(getpeername(client, peer, socklen_t(sizeof(peer)))).toSucceedWith(0);
  expect(peer.sin6_flowinfo).toBe(htonl(0x54321));
});
