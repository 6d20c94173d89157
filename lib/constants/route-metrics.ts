import { constant } from '../runtime/addon';

/** Route metric: none. */
export const RTAX_UNSPEC = constant('RTAX_UNSPEC');
/** Route metric: the locked metrics, which measurements do not change, a bit for each. */
export const RTAX_LOCK = constant('RTAX_LOCK');
/** Route metric: the MTU in bytes. */
export const RTAX_MTU = constant('RTAX_MTU');
/** Route metric: the largest window in bytes. */
export const RTAX_WINDOW = constant('RTAX_WINDOW');
/** Route metric: the round-trip time. */
export const RTAX_RTT = constant('RTAX_RTT');
/** Route metric: the variance of the round-trip time. */
export const RTAX_RTTVAR = constant('RTAX_RTTVAR');
/** Route metric: the slow start threshold. */
export const RTAX_SSTHRESH = constant('RTAX_SSTHRESH');
/** Route metric: the largest congestion window. */
export const RTAX_CWND = constant('RTAX_CWND');
/** Route metric: the advertised segment size, in bytes. */
export const RTAX_ADVMSS = constant('RTAX_ADVMSS');
/** Route metric: the expected reordering. */
export const RTAX_REORDERING = constant('RTAX_REORDERING');
/** Route metric: the time to live of packets. */
export const RTAX_HOPLIMIT = constant('RTAX_HOPLIMIT');
/** Route metric: the initial congestion window. */
export const RTAX_INITCWND = constant('RTAX_INITCWND');
/** Route metric: `RTAX_FEATURE_*`. */
export const RTAX_FEATURES = constant('RTAX_FEATURES');
/** Route metric: the shortest retransmission timeout, in milliseconds. */
export const RTAX_RTO_MIN = constant('RTAX_RTO_MIN');
/** Route metric: the initial receive window. */
export const RTAX_INITRWND = constant('RTAX_INITRWND');
/** Route metric: no delayed acknowledgements. */
export const RTAX_QUICKACK = constant('RTAX_QUICKACK');
/** Route metric: the congestion control, by its name. */
export const RTAX_CC_ALGO = constant('RTAX_CC_ALGO');
/** Route metric: TCP Fast Open without a cookie. */
export const RTAX_FASTOPEN_NO_COOKIE = constant('RTAX_FASTOPEN_NO_COOKIE');
/** The largest route metric of this header. */
export const RTAX_MAX = constant('RTAX_MAX');
/** ECN is requested on this route. */
export const RTAX_FEATURE_ECN = constant('RTAX_FEATURE_ECN');
/** Selective acknowledgements (no longer used). */
export const RTAX_FEATURE_SACK = constant('RTAX_FEATURE_SACK');
/** Timestamps (no longer used). */
export const RTAX_FEATURE_TIMESTAMP = constant('RTAX_FEATURE_TIMESTAMP');
/** Every packet has a fragment header (no longer used). */
export const RTAX_FEATURE_ALLFRAG = constant('RTAX_FEATURE_ALLFRAG');
/** All features. */
export const RTAX_FEATURE_MASK = constant('RTAX_FEATURE_MASK');
