import { constant } from '../native';

/** . */
export const SO_DEBUG = constant('SO_DEBUG');
/** . */
export const SO_REUSEADDR = constant('SO_REUSEADDR');
/** . */
export const SO_TYPE = constant('SO_TYPE');
/** . */
export const SO_ERROR = constant('SO_ERROR');
/** . */
export const SO_DONTROUTE = constant('SO_DONTROUTE');
/** . */
export const SO_BROADCAST = constant('SO_BROADCAST');
/** . */
export const SO_SNDBUF = constant('SO_SNDBUF');
/** . */
export const SO_RCVBUF = constant('SO_RCVBUF');
/** . */
export const SO_SNDBUFFORCE = constant('SO_SNDBUFFORCE');
/** . */
export const SO_RCVBUFFORCE = constant('SO_RCVBUFFORCE');
/** . */
export const SO_KEEPALIVE = constant('SO_KEEPALIVE');
/** . */
export const SO_OOBINLINE = constant('SO_OOBINLINE');
/** . */
export const SO_NO_CHECK = constant('SO_NO_CHECK');
/** . */
export const SO_PRIORITY = constant('SO_PRIORITY');
/** . */
export const SO_LINGER = constant('SO_LINGER');
/** . */
export const SO_BSDCOMPAT = constant('SO_BSDCOMPAT');
/** . */
export const SO_REUSEPORT = constant('SO_REUSEPORT');
/** . */
export const SO_PASSCRED = constant('SO_PASSCRED');
/** . */
export const SO_PEERCRED = constant('SO_PEERCRED');
/** . */
export const SO_RCVLOWAT = constant('SO_RCVLOWAT');
/** . */
export const SO_SNDLOWAT = constant('SO_SNDLOWAT');
/** . */
export const SO_RCVTIMEO_OLD = constant('SO_RCVTIMEO_OLD');
/** . */
export const SO_SNDTIMEO_OLD = constant('SO_SNDTIMEO_OLD');
/** . */
export const SO_SECURITY_AUTHENTICATION = constant('SO_SECURITY_AUTHENTICATION');
/** . */
export const SO_SECURITY_ENCRYPTION_TRANSPORT = constant('SO_SECURITY_ENCRYPTION_TRANSPORT');
/** . */
export const SO_SECURITY_ENCRYPTION_NETWORK = constant('SO_SECURITY_ENCRYPTION_NETWORK');
/** . */
export const SO_BINDTODEVICE = constant('SO_BINDTODEVICE');
/** . */
export const SO_ATTACH_FILTER = constant('SO_ATTACH_FILTER');
/** . */
export const SO_DETACH_FILTER = constant('SO_DETACH_FILTER');
/** . */
export const SO_GET_FILTER = constant('SO_GET_FILTER');
/** . */
export const SO_PEERNAME = constant('SO_PEERNAME');
/** . */
export const SO_ACCEPTCONN = constant('SO_ACCEPTCONN');
/** . */
export const SO_PEERSEC = constant('SO_PEERSEC');
/** . */
export const SO_PASSSEC = constant('SO_PASSSEC');
/** . */
export const SO_MARK = constant('SO_MARK');
/** . */
export const SO_PROTOCOL = constant('SO_PROTOCOL');
/** . */
export const SO_DOMAIN = constant('SO_DOMAIN');
/** . */
export const SO_RXQ_OVFL = constant('SO_RXQ_OVFL');
/** . */
export const SO_WIFI_STATUS = constant('SO_WIFI_STATUS');
/** . */
export const SO_PEEK_OFF = constant('SO_PEEK_OFF');
/** . */
export const SO_NOFCS = constant('SO_NOFCS');
/** . */
export const SO_LOCK_FILTER = constant('SO_LOCK_FILTER');
/** . */
export const SO_SELECT_ERR_QUEUE = constant('SO_SELECT_ERR_QUEUE');
/** . */
export const SO_BUSY_POLL = constant('SO_BUSY_POLL');
/** . */
export const SO_MAX_PACING_RATE = constant('SO_MAX_PACING_RATE');
/** . */
export const SO_BPF_EXTENSIONS = constant('SO_BPF_EXTENSIONS');
/** . */
export const SO_INCOMING_CPU = constant('SO_INCOMING_CPU');
/** . */
export const SO_ATTACH_BPF = constant('SO_ATTACH_BPF');
/** . */
export const SO_DETACH_BPF = constant('SO_DETACH_BPF');
/** . */
export const SO_ATTACH_REUSEPORT_CBPF = constant('SO_ATTACH_REUSEPORT_CBPF');
/** . */
export const SO_ATTACH_REUSEPORT_EBPF = constant('SO_ATTACH_REUSEPORT_EBPF');
/** . */
export const SO_CNX_ADVICE = constant('SO_CNX_ADVICE');
/** . */
export const SO_MEMINFO = constant('SO_MEMINFO');
/** . */
export const SO_INCOMING_NAPI_ID = constant('SO_INCOMING_NAPI_ID');
/** . */
export const SO_COOKIE = constant('SO_COOKIE');
/** . */
export const SO_PEERGROUPS = constant('SO_PEERGROUPS');
/** . */
export const SO_ZEROCOPY = constant('SO_ZEROCOPY');
/** . */
export const SO_TXTIME = constant('SO_TXTIME');
/** . */
export const SO_BINDTOIFINDEX = constant('SO_BINDTOIFINDEX');
/** . */
export const SO_TIMESTAMP_OLD = constant('SO_TIMESTAMP_OLD');
/** . */
export const SO_TIMESTAMPNS_OLD = constant('SO_TIMESTAMPNS_OLD');
/** . */
export const SO_TIMESTAMPING_OLD = constant('SO_TIMESTAMPING_OLD');
/** . */
export const SO_TIMESTAMP_NEW = constant('SO_TIMESTAMP_NEW');
/** . */
export const SO_TIMESTAMPNS_NEW = constant('SO_TIMESTAMPNS_NEW');
/** . */
export const SO_TIMESTAMPING_NEW = constant('SO_TIMESTAMPING_NEW');
/** . */
export const SO_RCVTIMEO_NEW = constant('SO_RCVTIMEO_NEW');
/** . */
export const SO_SNDTIMEO_NEW = constant('SO_SNDTIMEO_NEW');
/** . */
export const SO_DETACH_REUSEPORT_BPF = constant('SO_DETACH_REUSEPORT_BPF');
/** . */
export const SO_PREFER_BUSY_POLL = constant('SO_PREFER_BUSY_POLL');
/** . */
export const SO_BUSY_POLL_BUDGET = constant('SO_BUSY_POLL_BUDGET');
/** . */
export const SO_NETNS_COOKIE = constant('SO_NETNS_COOKIE');
/** . */
export const SO_BUF_LOCK = constant('SO_BUF_LOCK');
/** . */
export const SO_RESERVE_MEM = constant('SO_RESERVE_MEM');
/** . */
export const SO_TXREHASH = constant('SO_TXREHASH');
/** . */
export const SO_RCVMARK = constant('SO_RCVMARK');
/** . */
export const SO_TIMESTAMP = constant('SO_TIMESTAMP');
/** . */
export const SO_TIMESTAMPNS = constant('SO_TIMESTAMPNS');
/** . */
export const SO_TIMESTAMPING = constant('SO_TIMESTAMPING');
/** . */
export const SO_RCVTIMEO = constant('SO_RCVTIMEO');
/** . */
export const SO_SNDTIMEO = constant('SO_SNDTIMEO');
/** . */
export const SCM_WIFI_STATUS = constant('SCM_WIFI_STATUS');
/** . */
export const SCM_TIMESTAMPING_OPT_STATS = constant('SCM_TIMESTAMPING_OPT_STATS');
/** . */
export const SCM_TIMESTAMPING_PKTINFO = constant('SCM_TIMESTAMPING_PKTINFO');
/** . */
export const SCM_TXTIME = constant('SCM_TXTIME');
/** . */
export const SCM_TIMESTAMP = constant('SCM_TIMESTAMP');
/** . */
export const SCM_TIMESTAMPNS = constant('SCM_TIMESTAMPNS');
/** . */
export const SCM_TIMESTAMPING = constant('SCM_TIMESTAMPING');
