#ifdef __linux__
#include <time.h>

// After time.h: it uses struct timespec.
#include <linux/errqueue.h>

#include "../../registry.h"

CONSTANTS(SO_EE_ORIGIN_NONE, SO_EE_ORIGIN_LOCAL, SO_EE_ORIGIN_ICMP, SO_EE_ORIGIN_ICMP6, SO_EE_ORIGIN_TXSTATUS,
          SO_EE_ORIGIN_ZEROCOPY, SO_EE_ORIGIN_TXTIME, SO_EE_ORIGIN_TIMESTAMPING, SO_EE_CODE_ZEROCOPY_COPIED,
          SO_EE_CODE_TXTIME_INVALID_PARAM, SO_EE_CODE_TXTIME_MISSED, SO_EE_RFC4884_FLAG_INVALID);
CONSTANTS(SCM_TSTAMP_SND, SCM_TSTAMP_SCHED, SCM_TSTAMP_ACK);

STRUCT(sock_extended_err, ee_errno, ee_origin, ee_type, ee_code, ee_pad, ee_info, ee_data, ee_rfc4884);
STRUCT(sock_ee_data_rfc4884, len, flags, reserved);
STRUCT(scm_timestamping, ts);
#endif
