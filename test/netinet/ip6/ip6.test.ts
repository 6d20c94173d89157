import {
  IN6ADDR_ANY_INIT,
  IN6ADDR_LOOPBACK_INIT,
  IP6OPT_TYPE,
  IP6OPT_TYPE_DISCARD,
  IPPROTO_UDP,
  htonl,
  htons,
  in6_addr,
  in6addr_any,
  in6addr_loopback,
  ip6_hdr,
  sockaddr_in6,
} from 'bsd-sockets';

const bytes = (view: ArrayBufferView): number[] => [...new Uint8Array(view.buffer, view.byteOffset, view.byteLength)];

test('ip6_hdr has two names for its first 4 bytes', () => {
  const ip6 = new ip6_hdr({ ip6_flow: htonl(0x60012345), ip6_plen: htons(8), ip6_nxt: IPPROTO_UDP, ip6_hlim: 64 });
  ip6.ip6_dst = in6addr_loopback;
  expect(ip6.ip6_vfc).toBe(0x60);
  expect(ip6.ip6_hops).toBe(64);
  expect(bytes(ip6)).toEqual([0x60, 1, 0x23, 0x45, 0, 8, 17, 64, ...new Array<number>(31).fill(0), 1]);
});

test('IP6OPT_TYPE returns the action bits of an option', () => {
  expect(IP6OPT_TYPE(0x5e)).toBe(IP6OPT_TYPE_DISCARD);
  expect(() => IP6OPT_TYPE('x' as never)).toThrow("IP6OPT_TYPE: o must be an integer (received 'x')");
});

test('IN6ADDR_*_INIT are initializers', () => {
  expect(bytes(new in6_addr(IN6ADDR_ANY_INIT))).toEqual(bytes(in6addr_any));
  expect(bytes(new in6_addr(IN6ADDR_LOOPBACK_INIT))).toEqual(bytes(in6addr_loopback));
  expect(bytes(new sockaddr_in6({ sin6_addr: IN6ADDR_LOOPBACK_INIT }).sin6_addr)).toEqual(bytes(in6addr_loopback));
});
