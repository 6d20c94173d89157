#ifdef __linux__
#include <linux/tcp.h>

#include "../../registry.h"

STRUCT(tcp_info, tcpi_state, tcpi_ca_state, tcpi_retransmits, tcpi_probes, tcpi_backoff, tcpi_options, tcpi_rto,
       tcpi_ato, tcpi_snd_mss, tcpi_rcv_mss, tcpi_unacked, tcpi_sacked, tcpi_lost, tcpi_retrans, tcpi_fackets,
       tcpi_last_data_sent, tcpi_last_ack_sent, tcpi_last_data_recv, tcpi_last_ack_recv, tcpi_pmtu, tcpi_rcv_ssthresh,
       tcpi_rtt, tcpi_rttvar, tcpi_snd_ssthresh, tcpi_snd_cwnd, tcpi_advmss, tcpi_reordering, tcpi_rcv_rtt,
       tcpi_rcv_space, tcpi_total_retrans, tcpi_pacing_rate, tcpi_max_pacing_rate, tcpi_bytes_acked,
       tcpi_bytes_received, tcpi_segs_out, tcpi_segs_in, tcpi_notsent_bytes, tcpi_min_rtt, tcpi_data_segs_in,
       tcpi_data_segs_out, tcpi_delivery_rate, tcpi_busy_time, tcpi_rwnd_limited, tcpi_sndbuf_limited, tcpi_delivered,
       tcpi_delivered_ce, tcpi_bytes_sent, tcpi_bytes_retrans, tcpi_dsack_dups, tcpi_reord_seen, tcpi_rcv_ooopack,
       tcpi_snd_wnd);
STRUCT(tcp_md5sig, tcpm_addr, tcpm_flags, tcpm_prefixlen, tcpm_keylen, tcpm_ifindex, tcpm_key);
STRUCT(tcp_diag_md5sig, tcpm_family, tcpm_prefixlen, tcpm_keylen, tcpm_addr, tcpm_key);
STRUCT(tcp_repair_opt, opt_code, opt_val);
STRUCT(tcp_repair_window, snd_wl1, snd_wnd, max_window, rcv_wnd, rcv_wup);
#endif
