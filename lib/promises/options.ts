// Socket options by their C types. An option without a row is an `int` or bytes. For the TypeScript compiler the constants
// have the same types: lib/runtime/socket-option.ts.
import { bigintOrInteger, int32, invalidType, type Called } from '../runtime/validate';
import {
  PACKET_ROLLOVER_STATS,
  PACKET_STATISTICS,
  tpacket_rollover_stats,
  tpacket_stats,
} from '../headers/linux/if_packet';
import { NETLINK_LIST_MEMBERSHIPS } from '../headers/linux/netlink';
import * as vm from '../headers/linux/vm_sockets';
import * as ip from '../headers/netinet/in';
import * as tcp from '../headers/netinet/tcp';
import { cstr, sizeof } from '../runtime/struct/sizeof';
import { int } from '../runtime/c-types';
import type { Struct } from '../runtime/struct/types';
import * as c from '../headers/sys/socket';
import { timeval } from '../headers/sys/time';

/** The value of an option: a number of an `int`, a bigint of 64 bits, a string of a `char` array, else a struct or bytes. */
export type Option = number | bigint | string | Struct | Uint8Array;

type Class = { new (init?: undefined, memory?: ArrayBufferView): Struct; readonly size: number };
type Type = 'string' | 'u64' | 'bytes' | Class;

const key = (level: int, optname: int): string => `${level}/${optname}`;

const types = new Map<string, Type>(
  (
    [
      [c.SOL_SOCKET, c.SO_BINDTODEVICE, 'string'],
      [c.SOL_SOCKET, c.SO_COOKIE, 'u64'],
      [c.SOL_SOCKET, c.SO_LINGER, c.linger],
      [c.SOL_SOCKET, c.SO_MAX_PACING_RATE, 'u64'],
      [c.SOL_SOCKET, c.SO_MEMINFO, 'bytes'],
      [c.SOL_SOCKET, c.SO_PEERCRED, c.ucred],
      [c.SOL_SOCKET, c.SO_PEERGROUPS, 'bytes'],
      [c.SOL_SOCKET, c.SO_PEERNAME, 'bytes'],
      [c.SOL_SOCKET, c.SO_PEERSEC, 'string'],
      [c.SOL_SOCKET, c.SO_RCVTIMEO, timeval],
      [c.SOL_SOCKET, c.SO_RCVTIMEO_NEW, 'bytes'],
      [c.SOL_SOCKET, c.SO_SNDTIMEO, timeval],
      [c.SOL_SOCKET, c.SO_SNDTIMEO_NEW, 'bytes'],
      [c.SOL_SOCKET, c.SO_TIMESTAMPING, 'bytes'],
      [c.SOL_SOCKET, c.SO_TIMESTAMPING_NEW, 'bytes'],
      [c.SOL_SOCKET, c.SO_TXTIME, 'bytes'],
      [c.SOL_NETLINK, NETLINK_LIST_MEMBERSHIPS, 'bytes'],
      [c.SOL_PACKET, PACKET_ROLLOVER_STATS, tpacket_rollover_stats],
      [c.SOL_PACKET, PACKET_STATISTICS, tpacket_stats],
      [c.AF_VSOCK, vm.SO_VM_SOCKETS_BUFFER_MAX_SIZE, 'u64'],
      [c.AF_VSOCK, vm.SO_VM_SOCKETS_BUFFER_MIN_SIZE, 'u64'],
      [c.AF_VSOCK, vm.SO_VM_SOCKETS_BUFFER_SIZE, 'u64'],
      [c.AF_VSOCK, vm.SO_VM_SOCKETS_CONNECT_TIMEOUT, timeval],
      [c.AF_VSOCK, vm.SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW, 'bytes'],
      [ip.IPPROTO_IP, ip.IP_MULTICAST_IF, ip.in_addr],
      [ip.IPPROTO_IP, ip.IP_OPTIONS, 'bytes'],
      [ip.IPPROTO_IP, ip.IP_PKTOPTIONS, 'bytes'],
      [ip.IPPROTO_IPV6, ip.IPV6_2292PKTOPTIONS, 'bytes'],
      [ip.IPPROTO_IPV6, ip.IPV6_DSTOPTS, 'bytes'],
      [ip.IPPROTO_IPV6, ip.IPV6_HOPOPTS, 'bytes'],
      [ip.IPPROTO_IPV6, ip.IPV6_PATHMTU, ip.ip6_mtuinfo],
      [ip.IPPROTO_IPV6, ip.IPV6_RTHDR, 'bytes'],
      [ip.IPPROTO_IPV6, ip.IPV6_RTHDRDSTOPTS, 'bytes'],
      [ip.IPPROTO_TCP, tcp.TCP_CC_INFO, 'bytes'],
      [ip.IPPROTO_TCP, tcp.TCP_CONGESTION, 'string'],
      [ip.IPPROTO_TCP, tcp.TCP_FASTOPEN_KEY, 'bytes'],
      [ip.IPPROTO_TCP, tcp.TCP_INFO, tcp.tcp_info],
      [ip.IPPROTO_TCP, tcp.TCP_REPAIR_WINDOW, tcp.tcp_repair_window],
      [ip.IPPROTO_TCP, tcp.TCP_SAVED_SYN, 'bytes'],
      [ip.IPPROTO_TCP, tcp.TCP_ULP, 'string'],
    ] as const
  ).map(([level, optname, type]) => [key(level, optname), type as unknown as Type]),
);

/** A value of some option, as `setsockopt` takes it. */
export type Settable = boolean | number | bigint | string | ArrayBufferView;

/** The bytes of a value for the kernel: `true` is 1, a number an `int`, a bigint 64 bits. */
export function toBytes(called: Called, optval: Settable): ArrayBufferView {
  switch (typeof optval) {
    case 'boolean':
      return int(Number(optval));
    case 'number':
      return int(int32(called, 'optval', optval));
    case 'bigint':
      return BigInt64Array.of(bigintOrInteger(called, 'optval', optval));
    case 'string':
      return Buffer.from(`${optval}\0`);
    default:
      if (ArrayBuffer.isView(optval)) return optval;
      throw invalidType(called, 'optval', 'a boolean, a number, a bigint, a string or an ArrayBufferView', optval);
  }
}

/** The bytes of the kernel as a value of the option's type. */
export function fromBytes(level: int, optname: int, memory: Uint8Array): Option {
  const type = types.get(key(level, optname));
  const bytes = memory.slice();
  const view = new DataView(bytes.buffer);
  if (type === 'string') return cstr(bytes);
  if (type === 'u64' && bytes.length === 8) return new BigUint64Array(bytes.buffer)[0]!;
  if (typeof type === 'function') {
    // The struct of an older kernel may be shorter: members that it lacks are 0.
    const whole = new Uint8Array(Math.max(sizeof(type), bytes.length));
    whole.set(bytes);
    return new type(undefined, whole);
  }
  if (type === 'bytes') return bytes;
  if (bytes.length === 1) return view.getUint8(0);
  return bytes.length === int.size ? new Int32Array(bytes.buffer)[0]! : bytes;
}
