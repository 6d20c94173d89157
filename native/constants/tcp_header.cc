#ifdef __linux__
#include <netinet/tcp.h>

#include "../registry.h"

STRUCT(tcphdr, th_sport, th_dport, th_seq, th_ack, th_flags, th_win, th_sum, th_urp, source, dest, seq, ack_seq, window,
       check, urg_ptr);
#endif
