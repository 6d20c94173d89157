#ifdef __linux__

#include <time.h>

// It wants struct timespec.
#include <linux/errqueue.h>

#include "../../registry.h"

namespace {

const bsd::Constant constants[] = {
    CONSTANT(SO_EE_ORIGIN_NONE),
    CONSTANT(SO_EE_ORIGIN_LOCAL),
    CONSTANT(SO_EE_ORIGIN_ICMP),
    CONSTANT(SO_EE_ORIGIN_ICMP6),
    CONSTANT(SO_EE_ORIGIN_TXSTATUS),
    CONSTANT(SO_EE_ORIGIN_ZEROCOPY),
    CONSTANT(SO_EE_ORIGIN_TXTIME),
    CONSTANT(SO_EE_ORIGIN_TIMESTAMPING),
    CONSTANT(SO_EE_CODE_ZEROCOPY_COPIED),
    CONSTANT(SO_EE_CODE_TXTIME_INVALID_PARAM),
    CONSTANT(SO_EE_CODE_TXTIME_MISSED),
    CONSTANT(SO_EE_RFC4884_FLAG_INVALID),
    CONSTANT(SCM_TSTAMP_SND),
    CONSTANT(SCM_TSTAMP_SCHED),
    CONSTANT(SCM_TSTAMP_ACK),
};

const bsd::Struct structs[] = {
    STRUCT(sock_extended_err, ee_errno, ee_origin, ee_type, ee_code, ee_pad, ee_info, ee_data, ee_rfc4884),
    STRUCT(sock_ee_data_rfc4884, len, flags, reserved),
    STRUCT(scm_timestamping, ts),
};

}  // namespace

HEADER(constants, {}, structs);

#endif
