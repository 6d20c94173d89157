// Socket options by their C types; those that are not known are an `int`, or bytes. The constants say the same to the
// compiler: lib/optname.ts.
import { tpacket_stats } from '../linux/if_packet';
import {
  IP_MULTICAST_IF,
  IP_OPTIONS,
  IPV6_PATHMTU,
  IPPROTO_IP,
  IPPROTO_IPV6,
  IPPROTO_TCP,
  in_addr,
  ip6_mtuinfo,
} from '../netinet/in';
import {
  TCP_CC_INFO,
  TCP_CONGESTION,
  TCP_FASTOPEN_KEY,
  TCP_INFO,
  TCP_SAVED_SYN,
  TCP_ULP,
  tcp_info,
} from '../netinet/tcp';
import { PACKET_STATISTICS } from '../linux/if_packet';
import { cstr, int, sizeof } from '../struct';
import {
  SOL_PACKET,
  SOL_SOCKET,
  SO_BINDTODEVICE,
  SO_COOKIE,
  SO_LINGER,
  SO_MAX_PACING_RATE,
  SO_MEMINFO,
  SO_PEERCRED,
  SO_PEERGROUPS,
  SO_PEERSEC,
  SO_RCVTIMEO,
  SO_SNDTIMEO,
  SO_TIMESTAMPING,
  SO_TXTIME,
  linger,
  ucred,
} from '../sys/socket';
import { timeval } from '../sys/time';
import { refused } from './error';

/** The value of an option: a number of an `int`, a bigint of 64 bits, a string of a `char` array, else a struct or bytes. */
export type Option = number | bigint | string | DataView | Uint8Array;

type Class = { new (init?: undefined, memory?: ArrayBufferView): DataView; readonly size: number };
type Type = 'string' | 'u64' | 'bytes' | Class;

const key = (level: int, optname: int): string => `${level}/${optname}`;

const types = new Map<string, Type>(
  (
    [
      [SOL_SOCKET, SO_BINDTODEVICE, 'string'],
      [SOL_SOCKET, SO_COOKIE, 'u64'],
      [SOL_SOCKET, SO_LINGER, linger],
      [SOL_SOCKET, SO_MAX_PACING_RATE, 'u64'],
      [SOL_SOCKET, SO_MEMINFO, 'bytes'],
      [SOL_SOCKET, SO_PEERCRED, ucred],
      [SOL_SOCKET, SO_PEERGROUPS, 'bytes'],
      [SOL_SOCKET, SO_PEERSEC, 'string'],
      [SOL_SOCKET, SO_RCVTIMEO, timeval],
      [SOL_SOCKET, SO_SNDTIMEO, timeval],
      [SOL_SOCKET, SO_TIMESTAMPING, 'bytes'],
      [SOL_SOCKET, SO_TXTIME, 'bytes'],
      [SOL_PACKET, PACKET_STATISTICS, tpacket_stats],
      [IPPROTO_IP, IP_MULTICAST_IF, in_addr],
      [IPPROTO_IP, IP_OPTIONS, 'bytes'],
      [IPPROTO_IPV6, IPV6_PATHMTU, ip6_mtuinfo],
      [IPPROTO_TCP, TCP_CC_INFO, 'bytes'],
      [IPPROTO_TCP, TCP_CONGESTION, 'string'],
      [IPPROTO_TCP, TCP_FASTOPEN_KEY, 'bytes'],
      [IPPROTO_TCP, TCP_INFO, tcp_info],
      [IPPROTO_TCP, TCP_SAVED_SYN, 'bytes'],
      [IPPROTO_TCP, TCP_ULP, 'string'],
    ] as const
  ).map(([level, optname, type]) => [key(level, optname), type as unknown as Type]),
);

/** What the kernel takes for a value: `true` is 1, a number an `int`, a bigint 64 bits. */
export function toBytes(value: boolean | number | bigint | string | ArrayBufferView): ArrayBufferView {
  switch (typeof value) {
    case 'boolean':
      return int(Number(value));
    case 'number':
      return int(value);
    case 'bigint':
      return BigInt64Array.of(value);
    case 'string':
      return Buffer.from(`${value}\0`);
    default:
      if (ArrayBuffer.isView(value)) return value;
      throw refused({ syscall: 'setsockopt' }, 'optval', 'a value of an option');
  }
}

/** What the kernel gave, as the option's type. */
export function fromBytes(level: int, optname: int, memory: Uint8Array): Option {
  const type = types.get(key(level, optname));
  const bytes = memory.slice();
  const view = new DataView(bytes.buffer);
  if (type === 'string') return cstr(bytes);
  if (type === 'u64' && bytes.length === 8) return new BigUint64Array(bytes.buffer)[0]!;
  if (typeof type === 'function') {
    // An older kernel may know less of it: what it doesn't know is 0.
    const whole = new Uint8Array(Math.max(sizeof(type), bytes.length));
    whole.set(bytes);
    return new type(undefined, whole);
  }
  if (type === 'bytes') return bytes;
  if (bytes.length === 1) return view.getUint8(0);
  return bytes.length === int.size ? new Int32Array(bytes.buffer)[0]! : bytes;
}
