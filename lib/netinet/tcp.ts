import { constant } from '../native';

/** . */
export const SOL_TCP = constant('SOL_TCP');
/** . */
export const TCP_NODELAY = constant('TCP_NODELAY');
/** . */
export const TCP_MAXSEG = constant('TCP_MAXSEG');
/** . */
export const TCP_CORK = constant('TCP_CORK');
/** . */
export const TCP_KEEPIDLE = constant('TCP_KEEPIDLE');
/** . */
export const TCP_KEEPINTVL = constant('TCP_KEEPINTVL');
/** . */
export const TCP_KEEPCNT = constant('TCP_KEEPCNT');
/** . */
export const TCP_SYNCNT = constant('TCP_SYNCNT');
/** . */
export const TCP_LINGER2 = constant('TCP_LINGER2');
/** . */
export const TCP_DEFER_ACCEPT = constant('TCP_DEFER_ACCEPT');
/** . */
export const TCP_WINDOW_CLAMP = constant('TCP_WINDOW_CLAMP');
/** . */
export const TCP_INFO = constant('TCP_INFO');
/** . */
export const TCP_QUICKACK = constant('TCP_QUICKACK');
/** . */
export const TCP_CONGESTION = constant('TCP_CONGESTION');
/** . */
export const TCP_MD5SIG = constant('TCP_MD5SIG');
/** . */
export const TCP_COOKIE_TRANSACTIONS = constant('TCP_COOKIE_TRANSACTIONS');
/** . */
export const TCP_THIN_LINEAR_TIMEOUTS = constant('TCP_THIN_LINEAR_TIMEOUTS');
/** . */
export const TCP_THIN_DUPACK = constant('TCP_THIN_DUPACK');
/** . */
export const TCP_USER_TIMEOUT = constant('TCP_USER_TIMEOUT');
/** . */
export const TCP_REPAIR = constant('TCP_REPAIR');
/** . */
export const TCP_REPAIR_QUEUE = constant('TCP_REPAIR_QUEUE');
/** . */
export const TCP_QUEUE_SEQ = constant('TCP_QUEUE_SEQ');
/** . */
export const TCP_REPAIR_OPTIONS = constant('TCP_REPAIR_OPTIONS');
/** . */
export const TCP_FASTOPEN = constant('TCP_FASTOPEN');
/** . */
export const TCP_TIMESTAMP = constant('TCP_TIMESTAMP');
/** . */
export const TCP_NOTSENT_LOWAT = constant('TCP_NOTSENT_LOWAT');
/** . */
export const TCP_CC_INFO = constant('TCP_CC_INFO');
/** . */
export const TCP_SAVE_SYN = constant('TCP_SAVE_SYN');
/** . */
export const TCP_SAVED_SYN = constant('TCP_SAVED_SYN');
/** . */
export const TCP_REPAIR_WINDOW = constant('TCP_REPAIR_WINDOW');
/** . */
export const TCP_FASTOPEN_CONNECT = constant('TCP_FASTOPEN_CONNECT');
/** . */
export const TCP_ULP = constant('TCP_ULP');
/** . */
export const TCP_MD5SIG_EXT = constant('TCP_MD5SIG_EXT');
/** . */
export const TCP_FASTOPEN_KEY = constant('TCP_FASTOPEN_KEY');
/** . */
export const TCP_FASTOPEN_NO_COOKIE = constant('TCP_FASTOPEN_NO_COOKIE');
/** . */
export const TCP_ZEROCOPY_RECEIVE = constant('TCP_ZEROCOPY_RECEIVE');
/** . */
export const TCP_INQ = constant('TCP_INQ');
/** . */
export const TCP_CM_INQ = constant('TCP_CM_INQ');
/** . */
export const TCP_TX_DELAY = constant('TCP_TX_DELAY');
/** . */
export const TCP_REPAIR_ON = constant('TCP_REPAIR_ON');
/** . */
export const TCP_REPAIR_OFF = constant('TCP_REPAIR_OFF');
/** . */
export const TCP_REPAIR_OFF_NO_WP = constant('TCP_REPAIR_OFF_NO_WP');
/** . */
export const TCP_MSS = constant('TCP_MSS');
/** . */
export const TCP_MAXWIN = constant('TCP_MAXWIN');
/** . */
export const TCP_MAX_WINSHIFT = constant('TCP_MAX_WINSHIFT');
/** . */
export const TCP_MD5SIG_MAXKEYLEN = constant('TCP_MD5SIG_MAXKEYLEN');
/** . */
export const TCP_MD5SIG_FLAG_PREFIX = constant('TCP_MD5SIG_FLAG_PREFIX');
/** . */
export const TCP_COOKIE_MIN = constant('TCP_COOKIE_MIN');
/** . */
export const TCP_COOKIE_MAX = constant('TCP_COOKIE_MAX');
/** . */
export const TCP_COOKIE_PAIR_SIZE = constant('TCP_COOKIE_PAIR_SIZE');
/** . */
export const TCP_COOKIE_IN_ALWAYS = constant('TCP_COOKIE_IN_ALWAYS');
/** . */
export const TCP_COOKIE_OUT_NEVER = constant('TCP_COOKIE_OUT_NEVER');
/** . */
export const TCP_S_DATA_IN = constant('TCP_S_DATA_IN');
/** . */
export const TCP_S_DATA_OUT = constant('TCP_S_DATA_OUT');
/** . */
export const TCP_MSS_DEFAULT = constant('TCP_MSS_DEFAULT');
/** . */
export const TCP_MSS_DESIRED = constant('TCP_MSS_DESIRED');
/** . */
export const TCPOPT_EOL = constant('TCPOPT_EOL');
/** . */
export const TCPOPT_NOP = constant('TCPOPT_NOP');
/** . */
export const TCPOPT_MAXSEG = constant('TCPOPT_MAXSEG');
/** . */
export const TCPOLEN_MAXSEG = constant('TCPOLEN_MAXSEG');
/** . */
export const TCPOPT_WINDOW = constant('TCPOPT_WINDOW');
/** . */
export const TCPOLEN_WINDOW = constant('TCPOLEN_WINDOW');
/** . */
export const TCPOPT_SACK_PERMITTED = constant('TCPOPT_SACK_PERMITTED');
/** . */
export const TCPOLEN_SACK_PERMITTED = constant('TCPOLEN_SACK_PERMITTED');
/** . */
export const TCPOPT_SACK = constant('TCPOPT_SACK');
/** . */
export const TCPOPT_TIMESTAMP = constant('TCPOPT_TIMESTAMP');
/** . */
export const TCPOLEN_TIMESTAMP = constant('TCPOLEN_TIMESTAMP');
/** . */
export const TCPOLEN_TSTAMP_APPA = constant('TCPOLEN_TSTAMP_APPA');
/** . */
export const TCPOPT_TSTAMP_HDR = constant('TCPOPT_TSTAMP_HDR');
/** . */
export const TCPI_OPT_TIMESTAMPS = constant('TCPI_OPT_TIMESTAMPS');
/** . */
export const TCPI_OPT_SACK = constant('TCPI_OPT_SACK');
/** . */
export const TCPI_OPT_WSCALE = constant('TCPI_OPT_WSCALE');
/** . */
export const TCPI_OPT_ECN = constant('TCPI_OPT_ECN');
/** . */
export const TCPI_OPT_ECN_SEEN = constant('TCPI_OPT_ECN_SEEN');
/** . */
export const TCPI_OPT_SYN_DATA = constant('TCPI_OPT_SYN_DATA');
