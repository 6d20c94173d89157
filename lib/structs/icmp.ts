import { struct } from '../runtime/struct/define';
import { trailing } from '../runtime/struct/types';
import type { Init } from '../runtime/struct/types';
import { inetAddress, long, port } from './decoders';
import { in_addr, type in_addr_t } from './sockaddr-in';

interface echo_members {
  /** The identifier of the program's requests, in network byte order. An ICMP datagram socket sets it. */
  id: number;
  /** The number of the request, in network byte order. */
  sequence: number;
}

/** The `un.echo` of `struct icmphdr`; It has no name in C. */
export class icmphdr_echo extends struct<echo_members>('icmphdr_echo', { id: port, sequence: port }) {}

interface frag_members {
  /** The MTU of the hop that is too small, in bytes, in network byte order. */
  mtu: number;
}

/** The `un.frag` of `struct icmphdr`; It has no name in C. */
export class icmphdr_frag extends struct<frag_members>('icmphdr_frag', { mtu: port }) {}

interface un_members {
  /** For echo and timestamp messages. */
  get echo(): icmphdr_echo;
  set echo(echo: Init<echo_members> | ArrayBufferView);
  /** For `ICMP_REDIRECT`: the router to use, in network byte order. */
  gateway: in_addr_t;
  /** For `ICMP_FRAG_NEEDED`. */
  get frag(): icmphdr_frag;
  set frag(frag: Init<frag_members> | ArrayBufferView);
}

/** The `un` of `struct icmphdr`, a union; It has no name in C. */
export class icmphdr_un extends struct<un_members>('icmphdr_un', {
  echo: icmphdr_echo,
  gateway: inetAddress,
  frag: icmphdr_frag,
}) {}

interface icmphdr_members {
  /** `ICMP_ECHO`, `ICMP_DEST_UNREACH`, ... */
  type: number;
  /** The code: details of the type. */
  code: number;
  /** The checksum of the message. An ICMP datagram socket sets it. */
  checksum: number;
  /** Data that depends on the type. */
  get un(): icmphdr_un;
  set un(un: Init<un_members> | ArrayBufferView);
}

/**
 * `struct icmphdr`: the header of an ICMP message.
 * @see RFC 792, icmp(7)
 */
export class icmphdr extends struct<icmphdr_members>('icmphdr', { un: icmphdr_un }) {}

interface icmp_ra_addr_members {
  /** A router's address, in network byte order. */
  ira_addr: in_addr_t;
  /** The preference level, in network byte order. */
  ira_preference: number;
}

/**
 * `struct icmp_ra_addr`: a router in an `ICMP_ROUTERADVERT`.
 * @see RFC 1256
 */
export class icmp_ra_addr extends struct<icmp_ra_addr_members>('icmp_ra_addr', {
  ira_addr: inetAddress,
  ira_preference: long,
}) {}

interface icmp_members {
  /** `ICMP_ECHO`, `ICMP_UNREACH`, ... */
  icmp_type: number;
  /** The code: details of the type. */
  icmp_code: number;
  /** The checksum of the message. */
  icmp_cksum: number;
  /** `ICMP_PARAMPROB`: the offset of the wrong byte. */
  icmp_pptr: number;
  /** `ICMP_REDIRECT`: the router to use. */
  get icmp_gwaddr(): in_addr;
  set icmp_gwaddr(address: Init<Pick<in_addr, 's_addr'>> | ArrayBufferView);
  /** Echo: the identifier of the program's requests, in network byte order. */
  icmp_id: number;
  /** Echo: the number of the request, in network byte order. */
  icmp_seq: number;
  /** The same 4 bytes as a number. */
  icmp_void: number;
  /** `ICMP_UNREACH_NEEDFRAG`: the MTU of the next hop in bytes, in network byte order. */
  icmp_nextmtu: number;
  /** `ICMP_ROUTERADVERT`: the number of addresses that follow. */
  icmp_num_addrs: number;
  /** `ICMP_ROUTERADVERT`: the size of each address in units of 4 bytes. */
  icmp_wpa: number;
  /** `ICMP_ROUTERADVERT`: the lifetime in seconds, in network byte order. */
  icmp_lifetime: number;
  /** `ICMP_TSTAMP`: the transmit time, in milliseconds since midnight UT, in network byte order. */
  icmp_otime: number;
  /** `ICMP_TSTAMPREPLY`: the arrival time of the request. */
  icmp_rtime: number;
  /** `ICMP_TSTAMPREPLY`: the transmit time of the answer. */
  icmp_ttime: number;
  /** `ICMP_MASKREPLY`: the address mask, in network byte order. */
  icmp_mask: number;
  /** The data: to the end of the memory that the struct was cast from. */
  get icmp_data(): Uint8Array;
  set icmp_data(data: ArrayBufferView);
}

/**
 * `struct icmp`: an ICMP message, under its BSD names. Its first 8 bytes are `icmphdr`.
 * @see RFC 792
 */
export class icmp extends struct<icmp_members>('icmp', {
  icmp_gwaddr: in_addr,
  icmp_id: port,
  icmp_seq: port,
  icmp_nextmtu: port,
  icmp_lifetime: port,
  icmp_otime: long,
  icmp_rtime: long,
  icmp_ttime: long,
  icmp_mask: inetAddress,
  icmp_data: trailing(),
}) {}
