import { constant } from '../runtime/addon';

/** The family of IPv4 multicast routes. */
export const RTNL_FAMILY_IPMR = constant('RTNL_FAMILY_IPMR');
/** The family of IPv6 multicast routes. */
export const RTNL_FAMILY_IP6MR = constant('RTNL_FAMILY_IP6MR');
/** The largest family of rtnetlink's own. */
export const RTNL_FAMILY_MAX = constant('RTNL_FAMILY_MAX');
/** The smallest message type. */
export const RTM_BASE = constant('RTM_BASE');
/** Message: there is a network interface, or make one. */
export const RTM_NEWLINK = constant('RTM_NEWLINK');
/** Message: a network interface is gone, or remove it. */
export const RTM_DELLINK = constant('RTM_DELLINK');
/** Message: requests interfaces. */
export const RTM_GETLINK = constant('RTM_GETLINK');
/** Message: changes a network interface. */
export const RTM_SETLINK = constant('RTM_SETLINK');
/** Message: there is an address of an interface, or make one. */
export const RTM_NEWADDR = constant('RTM_NEWADDR');
/** Message: an address of an interface is gone, or remove it. */
export const RTM_DELADDR = constant('RTM_DELADDR');
/** Message: requests addresses. */
export const RTM_GETADDR = constant('RTM_GETADDR');
/** Message: there is a route, or make one. */
export const RTM_NEWROUTE = constant('RTM_NEWROUTE');
/** Message: a route is gone, or remove it. */
export const RTM_DELROUTE = constant('RTM_DELROUTE');
/** Message: requests routes. */
export const RTM_GETROUTE = constant('RTM_GETROUTE');
/** Message: there is a neighbour (ARP, NDP or bridge entry), or make one. */
export const RTM_NEWNEIGH = constant('RTM_NEWNEIGH');
/** Message: a neighbour (ARP, NDP or bridge entry) is gone, or remove it. */
export const RTM_DELNEIGH = constant('RTM_DELNEIGH');
/** Message: requests neighbours. */
export const RTM_GETNEIGH = constant('RTM_GETNEIGH');
/** Message: there is a routing rule, or make one. */
export const RTM_NEWRULE = constant('RTM_NEWRULE');
/** Message: a routing rule is gone, or remove it. */
export const RTM_DELRULE = constant('RTM_DELRULE');
/** Message: requests routing rules. */
export const RTM_GETRULE = constant('RTM_GETRULE');
/** Message: there is a queueing discipline, or make one. */
export const RTM_NEWQDISC = constant('RTM_NEWQDISC');
/** Message: a queueing discipline is gone, or remove it. */
export const RTM_DELQDISC = constant('RTM_DELQDISC');
/** Message: requests queueing disciplines. */
export const RTM_GETQDISC = constant('RTM_GETQDISC');
/** Message: there is a traffic class, or make one. */
export const RTM_NEWTCLASS = constant('RTM_NEWTCLASS');
/** Message: a traffic class is gone, or remove it. */
export const RTM_DELTCLASS = constant('RTM_DELTCLASS');
/** Message: requests traffic classes. */
export const RTM_GETTCLASS = constant('RTM_GETTCLASS');
/** Message: there is a traffic filter, or make one. */
export const RTM_NEWTFILTER = constant('RTM_NEWTFILTER');
/** Message: a traffic filter is gone, or remove it. */
export const RTM_DELTFILTER = constant('RTM_DELTFILTER');
/** Message: requests traffic filters. */
export const RTM_GETTFILTER = constant('RTM_GETTFILTER');
/** Message: there is a traffic control action, or make one. */
export const RTM_NEWACTION = constant('RTM_NEWACTION');
/** Message: a traffic control action is gone, or remove it. */
export const RTM_DELACTION = constant('RTM_DELACTION');
/** Message: requests traffic control actions. */
export const RTM_GETACTION = constant('RTM_GETACTION');
/** Message: the settings of a neighbour table. */
export const RTM_NEWNEIGHTBL = constant('RTM_NEWNEIGHTBL');
/** Message: requests neighbour tables. */
export const RTM_GETNEIGHTBL = constant('RTM_GETNEIGHTBL');
/** Message: changes a neighbour table. */
export const RTM_SETNEIGHTBL = constant('RTM_SETNEIGHTBL');
/** Message: there is an IPv6 address label, or make one. */
export const RTM_NEWADDRLABEL = constant('RTM_NEWADDRLABEL');
/** Message: an IPv6 address label is gone, or remove it. */
export const RTM_DELADDRLABEL = constant('RTM_DELADDRLABEL');
/** Message: requests IPv6 address labels. */
export const RTM_GETADDRLABEL = constant('RTM_GETADDRLABEL');
/** Message: the network settings of an interface. */
export const RTM_NEWNETCONF = constant('RTM_NEWNETCONF');
/** Message: the network settings of an interface are gone. */
export const RTM_DELNETCONF = constant('RTM_DELNETCONF');
/** Message: requests network settings. */
export const RTM_GETNETCONF = constant('RTM_GETNETCONF');
/** Message: there is a multicast entry of a bridge, or make one. */
export const RTM_NEWMDB = constant('RTM_NEWMDB');
/** Message: a multicast entry of a bridge is gone, or remove it. */
export const RTM_DELMDB = constant('RTM_DELMDB');
/** Message: requests multicast entries of bridges. */
export const RTM_GETMDB = constant('RTM_GETMDB');
/** Message: there is the id of a network namespace, or make one. */
export const RTM_NEWNSID = constant('RTM_NEWNSID');
/** Message: the id of a network namespace is gone, or remove it. */
export const RTM_DELNSID = constant('RTM_DELNSID');
/** Message: requests ids of network namespaces. */
export const RTM_GETNSID = constant('RTM_GETNSID');
/** Message: statistics of an interface. */
export const RTM_NEWSTATS = constant('RTM_NEWSTATS');
/** Message: requests statistics of interfaces. */
export const RTM_GETSTATS = constant('RTM_GETSTATS');
/** Message: changes statistics of an interface. */
export const RTM_SETSTATS = constant('RTM_SETSTATS');
/** Message: there is a chain of traffic filters, or make one. */
export const RTM_NEWCHAIN = constant('RTM_NEWCHAIN');
/** Message: a chain of traffic filters is gone, or remove it. */
export const RTM_DELCHAIN = constant('RTM_DELCHAIN');
/** Message: requests chains of traffic filters. */
export const RTM_GETCHAIN = constant('RTM_GETCHAIN');
/** Message: there is a next hop, or make one. */
export const RTM_NEWNEXTHOP = constant('RTM_NEWNEXTHOP');
/** Message: a next hop is gone, or remove it. */
export const RTM_DELNEXTHOP = constant('RTM_DELNEXTHOP');
/** Message: requests next hops. */
export const RTM_GETNEXTHOP = constant('RTM_GETNEXTHOP');
/** Message: there is a property of an interface, or make one. */
export const RTM_NEWLINKPROP = constant('RTM_NEWLINKPROP');
/** Message: a property of an interface is gone, or remove it. */
export const RTM_DELLINKPROP = constant('RTM_DELLINKPROP');
/** Message: requests properties of interfaces. */
export const RTM_GETLINKPROP = constant('RTM_GETLINKPROP');
/** Message: there is a VLAN entry of a bridge, or make one. */
export const RTM_NEWVLAN = constant('RTM_NEWVLAN');
/** Message: a VLAN entry of a bridge is gone, or remove it. */
export const RTM_DELVLAN = constant('RTM_DELVLAN');
/** Message: requests VLAN entries of bridges. */
export const RTM_GETVLAN = constant('RTM_GETVLAN');
/** Message: there is a bucket of a next hop group, or make one. */
export const RTM_NEWNEXTHOPBUCKET = constant('RTM_NEWNEXTHOPBUCKET');
/** Message: a bucket of a next hop group is gone, or remove it. */
export const RTM_DELNEXTHOPBUCKET = constant('RTM_DELNEXTHOPBUCKET');
/** Message: requests buckets of next hop groups. */
export const RTM_GETNEXTHOPBUCKET = constant('RTM_GETNEXTHOPBUCKET');
/** Message: there is a tunnel entry of a VXLAN, or make one. */
export const RTM_NEWTUNNEL = constant('RTM_NEWTUNNEL');
/** Message: a tunnel entry of a VXLAN is gone, or remove it. */
export const RTM_DELTUNNEL = constant('RTM_DELTUNNEL');
/** Message: requests tunnel entries of VXLANs. */
export const RTM_GETTUNNEL = constant('RTM_GETTUNNEL');
/** Message: a prefix came with an IPv6 router advertisement. */
export const RTM_NEWPREFIX = constant('RTM_NEWPREFIX');
/** Message: requests the multicast addresses of interfaces. */
export const RTM_GETMULTICAST = constant('RTM_GETMULTICAST');
/** Message: requests the anycast addresses of interfaces. */
export const RTM_GETANYCAST = constant('RTM_GETANYCAST');
/** Message: a router advertisement carried options for programs. */
export const RTM_NEWNDUSEROPT = constant('RTM_NEWNDUSEROPT');
/** Message: requests data center bridging. */
export const RTM_GETDCB = constant('RTM_GETDCB');
/** Message: changes data center bridging. */
export const RTM_SETDCB = constant('RTM_SETDCB');
/** Message: a multicast packet had no route. */
export const RTM_NEWCACHEREPORT = constant('RTM_NEWCACHEREPORT');
/** The largest message type of this header. */
export const RTM_MAX = constant('RTM_MAX');
/** How many message types there are. */
export const RTM_NR_MSGTYPES = constant('RTM_NR_MSGTYPES');
/** How many groups of four message types there are. */
export const RTM_NR_FAMILIES = constant('RTM_NR_FAMILIES');
