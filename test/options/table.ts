// Every socket option that root can use on Linux, one line each.
import {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  IPPROTO_ICMP,
  IPPROTO_IP,
  IPPROTO_IPV6,
  IPPROTO_RAW,
  IPPROTO_TCP,
  IPPROTO_UDP,
  SOCK_DGRAM,
  SOCK_RAW,
  SOCK_STREAM,
  SOL_SOCKET,
  htonl,
} from 'bsd-sockets';

/** A number is an `int`, and a string is hexadecimal bytes. */
type Value = number | string;

/** The value differs between systems or over time. */
export const any = Symbol('any');
/** The errno if setting it fails. */
export const readOnly = Symbol('read only');
/** The errno if reading it fails. */
export const writeOnly = Symbol('write only');
/** The value that was set, or the initial value if it cannot be set. */
export const same = Symbol('same');

export type Row = [
  name: string,
  type: string,
  initial: Value | typeof any | typeof writeOnly,
  set: Value | typeof readOnly,
  get: Value | typeof any | typeof writeOnly | typeof same,
];

export interface Group {
  level: string;
  optlevel: number;
  on: string;
  socket: [domain: number, type: number, protocol: number];
  rows: Row[];
}

const zeros = (bytes: number): string => '00'.repeat(bytes);
const text = (chars: string): string => Buffer.from(`${chars}\0`).toString('hex');

// ff02::114, and lo
const group = `ff02${zeros(12)}0114` + '01000000';

// prettier-ignore
export const groups: Group[] = [
  {
    level: 'SOL_SOCKET', optlevel: SOL_SOCKET, on: 'TCP', socket: [AF_INET, SOCK_STREAM, 0],
    rows: [
      ['SO_ACCEPTCONN', 'int', 0, readOnly, same],
      ['SO_BINDTODEVICE', 'char[]', '', text('lo'), text('lo')],
      ['SO_BINDTOIFINDEX', 'int', 0, 1, same],
      ['SO_BPF_EXTENSIONS', 'int', 64, readOnly, same],
      ['SO_BROADCAST', 'int', 0, 1, same],
      ['SO_BSDCOMPAT', 'int', 0, 1, 0],
      ['SO_BUF_LOCK', 'int', 0, 1, same],
      ['SO_BUSY_POLL', 'int', 0, 1, same],
      ['SO_BUSY_POLL_BUDGET', 'int', writeOnly, 8, writeOnly],
      ['SO_CNX_ADVICE', 'int', writeOnly, 1, writeOnly],
      ['SO_COOKIE', 'uint64_t', any, readOnly, any],
      ['SO_DEBUG', 'int', 0, 1, same],
      ['SO_DOMAIN', 'int', 2, readOnly, same],
      ['SO_DONTROUTE', 'int', 0, 1, same],
      ['SO_ERROR', 'int', 0, readOnly, same],
      ['SO_INCOMING_CPU', 'int', -1, 1, same],
      ['SO_INCOMING_NAPI_ID', 'int', 0, readOnly, same],
      ['SO_KEEPALIVE', 'int', 0, 1, same],
      ['SO_LINGER', 'struct linger', '0000000000000000', '0100000005000000', same],
      ['SO_LOCK_FILTER', 'int', 0, 1, same],
      ['SO_MARK', 'int', 0, 1, same],
      ['SO_MAX_PACING_RATE', 'uint64_t', 'f'.repeat(16), '0010000000000000', same],
      ['SO_MEMINFO', 'uint32_t[9]', any, readOnly, any],
      ['SO_NETNS_COOKIE', 'uint64_t', any, readOnly, any],
      ['SO_NOFCS', 'int', 0, 1, same],
      ['SO_NO_CHECK', 'int', 0, 1, same],
      ['SO_OOBINLINE', 'int', 0, 1, same],
      ['SO_PEEK_OFF', 'int', -1, 1, same],
      ['SO_PEERCRED', 'struct ucred', '00000000ffffffffffffffff', readOnly, any],
      ['SO_PREFER_BUSY_POLL', 'int', 0, 1, same],
      ['SO_PRIORITY', 'int', 0, 1, same],
      ['SO_PROTOCOL', 'int', 6, readOnly, same],
      ['SO_RCVBUF', 'int', any, 8192, 16384],
      ['SO_RCVBUFFORCE', 'int', writeOnly, 8192, writeOnly],
      ['SO_RCVLOWAT', 'int', 1, 2, same],
      ['SO_RCVMARK', 'int', 0, 1, same],
      ['SO_RCVTIMEO', 'struct timeval', zeros(16), '0200000000000000' + zeros(8), same],
      ['SO_RCVTIMEO_NEW', 'struct timeval', zeros(16), '0200000000000000' + zeros(8), same],
      ['SO_REUSEADDR', 'int', 0, 1, same],
      ['SO_REUSEPORT', 'int', 0, 1, same],
      ['SO_RXQ_OVFL', 'int', 0, 1, same],
      ['SO_SELECT_ERR_QUEUE', 'int', 0, 1, same],
      ['SO_SNDBUF', 'int', any, 8192, 16384],
      ['SO_SNDBUFFORCE', 'int', writeOnly, 8192, writeOnly],
      ['SO_SNDLOWAT', 'int', 1, readOnly, same],
      ['SO_SNDTIMEO', 'struct timeval', zeros(16), '0200000000000000' + zeros(8), same],
      ['SO_SNDTIMEO_NEW', 'struct timeval', zeros(16), '0200000000000000' + zeros(8), same],
      ['SO_TIMESTAMP', 'int', 0, 1, same],
      ['SO_TIMESTAMPING', 'struct so_timestamping', zeros(8), '1800000000000000', same],
      ['SO_TIMESTAMPING_NEW', 'struct so_timestamping', zeros(8), '1800000000000000', same],
      ['SO_TIMESTAMPNS', 'int', 0, 1, same],
      ['SO_TIMESTAMPNS_NEW', 'int', 0, 1, same],
      ['SO_TIMESTAMP_NEW', 'int', 0, 1, same],
      ['SO_TXREHASH', 'int', 1, 0, same],
      ['SO_TXTIME', 'struct sock_txtime', zeros(8), '0b00000000000000', same],
      ['SO_TYPE', 'int', 1, readOnly, same],
      ['SO_WIFI_STATUS', 'int', 0, 1, same],
      ['SO_ZEROCOPY', 'int', 0, 1, same],
    ],
  },
  {
    level: 'IPPROTO_TCP', optlevel: IPPROTO_TCP, on: 'TCP', socket: [AF_INET, SOCK_STREAM, 0],
    rows: [
      ['TCP_CC_INFO', 'union tcp_cc_info', any, readOnly, any],
      ['TCP_CM_INQ', 'int', 0, 1, same],
      ['TCP_CONGESTION', 'char[16]', any, text('reno'), text('reno') + zeros(11)],
      ['TCP_CORK', 'int', 0, 1, same],
      ['TCP_DEFER_ACCEPT', 'int', 0, 1, same],
      ['TCP_FASTOPEN', 'int', 0, 1, same],
      ['TCP_FASTOPEN_CONNECT', 'int', 0, 1, same],
      ['TCP_FASTOPEN_KEY', 'uint8_t[16]', '', '07'.repeat(16), same],
      ['TCP_FASTOPEN_NO_COOKIE', 'int', 0, 1, same],
      ['TCP_INFO', 'struct tcp_info', any, readOnly, any],
      ['TCP_INQ', 'int', 0, 1, same],
      ['TCP_KEEPCNT', 'int', 9, 1, same],
      ['TCP_KEEPIDLE', 'int', 7200, 1, same],
      ['TCP_KEEPINTVL', 'int', 75, 1, same],
      ['TCP_LINGER2', 'int', 60, 1, same],
      ['TCP_NODELAY', 'int', 0, 1, same],
      ['TCP_NOTSENT_LOWAT', 'int', 0, 1, same],
      ['TCP_QUICKACK', 'int', 1, 0, same],
      ['TCP_REPAIR', 'int', 0, 1, same],
      ['TCP_SAVED_SYN', 'uint8_t[]', '', readOnly, ''],
      ['TCP_SAVE_SYN', 'int', 0, 1, same],
      ['TCP_SYNCNT', 'int', 6, 1, same],
      ['TCP_THIN_DUPACK', 'int', 0, 1, 0],
      ['TCP_THIN_LINEAR_TIMEOUTS', 'int', 0, 1, same],
      ['TCP_TIMESTAMP', 'uint32_t', any, readOnly, any],
      ['TCP_TX_DELAY', 'int', 0, 1000, same],
      ['TCP_ULP', 'char[]', '', readOnly, ''],
      ['TCP_USER_TIMEOUT', 'int', 0, 1, same],
      ['TCP_WINDOW_CLAMP', 'int', 0, 4096, same],
    ],
  },
  {
    level: 'IPPROTO_IP', optlevel: IPPROTO_IP, on: 'UDP', socket: [AF_INET, SOCK_DGRAM, 0],
    rows: [
      ['IP_ADD_MEMBERSHIP', 'struct ip_mreq', writeOnly, 'e00000ea' + '7f000001', writeOnly],
      ['IP_ADD_SOURCE_MEMBERSHIP', 'struct ip_mreq_source', writeOnly, 'e00000ea' + '7f000001' + '7f000001', writeOnly],
      ['IP_BIND_ADDRESS_NO_PORT', 'int', 0, 1, same],
      ['IP_CHECKSUM', 'int', 0, 1, same],
      ['IP_FREEBIND', 'int', 0, 1, same],
      ['IP_MINTTL', 'int', 0, 1, same],
      ['IP_MTU_DISCOVER', 'int', 1, 2, same],
      ['IP_MULTICAST_ALL', 'int', 1, 0, same],
      ['IP_MULTICAST_IF', 'struct in_addr', '00000000', '7f000001', same],
      ['IP_MULTICAST_LOOP', 'int', 1, 0, same],
      ['IP_MULTICAST_TTL', 'int', 1, 2, same],
      ['IP_OPTIONS', 'uint8_t[]', '', '01010101', same],
      ['IP_ORIGDSTADDR', 'int', 0, 1, same],
      ['IP_PASSSEC', 'int', 0, 1, same],
      ['IP_PKTINFO', 'int', 0, 1, same],
      ['IP_RECVERR', 'int', 0, 1, same],
      ['IP_RECVERR_RFC4884', 'int', 0, 1, same],
      ['IP_RECVFRAGSIZE', 'int', 0, 1, same],
      ['IP_RECVOPTS', 'int', 0, 1, same],
      ['IP_RECVORIGDSTADDR', 'int', 0, 1, same],
      ['IP_RECVRETOPTS', 'int', 0, 1, same],
      ['IP_RECVTOS', 'int', 0, 1, same],
      ['IP_RECVTTL', 'int', 0, 1, same],
      ['IP_RETOPTS', 'int', 0, 1, same],
      ['IP_TOS', 'int', 0, 1, same],
      ['IP_TRANSPARENT', 'int', 0, 1, same],
      ['IP_TTL', 'int', 64, 1, same],
      ['IP_UNICAST_IF', 'uint32_t, network byte order', 0, htonl(1), same],
    ],
  },
  {
    level: 'IPPROTO_IPV6', optlevel: IPPROTO_IPV6, on: 'UDP over IPv6', socket: [AF_INET6, SOCK_DGRAM, 0],
    rows: [
      ['IPV6_2292DSTOPTS', 'int', 0, 1, same],
      ['IPV6_2292HOPLIMIT', 'int', 0, 1, same],
      ['IPV6_2292HOPOPTS', 'int', 0, 1, same],
      ['IPV6_2292PKTINFO', 'int', 0, 1, same],
      ['IPV6_2292RTHDR', 'int', 0, 1, same],
      ['IPV6_ADDR_PREFERENCES', 'int', any, 2, any],
      ['IPV6_ADD_MEMBERSHIP', 'struct ipv6_mreq', writeOnly, group, writeOnly],
      ['IPV6_AUTOFLOWLABEL', 'int', 1, 0, same],
      ['IPV6_DONTFRAG', 'int', 0, 1, same],
      ['IPV6_FREEBIND', 'int', 0, 1, same],
      ['IPV6_JOIN_GROUP', 'struct ipv6_mreq', writeOnly, group, writeOnly],
      ['IPV6_MINHOPCOUNT', 'int', 0, 1, same],
      ['IPV6_MTU_DISCOVER', 'int', 1, 2, same],
      ['IPV6_MULTICAST_ALL', 'int', 1, 0, same],
      ['IPV6_MULTICAST_HOPS', 'int', 1, 2, same],
      ['IPV6_MULTICAST_IF', 'int', 0, 1, same],
      ['IPV6_MULTICAST_LOOP', 'int', 1, 0, same],
      ['IPV6_ORIGDSTADDR', 'int', 0, 1, same],
      ['IPV6_RECVDSTOPTS', 'int', 0, 1, same],
      ['IPV6_RECVERR', 'int', 0, 1, same],
      ['IPV6_RECVERR_RFC4884', 'int', 0, 1, same],
      ['IPV6_RECVFRAGSIZE', 'int', 0, 1, same],
      ['IPV6_RECVHOPLIMIT', 'int', 0, 1, same],
      ['IPV6_RECVHOPOPTS', 'int', 0, 1, same],
      ['IPV6_RECVORIGDSTADDR', 'int', 0, 1, same],
      ['IPV6_RECVPATHMTU', 'int', 0, 1, same],
      ['IPV6_RECVPKTINFO', 'int', 0, 1, same],
      ['IPV6_RECVRTHDR', 'int', 0, 1, same],
      ['IPV6_RECVTCLASS', 'int', 0, 1, same],
      ['IPV6_ROUTER_ALERT_ISOLATE', 'int', 0, 1, same],
      ['IPV6_TCLASS', 'int', 0, 1, same],
      ['IPV6_TRANSPARENT', 'int', 0, 1, same],
      ['IPV6_UNICAST_HOPS', 'int', 64, 1, same],
      ['IPV6_UNICAST_IF', 'uint32_t, network byte order', 0, htonl(1), same],
      ['IPV6_V6ONLY', 'int', 0, 1, same],
    ],
  },
  {
    level: 'IPPROTO_UDP', optlevel: IPPROTO_UDP, on: 'UDP', socket: [AF_INET, SOCK_DGRAM, 0],
    rows: [
      ['UDP_CORK', 'int', 0, 1, same],
      ['UDP_ENCAP', 'int', 0, 2, same],
      ['UDP_GRO', 'int', 0, 1, same],
      ['UDP_NO_CHECK6_RX', 'int', 0, 1, same],
      ['UDP_NO_CHECK6_TX', 'int', 0, 1, same],
      ['UDP_SEGMENT', 'int', 0, 1, same],
    ],
  },
  {
    level: 'SOL_SOCKET', optlevel: SOL_SOCKET, on: 'a unix stream', socket: [AF_UNIX, SOCK_STREAM, 0],
    rows: [
      ['SO_PASSCRED', 'int', 0, 1, same],
    ],
  },
  {
    level: 'IPPROTO_IP', optlevel: IPPROTO_IP, on: 'a raw socket', socket: [AF_INET, SOCK_RAW, IPPROTO_ICMP],
    rows: [
      ['IP_HDRINCL', 'int', 0, 1, same],
      ['IP_NODEFRAG', 'int', 0, 1, same],
    ],
  },
  {
    level: 'IPPROTO_IPV6', optlevel: IPPROTO_IPV6, on: 'a raw socket', socket: [AF_INET6, SOCK_RAW, IPPROTO_UDP],
    rows: [
      ['IPV6_HDRINCL', 'int', 0, 1, same],
      ['IPV6_CHECKSUM', 'int', -1, 6, same],
    ],
  },
  {
    level: 'IPPROTO_IPV6', optlevel: IPPROTO_IPV6, on: 'a raw socket of no protocol', socket: [AF_INET6, SOCK_RAW, IPPROTO_RAW],
    rows: [
      ['IPV6_ROUTER_ALERT', 'int', 0, 1, same],
    ],
  },
];

/** Names with the prefix of an option that have no line, with the reason. */
export const leftOut: [reason: string, names: RegExp][] = [
  [
    'states and other values',
    /^TCP_(ESTABLISHED|SYN_\w+|FIN_\w+|TIME_WAIT|CLOSE\w*|LAST_ACK|LISTEN|CLOSING|NEW_SYN_RECV|MSS\w*|MAX\w*|CA_\w+|NLA\w*|COOKIE_\w+|MD5SIG_(FLAG_PREFIX|MAXKEYLEN)|NO_QUEUE|QUEUES_NR|RECV_QUEUE|SEND_QUEUE|REPAIR_O\w+|S_DATA_\w+|RECEIVE_ZEROCOPY\w*)$/,
  ],
  ['values and bits of headers', /^IP_(DEFAULT_\w+|MAX_\w+|MAXPACKET|MSS|PMTUDISC\w*|OFFMASK|RF|DF|MF|CE)$/],
  [
    'values',
    /^IPV6_(PMTUDISC_\w+|RTHDR_\w+|FLOWLABEL_\w+|TLV_\w+|OPT_\w+|PREFER_\w+|SRCRT\w*|DEFAULT_\w+|FL_\w+|HDR\w*_\w+)$/,
  ],
  ['values', /^(UDP_ENCAP_\w+|SO_EE_\w+|SO_VM_\w+)$/],
  ['the same number as the name without _OLD on 64-bit machines', /_OLD$/],
  [
    'they leave what another line joins, or need what it joined',
    /^(IP_DROP_(SOURCE_)?MEMBERSHIP|IP_(UN)?BLOCK_SOURCE|IP_MSFILTER|IPV6_(LEAVE|DROP)_\w+|IPV6_JOIN_ANYCAST)$/,
  ],
  ['they take a program: test/linux/filter', /^SO_(ATTACH|DETACH|GET)_\w+$/],
  ['a connected socket only', /^(IP_MTU|IPV6_(MTU|PATHMTU|ADDRFORM)|SO_PEER(NAME|GROUPS))$/],
  ['a security module only', /^SO_(PEERSEC|PASSSEC|SECURITY_\w+)$/],
  ['a memory cgroup only', /^SO_RESERVE_MEM$/],
  ['IPsec policies', /^IP(V6)?_(IPSEC|XFRM)_POLICY$/],
  ['keys of a peer', /^TCP_MD5SIG(_EXT)?$/],
  ['between TCP_REPAIR on and off only', /^TCP_(QUEUE_SEQ|REPAIR_\w+)$/],
  ['memory that is mapped', /^TCP_ZEROCOPY_RECEIVE$/],
  [
    'this kernel takes them as ancillary data or not at all',
    /^(IP_PKTOPTIONS|IPV6_(2292PKTOPTIONS|AUTHHDR|NEXTHOP|PKTINFO|HOPLIMIT))$/,
  ],
  ['extension headers of IPv6', /^IPV6_(HOPOPTS|DSTOPTS|RTHDR|RTHDRDSTOPTS|RXDSTOPTS|RXHOPOPTS)$/],
  ['routers only', /^IP_ROUTER_ALERT$/],
];
