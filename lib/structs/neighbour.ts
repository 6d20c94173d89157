import { struct } from '../runtime/struct/define';
import { structWithTrailingData } from '../runtime/struct/trailing-data';
import { family } from './decoders';
import type { sa_family_t } from './sockaddr';

interface ndmsg_members {
  /** `AF_INET`, `AF_INET6`, `AF_BRIDGE`. */
  ndm_family: sa_family_t;
  /** The index of the interface. */
  ndm_ifindex: number;
  /** `NUD_*`. */
  ndm_state: number;
  /** `NTF_*`. */
  ndm_flags: number;
  /** `RTN_*`. */
  ndm_type: number;
}

/**
 * `struct ndmsg`: a neighbour; attributes `NDA_*` follow.
 * @see rtnetlink(7)
 */
export class ndmsg extends structWithTrailingData<ndmsg_members>('ndmsg', { ndm_family: family }) {}

interface nda_cacheinfo_members {
  /** The time since it was confirmed, in clock ticks. */
  ndm_confirmed: number;
  /** The time since it was used, in clock ticks. */
  ndm_used: number;
  /** The time since it was changed, in clock ticks. */
  ndm_updated: number;
  /** The number of references. */
  ndm_refcnt: number;
}

/** `struct nda_cacheinfo`: an `NDA_CACHEINFO`. */
export class nda_cacheinfo extends struct<nda_cacheinfo_members>('nda_cacheinfo') {}
