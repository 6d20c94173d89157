// How members print: by the names of the constants that their documentation lists, and as source code would write them.
import { constantNames, native } from '../runtime/addon';

type Decoder = (value: number) => string;

function namer(names: readonly string[]): Decoder {
  let byValue: Map<number | undefined, string> | undefined;
  return (value) => {
    // Of two names with one value, the first is printed.
    byValue ??= new Map(names.toReversed().map((name) => [native.constants[name], name]));
    return byValue.get(value) ?? String(value);
  };
}

/** The name of the value among these constants, or the number. */
export const oneOf = (...names: string[]): Decoder => namer(names);

/**
 * The name of the value among the constants of a prefix, or the number. `others` begin with the prefix and belong to
 * another family. `aliases` are printed only if the platform has no other name for the value.
 */
export function named(prefix: string, others: string[] = [], aliases: string[] = []): Decoder {
  let decoder: Decoder | undefined;
  const isOther = new Set([...others, ...aliases]);
  return (value) => {
    decoder ??= namer([...constantNames().filter((name) => name.startsWith(prefix) && !isOther.has(name)), ...aliases]);
    return decoder(value);
  };
}

/** An address family: `AF_INET`. */
export const family = named('AF_', ['AF_MAX'], ['AF_LOCAL', 'AF_FILE', 'AF_ROUTE']);

/** A protocol of the link layer: `ETH_P_IP`. */
export const ethernetProtocol = named('ETH_P_', ['ETH_P_802_3_MIN']);

/** The type of a network interface's hardware: `ARPHRD_ETHER`. */
export const hardwareType = named('ARPHRD_');

/** The state of a TCP socket: `TCP_LISTEN`. */
export const tcpState = oneOf(
  'TCP_ESTABLISHED',
  'TCP_SYN_SENT',
  'TCP_SYN_RECV',
  'TCP_FIN_WAIT1',
  'TCP_FIN_WAIT2',
  'TCP_TIME_WAIT',
  'TCP_CLOSE',
  'TCP_CLOSE_WAIT',
  'TCP_LAST_ACK',
  'TCP_LISTEN',
  'TCP_CLOSING',
);

const swapped = (value: number): number => ((value & 0xff) << 8) | (value >> 8);

/** A port, or another 16-bit number in network byte order, as in source code: `htons(7000)`. */
export const port: Decoder = (value) => `htons(${swapped(value)})`;

/** A 16-bit number in network byte order by its name: `htons(ETH_P_IP)`. */
export const netNamed =
  (decode: Decoder): Decoder =>
  (value) =>
    `htons(${decode(swapped(value))})`;

/** A 32-bit number in network byte order: `htonl(1)`. */
export const long: Decoder = (value) => `htonl(${new DataView(Uint32Array.of(value).buffer).getUint32(0)})`;

/** Several of them. */
export const longs = (values: Uint32Array): string => `[ ${Array.from(values, long).join(', ')} ]`;

/** An IPv4 address: `inet_addr("127.0.0.1")`. */
export const inetAddress: Decoder = (value) =>
  `inet_addr("${[...new Uint8Array(Uint32Array.of(value).buffer)].join('.')}")`;
