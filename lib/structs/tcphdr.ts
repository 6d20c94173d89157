import { bitfields, memberOffset } from '../runtime/struct/bitfield';
import { struct } from '../runtime/struct/define';
import { long, port } from './decoders';

interface tcphdr_members {
  /** The sender's port, in network byte order. */
  source: number;
  /** The receiver's port, in network byte order. */
  dest: number;
  /** The sequence number of the first byte, in network byte order. */
  seq: number;
  /** The next expected sequence number, in network byte order. */
  ack_seq: number;
  /** The window in bytes, not scaled, in network byte order. */
  window: number;
  /** The checksum. */
  check: number;
  /** The end of urgent data, in network byte order. */
  urg_ptr: number;
  /** `source`, under its BSD name. */
  th_sport: number;
  /** `dest`, under its BSD name. */
  th_dport: number;
  /** `seq`, under its BSD name. */
  th_seq: number;
  /** `ack_seq`, under its BSD name. */
  th_ack: number;
  /** The flags together: `TH_*`. */
  th_flags: number;
  /** `window`, under its BSD name. */
  th_win: number;
  /** `check`, under its BSD name. */
  th_sum: number;
  /** `urg_ptr`, under its BSD name. */
  th_urp: number;
}

interface tcphdr_bits {
  /** The header's length in units of 4 bytes: 5 without options. */
  doff: number;
  /** Reserved. */
  res1: number;
  /** `doff`, under its BSD name. */
  th_off: number;
  /** `res1`, under its BSD name. */
  th_x2: number;
  /** Congestion bits: ECE and CWR. */
  res2: number;
  /** `urg_ptr` is valid. */
  urg: number;
  /** `ack_seq` is valid. */
  ack: number;
  /** To be delivered to the program immediately. */
  psh: number;
  /** The connection is reset. */
  rst: number;
  /** The sequence numbers begin here. */
  syn: number;
  /** The sender has no more data. */
  fin: number;
}

const again = (): undefined => undefined;
const flags = memberOffset('tcphdr', 'th_flags');

/**
 * `struct tcphdr`: the header of a TCP segment, under the names of Linux and of BSD.
 * @see RFC 9293
 */
export class tcphdr extends bitfields<tcphdr_members, tcphdr_bits>(
  struct<tcphdr_members>('tcphdr', {
    source: port,
    dest: port,
    seq: long,
    ack_seq: long,
    window: port,
    urg_ptr: port,
    th_sport: again,
    th_dport: again,
    th_seq: again,
    th_ack: again,
    th_flags: again,
    th_win: again,
    th_sum: again,
    th_urp: again,
  }),
  {
    doff: [flags - 1, 4, 4],
    res1: [flags - 1, 0, 4],
    th_off: [flags - 1, 4, 4],
    th_x2: [flags - 1, 0, 4],
    res2: [flags, 6, 2],
    urg: [flags, 5, 1],
    ack: [flags, 4, 1],
    psh: [flags, 3, 1],
    rst: [flags, 2, 1],
    syn: [flags, 1, 1],
    fin: [flags, 0, 1],
  },
) {}
