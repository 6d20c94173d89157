import { constant } from '../runtime/addon';
import type { SocketOption } from '../runtime/socket-option';

/** Protocol: interfaces, addresses, routes, neighbours, traffic control (rtnetlink(7)). */
export const NETLINK_ROUTE = constant('NETLINK_ROUTE');
/** Protocol: not used. */
export const NETLINK_UNUSED = constant('NETLINK_UNUSED');
/** Protocol: between programs. */
export const NETLINK_USERSOCK = constant('NETLINK_USERSOCK');
/** Protocol: not used any more, once ip_queue. */
export const NETLINK_FIREWALL = constant('NETLINK_FIREWALL');
/** Protocol: queries sockets (sock_diag(7)). */
export const NETLINK_SOCK_DIAG = constant('NETLINK_SOCK_DIAG');
/** Protocol: the former netfilter log. */
export const NETLINK_NFLOG = constant('NETLINK_NFLOG');
/** Protocol: IPsec. */
export const NETLINK_XFRM = constant('NETLINK_XFRM');
/** Protocol: events of SELinux. */
export const NETLINK_SELINUX = constant('NETLINK_SELINUX');
/** Protocol: Open-iSCSI. */
export const NETLINK_ISCSI = constant('NETLINK_ISCSI');
/** Protocol: auditing. */
export const NETLINK_AUDIT = constant('NETLINK_AUDIT');
/** Protocol: looks up routes. */
export const NETLINK_FIB_LOOKUP = constant('NETLINK_FIB_LOOKUP');
/** Protocol: the kernel's connector; process events among others. */
export const NETLINK_CONNECTOR = constant('NETLINK_CONNECTOR');
/** Protocol: netfilter. */
export const NETLINK_NETFILTER = constant('NETLINK_NETFILTER');
/** Protocol: not used any more, once ip6_queue. */
export const NETLINK_IP6_FW = constant('NETLINK_IP6_FW');
/** Protocol: DECnet routing (removed). */
export const NETLINK_DNRTMSG = constant('NETLINK_DNRTMSG');
/** Protocol: events of devices, for udev. */
export const NETLINK_KOBJECT_UEVENT = constant('NETLINK_KOBJECT_UEVENT');
/** Protocol: generic netlink: families that are registered at run time. */
export const NETLINK_GENERIC = constant('NETLINK_GENERIC');
/** Protocol: SCSI transports. */
export const NETLINK_SCSITRANSPORT = constant('NETLINK_SCSITRANSPORT');
/** Protocol: eCryptfs (removed). */
export const NETLINK_ECRYPTFS = constant('NETLINK_ECRYPTFS');
/** Protocol: InfiniBand and RDMA. */
export const NETLINK_RDMA = constant('NETLINK_RDMA');
/** Protocol: the kernel's cryptography. */
export const NETLINK_CRYPTO = constant('NETLINK_CRYPTO');
/** Protocol: monitoring of SMC. */
export const NETLINK_SMC = constant('NETLINK_SMC');
/** `NETLINK_SOCK_DIAG`, under its older name. */
export const NETLINK_INET_DIAG = constant('NETLINK_INET_DIAG');
/** The maximum number of protocols. */
export const MAX_LINKS = constant('MAX_LINKS');
/** `int`: joins a multicast group, by its number (level `SOL_NETLINK`). */
export const NETLINK_ADD_MEMBERSHIP: SocketOption<number> = constant('NETLINK_ADD_MEMBERSHIP');
/** `int`: leaves a multicast group. */
export const NETLINK_DROP_MEMBERSHIP: SocketOption<number> = constant('NETLINK_DROP_MEMBERSHIP');
/** `int`, a boolean: a `nl_pktinfo` is received as ancillary data with each message. */
export const NETLINK_PKTINFO: SocketOption<number> = constant('NETLINK_PKTINFO');
/** `int`, a boolean: a send to a group fails if one of its receivers could not receive it. */
export const NETLINK_BROADCAST_ERROR: SocketOption<number> = constant('NETLINK_BROADCAST_ERROR');
/** `int`, a boolean: no ENOBUFS if messages were lost. */
export const NETLINK_NO_ENOBUFS: SocketOption<number> = constant('NETLINK_NO_ENOBUFS');
/** A ring to receive from (removed). */
export const NETLINK_RX_RING = constant('NETLINK_RX_RING');
/** A ring to send from (removed). */
export const NETLINK_TX_RING = constant('NETLINK_TX_RING');
/** `int`, a boolean: receives from all network namespaces that have an id in this one. */
export const NETLINK_LISTEN_ALL_NSID: SocketOption<number> = constant('NETLINK_LISTEN_ALL_NSID');
/** A bit for each joined multicast group, read-only. */
export const NETLINK_LIST_MEMBERSHIPS: SocketOption<Uint8Array> = constant('NETLINK_LIST_MEMBERSHIPS');
/** `int`, a boolean: an acknowledgement contains only the request's header. */
export const NETLINK_CAP_ACK: SocketOption<number> = constant('NETLINK_CAP_ACK');
/** `int`, a boolean: acknowledgements describe the error in attributes. */
export const NETLINK_EXT_ACK: SocketOption<number> = constant('NETLINK_EXT_ACK');
/** `int`, a boolean: requests are checked strictly, and dumps can be filtered. */
export const NETLINK_GET_STRICT_CHK: SocketOption<number> = constant('NETLINK_GET_STRICT_CHK');
/** The state of a socket without a destination. */
export const NETLINK_UNCONNECTED = constant('NETLINK_UNCONNECTED');
/** The state of a socket with a destination. */
export const NETLINK_CONNECTED = constant('NETLINK_CONNECTED');
/** The device number reserved for networking. */
export const NET_MAJOR = constant('NET_MAJOR');
/** `nlmsg_flags`: a request, set in every request of a program. */
export const NLM_F_REQUEST = constant('NLM_F_REQUEST');
/** `nlmsg_flags`: one of several messages, `NLMSG_DONE` is the last. */
export const NLM_F_MULTI = constant('NLM_F_MULTI');
/** `nlmsg_flags`: requests an acknowledgement: `NLMSG_ERROR` with `error` 0 for success. */
export const NLM_F_ACK = constant('NLM_F_ACK');
/** `nlmsg_flags`: requests the notification of this change too. */
export const NLM_F_ECHO = constant('NLM_F_ECHO');
/** `nlmsg_flags`: the dump is inconsistent because of changes: repeat it. */
export const NLM_F_DUMP_INTR = constant('NLM_F_DUMP_INTR');
/** `nlmsg_flags`: the dump was filtered as requested. */
export const NLM_F_DUMP_FILTERED = constant('NLM_F_DUMP_FILTERED');
/** Get: the whole table. */
export const NLM_F_ROOT = constant('NLM_F_ROOT');
/** Get: all matching entries. */
export const NLM_F_MATCH = constant('NLM_F_MATCH');
/** Get: an atomic snapshot. Requires CAP_NET_ADMIN. */
export const NLM_F_ATOMIC = constant('NLM_F_ATOMIC');
/** Get: everything, `NLM_F_ROOT | NLM_F_MATCH`. */
export const NLM_F_DUMP = constant('NLM_F_DUMP');
/** New: replaces an existing entry. */
export const NLM_F_REPLACE = constant('NLM_F_REPLACE');
/** New: fails with EEXIST if the entry exists. */
export const NLM_F_EXCL = constant('NLM_F_EXCL');
/** New: creates the entry if it does not exist. */
export const NLM_F_CREATE = constant('NLM_F_CREATE');
/** New: at the end of the list. */
export const NLM_F_APPEND = constant('NLM_F_APPEND');
/** Delete: not recursively. */
export const NLM_F_NONREC = constant('NLM_F_NONREC');
/** Delete: several at once. */
export const NLM_F_BULK = constant('NLM_F_BULK');
/** Acknowledgement: it contains only the request's header. */
export const NLM_F_CAPPED = constant('NLM_F_CAPPED');
/** Acknowledgement: attributes follow. */
export const NLM_F_ACK_TLVS = constant('NLM_F_ACK_TLVS');
/** Messages begin at a multiple of this many bytes. */
export const NLMSG_ALIGNTO = constant('NLMSG_ALIGNTO');
/** The length of `nlmsghdr`, aligned. */
export const NLMSG_HDRLEN = constant('NLMSG_HDRLEN');
/** Message type: to be ignored. */
export const NLMSG_NOOP = constant('NLMSG_NOOP');
/** Message type: an acknowledgement, an `nlmsgerr`. */
export const NLMSG_ERROR = constant('NLMSG_ERROR');
/** Message type: the end of a dump. */
export const NLMSG_DONE = constant('NLMSG_DONE');
/** Message type: data was lost. */
export const NLMSG_OVERRUN = constant('NLMSG_OVERRUN');
/** The first message type that a protocol defines. */
export const NLMSG_MIN_TYPE = constant('NLMSG_MIN_TYPE');
/** Attribute of an acknowledgement: none. */
export const NLMSGERR_ATTR_UNUSED = constant('NLMSGERR_ATTR_UNUSED');
/** Attribute of an acknowledgement: the error message. */
export const NLMSGERR_ATTR_MSG = constant('NLMSGERR_ATTR_MSG');
/** Attribute of an acknowledgement: the offset of the wrong attribute in the request. */
export const NLMSGERR_ATTR_OFFS = constant('NLMSGERR_ATTR_OFFS');
/** Attribute of an acknowledgement: identifies the created object. */
export const NLMSGERR_ATTR_COOKIE = constant('NLMSGERR_ATTR_COOKIE');
/** Attribute of an acknowledgement: the policy of the wrong attribute. */
export const NLMSGERR_ATTR_POLICY = constant('NLMSGERR_ATTR_POLICY');
/** Attribute of an acknowledgement: the type of the missing attribute. */
export const NLMSGERR_ATTR_MISS_TYPE = constant('NLMSGERR_ATTR_MISS_TYPE');
/** Attribute of an acknowledgement: the offset of the attribute in which it is missing. */
export const NLMSGERR_ATTR_MISS_NEST = constant('NLMSGERR_ATTR_MISS_NEST');
/** The largest attribute of an acknowledgement of this header. */
export const NLMSGERR_ATTR_MAX = constant('NLMSGERR_ATTR_MAX');
/** A bit of `nla_type`: the attribute contains attributes. */
export const NLA_F_NESTED = constant('NLA_F_NESTED');
/** A bit of `nla_type`: the value is in network byte order. */
export const NLA_F_NET_BYTEORDER = constant('NLA_F_NET_BYTEORDER');
/** `nla_type & NLA_TYPE_MASK` is the type without these two bits. */
export const NLA_TYPE_MASK = constant('NLA_TYPE_MASK');
/** Attributes begin at a multiple of this many bytes. */
export const NLA_ALIGNTO = constant('NLA_ALIGNTO');
/** The length of `nlattr`, aligned. */
export const NLA_HDRLEN = constant('NLA_HDRLEN');
