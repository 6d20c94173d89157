import {
  AF_INET,
  AF_UNSPEC,
  IFA_LOCAL,
  IFA_PAYLOAD,
  IFA_RTA,
  IFF_LOOPBACK,
  IFLA_IFNAME,
  IFLA_MTU,
  IFLA_PAYLOAD,
  IFLA_RTA,
  IFLA_STATS64,
  NETLINK_ROUTE,
  NLMSG_DATA,
  NLMSG_LENGTH,
  NLMSG_NEXT,
  NLMSG_OK,
  NLMSG_SPACE,
  RTA_DATA,
  RTA_NEXT,
  RTA_OK,
  RTA_PAYLOAD,
  RTM_GETADDR,
  RTM_GETLINK,
  RTM_NEWADDR,
  RTM_NEWLINK,
  cast,
  cstr,
  if_nametoindex,
  ifaddrmsg,
  ifinfomsg,
  int,
  nlmsghdr,
  rtattr,
  rtgenmsg,
  rtnl_link_stats64,
  sizeof,
} from 'bsd-sockets';
import { dump, request } from './netlink';

function attributes(first: rtattr, payload: number): Map<number, Uint8Array> {
  const found = new Map<number, Uint8Array>();
  const len = int(payload);
  for (let rta = first; RTA_OK(rta, len); rta = RTA_NEXT(rta, len)) found.set(rta.rta_type, RTA_DATA(rta));
  return found;
}

test('RTM_GETLINK lists lo with its name, MTU and counters', () => {
  const links = dump(NETLINK_ROUTE, request(RTM_GETLINK, new rtgenmsg({ rtgen_family: AF_UNSPEC }))).map((nlh) => {
    expect(nlh.nlmsg_type).toBe(RTM_NEWLINK);
    const link = cast(ifinfomsg, NLMSG_DATA(nlh));
    return { link, attrs: attributes(IFLA_RTA(link), IFLA_PAYLOAD(nlh)) };
  });
  const lo = links.find(({ attrs }) => cstr(attrs.get(IFLA_IFNAME)!) === 'lo')!;
  expect(lo.link.ifi_index).toBe(if_nametoindex('lo'));
  expect(lo.link.ifi_flags & IFF_LOOPBACK).toBe(IFF_LOOPBACK);
  expect(new DataView(lo.attrs.get(IFLA_MTU)!.slice().buffer).byteLength).toBe(4);
  const counters = cast(rtnl_link_stats64, lo.attrs.get(IFLA_STATS64)!);
  expect(counters.rx_bytes).toBe(counters.tx_bytes);
});

test('RTM_GETADDR lists 127.0.0.1 on lo', () => {
  const lo = if_nametoindex('lo');
  const found = dump(NETLINK_ROUTE, request(RTM_GETADDR, new rtgenmsg({ rtgen_family: AF_INET }))).flatMap((nlh) => {
    expect(nlh.nlmsg_type).toBe(RTM_NEWADDR);
    const addr = cast(ifaddrmsg, NLMSG_DATA(nlh));
    return addr.ifa_index === lo ? [attributes(IFA_RTA(addr), IFA_PAYLOAD(nlh)).get(IFA_LOCAL)] : [];
  });
  expect(found).toContainEqual(Uint8Array.of(127, 0, 0, 1));
});

describe('the netlink macros stay inside the view', () => {
  const memory = new Uint8Array(64).fill(0xf0); // lengths far beyond the end
  const view = memory.subarray(8, 40);

  test('if a message claims more bytes than there are', () => {
    const nlh = cast(nlmsghdr, view);
    const data = NLMSG_DATA(nlh);
    expect([data.byteOffset, data.byteLength]).toEqual([8 + 16, 16]);
    expect(NLMSG_OK(nlh, 2 ** 31 - 1)).toBe(0);
    const next = NLMSG_NEXT(nlh, int(32));
    expect(next.nlmsg_len).toBe(0);
    expect(NLMSG_OK(next, 2 ** 31 - 1)).toBe(0);
    expect(next.buffer).not.toBe(memory.buffer);
  });

  test('if an attribute claims more bytes than there are', () => {
    const rta = cast(rtattr, view);
    expect(RTA_PAYLOAD(rta)).toBe(0xf0f0 - 4);
    expect(RTA_DATA(rta).byteLength).toBe(28);
    expect(RTA_OK(rta, 2 ** 31 - 1)).toBe(0);
    expect(RTA_OK(RTA_NEXT(rta, int(32)), 2 ** 31 - 1)).toBe(0);
  });

  test('if a message or an attribute has no length', () => {
    expect(NLMSG_OK(new nlmsghdr(), 16)).toBe(0);
    expect(RTA_OK(new rtattr(), 16)).toBe(0);
    expect(RTA_DATA(new rtattr()).byteLength).toBe(0);
  });

  test('if no attribute fits after the struct', () => {
    expect(RTA_OK(IFLA_RTA(new ifinfomsg()), 100)).toBe(0);
  });
});

test('NLMSG_LENGTH and NLMSG_SPACE add the header, and NLMSG_SPACE the padding', () => {
  expect([NLMSG_LENGTH(1), NLMSG_SPACE(1), sizeof(nlmsghdr)]).toEqual([17, 20, 16]);
});
