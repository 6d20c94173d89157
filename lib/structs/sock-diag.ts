import { struct } from '../runtime/struct/define';
import { family } from './decoders';
import type { sa_family_t } from './sockaddr';

interface sock_diag_req_members {
  /** The family of the sockets. */
  sdiag_family: sa_family_t;
  /** Their protocol. */
  sdiag_protocol: number;
}

/**
 * `struct sock_diag_req`: the beginning of each request.
 * @see sock_diag(7)
 */
export class sock_diag_req extends struct<sock_diag_req_members>('sock_diag_req', { sdiag_family: family }) {}
