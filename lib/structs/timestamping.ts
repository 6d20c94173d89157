import type { int } from '../runtime/c-types';
import { struct } from '../runtime/struct/define';
import type { clockid_t } from './timespec';

interface so_timestamping_members {
  /** `SOF_TIMESTAMPING_*`. */
  flags: int;
  /** With `SOF_TIMESTAMPING_BIND_PHC`: the number of the virtual clock. */
  bind_phc: int;
}

/** `struct so_timestamping`: the value of `SO_TIMESTAMPING`; an `int` of its flags is accepted as well. */
export class so_timestamping extends struct<so_timestamping_members>('so_timestamping') {}

interface scm_ts_pktinfo_members {
  /** The index of the interface. */
  if_index: number;
  /** The length of the packet, with its link layer header. */
  pkt_length: number;
  /** Zeroes. */
  get reserved(): Uint32Array;
  set reserved(zeroes: ArrayBufferView);
}

/** `struct scm_ts_pktinfo`: the ancillary data `SCM_TIMESTAMPING_PKTINFO`. */
export class scm_ts_pktinfo extends struct<scm_ts_pktinfo_members>('scm_ts_pktinfo', { reserved: () => undefined }) {}

interface sock_txtime_members {
  /** The clock of the times: `CLOCK_TAI`, ... */
  clockid: clockid_t;
  /** `SOF_TXTIME_*`. */
  flags: number;
}

/** `struct sock_txtime`: the value of `SO_TXTIME`. */
export class sock_txtime extends struct<sock_txtime_members>('sock_txtime') {}
