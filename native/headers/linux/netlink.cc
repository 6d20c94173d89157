#ifdef __linux__
#include <linux/netlink.h>

#include "../../registry.h"

STRUCT(sockaddr_nl, nl_family, nl_pad, nl_pid, nl_groups);
STRUCT(nlmsghdr, nlmsg_len, nlmsg_type, nlmsg_flags, nlmsg_seq, nlmsg_pid);
STRUCT(nlmsgerr, error, msg);
STRUCT(nl_pktinfo, group);
STRUCT(nlattr, nla_len, nla_type);
STRUCT(nla_bitfield32, value, selector);
#endif
