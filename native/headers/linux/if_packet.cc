#ifdef __linux__
#include <linux/if_packet.h>

#include "../../registry.h"

STRUCT(sockaddr_ll, sll_family, sll_protocol, sll_ifindex, sll_hatype, sll_pkttype, sll_halen, sll_addr);
STRUCT(packet_mreq, mr_ifindex, mr_type, mr_alen, mr_address);
STRUCT(tpacket_stats, tp_packets, tp_drops);
STRUCT(tpacket_stats_v3, tp_packets, tp_drops, tp_freeze_q_cnt);
STRUCT(tpacket_rollover_stats, tp_all, tp_huge, tp_failed);
STRUCT(tpacket_auxdata, tp_status, tp_len, tp_snaplen, tp_mac, tp_net, tp_vlan_tci, tp_vlan_tpid);
STRUCT(fanout_args, id, type_flags, max_num_members);
#endif
