#ifdef __linux__
#include <linux/inet_diag.h>

#include "../../registry.h"

STRUCT(inet_diag_sockid, idiag_sport, idiag_dport, idiag_src, idiag_dst, idiag_if, idiag_cookie);
STRUCT(inet_diag_req_v2, sdiag_family, sdiag_protocol, idiag_ext, pad, idiag_states, id);
STRUCT(inet_diag_req_raw, sdiag_family, sdiag_protocol, idiag_ext, sdiag_raw_protocol, idiag_states, id);
STRUCT(inet_diag_msg, idiag_family, idiag_state, idiag_timer, idiag_retrans, id, idiag_expires, idiag_rqueue,
       idiag_wqueue, idiag_uid, idiag_inode);
STRUCT(inet_diag_bc_op, code, yes, no);
STRUCT(inet_diag_markcond, mark, mask);
STRUCT(inet_diag_meminfo, idiag_rmem, idiag_wmem, idiag_fmem, idiag_tmem);
TYPE(inet_diag_sockopt);
STRUCT(tcpvegas_info, tcpv_enabled, tcpv_rttcnt, tcpv_rtt, tcpv_minrtt);
STRUCT(tcp_dctcp_info, dctcp_enabled, dctcp_ce_state, dctcp_alpha, dctcp_ab_ecn, dctcp_ab_tot);
STRUCT(tcp_bbr_info, bbr_bw_lo, bbr_bw_hi, bbr_min_rtt, bbr_pacing_gain, bbr_cwnd_gain);
#endif
