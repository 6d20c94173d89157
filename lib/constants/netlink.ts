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
/** Protocol: asks about sockets (sock_diag(7)). */
export const NETLINK_SOCK_DIAG = constant('NETLINK_SOCK_DIAG');
/** Protocol: netfilter's log, as it once was. */
export const NETLINK_NFLOG = constant('NETLINK_NFLOG');
/** Protocol: IPsec. */
export const NETLINK_XFRM = constant('NETLINK_XFRM');
/** Protocol: events of SELinux. */
export const NETLINK_SELINUX = constant('NETLINK_SELINUX');
/** Protocol: Open-iSCSI. */
export const NETLINK_ISCSI = constant('NETLINK_ISCSI');
/** Protocol: auditing. */
export const NETLINK_AUDIT = constant('NETLINK_AUDIT');
/** Protocol: looks routes up. */
export const NETLINK_FIB_LOOKUP = constant('NETLINK_FIB_LOOKUP');
/** Protocol: the kernel's connector; process events among others. */
export const NETLINK_CONNECTOR = constant('NETLINK_CONNECTOR');
/** Protocol: netfilter. */
export const NETLINK_NETFILTER = constant('NETLINK_NETFILTER');
/** Protocol: not used any more, once ip6_queue. */
export const NETLINK_IP6_FW = constant('NETLINK_IP6_FW');
/** Protocol: DECnet routing (no longer there). */
export const NETLINK_DNRTMSG = constant('NETLINK_DNRTMSG');
/** Protocol: devices come and go, as udev hears it. */
export const NETLINK_KOBJECT_UEVENT = constant('NETLINK_KOBJECT_UEVENT');
/** Protocol: families of messages that are made known at run time. */
export const NETLINK_GENERIC = constant('NETLINK_GENERIC');
/** Protocol: SCSI transports. */
export const NETLINK_SCSITRANSPORT = constant('NETLINK_SCSITRANSPORT');
/** Protocol: eCryptfs (no longer there). */
export const NETLINK_ECRYPTFS = constant('NETLINK_ECRYPTFS');
/** Protocol: InfiniBand and RDMA. */
export const NETLINK_RDMA = constant('NETLINK_RDMA');
/** Protocol: the kernel's cryptography. */
export const NETLINK_CRYPTO = constant('NETLINK_CRYPTO');
/** Protocol: monitoring of SMC. */
export const NETLINK_SMC = constant('NETLINK_SMC');
/** `NETLINK_SOCK_DIAG`, by its older name. */
export const NETLINK_INET_DIAG = constant('NETLINK_INET_DIAG');
/** How many protocols there can be. */
export const MAX_LINKS = constant('MAX_LINKS');
/** `int`: joins a multicast group, by its number (level `SOL_NETLINK`). */
export const NETLINK_ADD_MEMBERSHIP: SocketOption<number> = constant('NETLINK_ADD_MEMBERSHIP');
/** `int`: leaves a multicast group. */
export const NETLINK_DROP_MEMBERSHIP: SocketOption<number> = constant('NETLINK_DROP_MEMBERSHIP');
/** `int`, a truth value: a `nl_pktinfo` comes as ancillary data with each message. */
export const NETLINK_PKTINFO: SocketOption<number> = constant('NETLINK_PKTINFO');
/** `int`, a truth value: a send to a group fails where one of its receivers could not take it. */
export const NETLINK_BROADCAST_ERROR: SocketOption<number> = constant('NETLINK_BROADCAST_ERROR');
/** `int`, a truth value: no ENOBUFS where messages were lost. */
export const NETLINK_NO_ENOBUFS: SocketOption<number> = constant('NETLINK_NO_ENOBUFS');
/** A ring to receive from (no longer there). */
export const NETLINK_RX_RING = constant('NETLINK_RX_RING');
/** A ring to send from (no longer there). */
export const NETLINK_TX_RING = constant('NETLINK_TX_RING');
/** `int`, a truth value: receives from all network namespaces that have an id here. */
export const NETLINK_LISTEN_ALL_NSID: SocketOption<number> = constant('NETLINK_LISTEN_ALL_NSID');
/** A bit for each multicast group that was joined, to be read. */
export const NETLINK_LIST_MEMBERSHIPS: SocketOption<Uint8Array> = constant('NETLINK_LIST_MEMBERSHIPS');
/** `int`, a truth value: an acknowledgement carries the request's header only. */
export const NETLINK_CAP_ACK: SocketOption<number> = constant('NETLINK_CAP_ACK');
/** `int`, a truth value: acknowledgements say in attributes what was wrong. */
export const NETLINK_EXT_ACK: SocketOption<number> = constant('NETLINK_EXT_ACK');
/** `int`, a truth value: requests are checked strictly, and dumps can be filtered. */
export const NETLINK_GET_STRICT_CHK: SocketOption<number> = constant('NETLINK_GET_STRICT_CHK');
/** The state of a socket without a destination. */
export const NETLINK_UNCONNECTED = constant('NETLINK_UNCONNECTED');
/** The state of a socket with a destination. */
export const NETLINK_CONNECTED = constant('NETLINK_CONNECTED');
/** The device number that was reserved for networking. */
export const NET_MAJOR = constant('NET_MAJOR');
/** `nlmsg_flags`: a request; always set on what a program asks. */
export const NLM_F_REQUEST = constant('NLM_F_REQUEST');
/** `nlmsg_flags`: one of several messages, `NLMSG_DONE` is the last. */
export const NLM_F_MULTI = constant('NLM_F_MULTI');
/** `nlmsg_flags`: an answer is wanted in any case, `NLMSG_ERROR` with `error` 0 for success. */
export const NLM_F_ACK = constant('NLM_F_ACK');
/** `nlmsg_flags`: the notification of this change is wanted too. */
export const NLM_F_ECHO = constant('NLM_F_ECHO');
/** `nlmsg_flags`: things changed during the dump: ask again. */
export const NLM_F_DUMP_INTR = constant('NLM_F_DUMP_INTR');
/** `nlmsg_flags`: the dump was filtered as the request said. */
export const NLM_F_DUMP_FILTERED = constant('NLM_F_DUMP_FILTERED');
/** Get: the whole table. */
export const NLM_F_ROOT = constant('NLM_F_ROOT');
/** Get: all that match. */
export const NLM_F_MATCH = constant('NLM_F_MATCH');
/** Get: all at one moment. Needs CAP_NET_ADMIN. */
export const NLM_F_ATOMIC = constant('NLM_F_ATOMIC');
/** Get: everything, `NLM_F_ROOT | NLM_F_MATCH`. */
export const NLM_F_DUMP = constant('NLM_F_DUMP');
/** New: takes the place of what is there. */
export const NLM_F_REPLACE = constant('NLM_F_REPLACE');
/** New: EEXIST where it is there. */
export const NLM_F_EXCL = constant('NLM_F_EXCL');
/** New: makes it where it is not there. */
export const NLM_F_CREATE = constant('NLM_F_CREATE');
/** New: at the end of the list. */
export const NLM_F_APPEND = constant('NLM_F_APPEND');
/** Delete: not what hangs on it. */
export const NLM_F_NONREC = constant('NLM_F_NONREC');
/** Delete: several at once. */
export const NLM_F_BULK = constant('NLM_F_BULK');
/** Acknowledgement: it carries the request's header only. */
export const NLM_F_CAPPED = constant('NLM_F_CAPPED');
/** Acknowledgement: attributes follow. */
export const NLM_F_ACK_TLVS = constant('NLM_F_ACK_TLVS');
/** Messages begin at a multiple of this many bytes. */
export const NLMSG_ALIGNTO = constant('NLMSG_ALIGNTO');
/** The length of `nlmsghdr`, aligned. */
export const NLMSG_HDRLEN = constant('NLMSG_HDRLEN');
/** Message type: to be ignored. */
export const NLMSG_NOOP = constant('NLMSG_NOOP');
/** Message type: an acknowledgement, a `nlmsgerr`. */
export const NLMSG_ERROR = constant('NLMSG_ERROR');
/** Message type: the end of a dump. */
export const NLMSG_DONE = constant('NLMSG_DONE');
/** Message type: data was lost. */
export const NLMSG_OVERRUN = constant('NLMSG_OVERRUN');
/** The first message type that a protocol defines. */
export const NLMSG_MIN_TYPE = constant('NLMSG_MIN_TYPE');
/** Attribute of an acknowledgement: none. */
export const NLMSGERR_ATTR_UNUSED = constant('NLMSGERR_ATTR_UNUSED');
/** Attribute of an acknowledgement: what is wrong, in words. */
export const NLMSGERR_ATTR_MSG = constant('NLMSGERR_ATTR_MSG');
/** Attribute of an acknowledgement: where in the request the wrong attribute is. */
export const NLMSGERR_ATTR_OFFS = constant('NLMSGERR_ATTR_OFFS');
/** Attribute of an acknowledgement: names what was made. */
export const NLMSGERR_ATTR_COOKIE = constant('NLMSGERR_ATTR_COOKIE');
/** Attribute of an acknowledgement: what the wrong attribute may be. */
export const NLMSGERR_ATTR_POLICY = constant('NLMSGERR_ATTR_POLICY');
/** Attribute of an acknowledgement: which attribute is missing. */
export const NLMSGERR_ATTR_MISS_TYPE = constant('NLMSGERR_ATTR_MISS_TYPE');
/** Attribute of an acknowledgement: in which other one it is missing. */
export const NLMSGERR_ATTR_MISS_NEST = constant('NLMSGERR_ATTR_MISS_NEST');
/** The largest attribute of an acknowledgement of this header. */
export const NLMSGERR_ATTR_MAX = constant('NLMSGERR_ATTR_MAX');
/** A bit of `nla_type`: attributes are inside. */
export const NLA_F_NESTED = constant('NLA_F_NESTED');
/** A bit of `nla_type`: the value is in network byte order. */
export const NLA_F_NET_BYTEORDER = constant('NLA_F_NET_BYTEORDER');
/** `nla_type & NLA_TYPE_MASK` is the type without these two bits. */
export const NLA_TYPE_MASK = constant('NLA_TYPE_MASK');
/** Attributes begin at a multiple of this many bytes. */
export const NLA_ALIGNTO = constant('NLA_ALIGNTO');
/** The length of `nlattr`, aligned. */
export const NLA_HDRLEN = constant('NLA_HDRLEN');
