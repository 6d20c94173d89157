import {
  AF_INET,
  AF_INET6,
  ICMP6_ECHO_REPLY,
  ICMP6_ECHO_REQUEST,
  ICMP6_FILTER,
  ICMP6_FILTER_SETBLOCKALL,
  ICMP6_FILTER_SETPASS,
  ICMP6_FILTER_WILLBLOCK,
  ICMP6_FILTER_WILLPASS,
  ICMP_ECHO,
  ICMP_ECHOREPLY,
  IPPROTO_ICMP,
  IPPROTO_ICMPV6,
  SOCK_RAW,
  cast,
  check,
  connect,
  htons,
  icmp6_filter,
  icmp6_hdr,
  icmphdr,
  iphdr,
  recv,
  send,
  setsockopt,
  sizeof,
} from 'bsd-sockets';
import { inet, inet6, openSocket } from '../../support/sockets';

const root = process.geteuid!() === 0;
if (!root) console.warn('skipped, for lack of root: raw sockets');

const id = htons(process.pid & 0xffff);

/** RFC 1071: the sum of 16-bit words in any byte order, complemented. */
function checksum({ buffer, byteOffset, byteLength }: ArrayBufferView): number {
  let sum = 0;
  for (const word of new Uint16Array(buffer, byteOffset, byteLength / 2)) sum += word;
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return ~sum & 0xffff;
}

(root ? test : test.skip)('a raw ICMP socket gets the answer to its echo request, IP header and all', () => {
  const s = openSocket(AF_INET, SOCK_RAW, IPPROTO_ICMP);
  check('connect', connect(s, ...inet()));
  const echo = new icmphdr({ type: ICMP_ECHO, un: { echo: { id, sequence: htons(1) } } });
  echo.checksum = checksum(echo);
  expect(send(s, echo, sizeof(echo), 0)).toSucceedWith(sizeof(echo));
  const buf = new Uint8Array(1500);
  for (;;) {
    const n = check('recv', recv(s, buf, sizeof(buf), 0));
    const ip = cast(iphdr, buf);
    const answer = cast(icmphdr, buf.subarray(ip.ihl * 4, n));
    // The socket also receives its own request and the messages of others.
    if (answer.type !== ICMP_ECHOREPLY || answer.un.echo.id !== id) continue;
    expect(ip).toMatchObject({ version: 4, protocol: IPPROTO_ICMP });
    expect(answer.un.echo.sequence).toBe(htons(1));
    expect(answer.code).toBe(0);
    return;
  }
});

(root ? test : test.skip)('a raw ICMPv6 socket gets only the types that its filter lets pass', () => {
  const s = openSocket(AF_INET6, SOCK_RAW, IPPROTO_ICMPV6);
  const filter = new icmp6_filter();
  ICMP6_FILTER_SETBLOCKALL(filter);
  ICMP6_FILTER_SETPASS(ICMP6_ECHO_REPLY, filter);
  expect(ICMP6_FILTER_WILLPASS(ICMP6_ECHO_REPLY, filter)).toBe(1);
  expect(ICMP6_FILTER_WILLBLOCK(ICMP6_ECHO_REPLY, filter)).toBe(0);
  expect(ICMP6_FILTER_WILLBLOCK(ICMP6_ECHO_REQUEST, filter)).toBe(1);
  expect(setsockopt(s, IPPROTO_ICMPV6, ICMP6_FILTER, filter, sizeof(filter))).toSucceedWith(0);
  check('connect', connect(s, ...inet6()));
  const echo = new icmp6_hdr({ icmp6_type: ICMP6_ECHO_REQUEST, icmp6_id: id, icmp6_seq: htons(2) });
  expect(send(s, echo, sizeof(echo), 0)).toSucceedWith(sizeof(echo));
  const buf = new Uint8Array(1500);
  for (;;) {
    check('recv', recv(s, buf, sizeof(buf), 0));
    const answer = cast(icmp6_hdr, buf);
    expect(answer.icmp6_type).toBe(ICMP6_ECHO_REPLY);
    if (answer.icmp6_id !== id) continue;
    expect(answer.icmp6_seq).toBe(htons(2));
    return;
  }
});
