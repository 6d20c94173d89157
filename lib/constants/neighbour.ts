import { constant } from '../runtime/addon';

/** Neighbour attribute: none. */
export const NDA_UNSPEC = constant('NDA_UNSPEC');
/** Neighbour attribute: the network address. */
export const NDA_DST = constant('NDA_DST');
/** Neighbour attribute: the link-layer address. */
export const NDA_LLADDR = constant('NDA_LLADDR');
/** Neighbour attribute: an `nda_cacheinfo`. */
export const NDA_CACHEINFO = constant('NDA_CACHEINFO');
/** Neighbour attribute: the number of probes sent. */
export const NDA_PROBES = constant('NDA_PROBES');
/** Neighbour attribute: the VLAN, of a bridge's entry. */
export const NDA_VLAN = constant('NDA_VLAN');
/** Neighbour attribute: the UDP port, of a VXLAN's entry. */
export const NDA_PORT = constant('NDA_PORT');
/** Neighbour attribute: the network identifier, of a VXLAN's entry. */
export const NDA_VNI = constant('NDA_VNI');
/** Neighbour attribute: the index of the interface, of a VXLAN's entry. */
export const NDA_IFINDEX = constant('NDA_IFINDEX');
/** Neighbour attribute: the index of the bridge. */
export const NDA_MASTER = constant('NDA_MASTER');
/** Neighbour attribute: the id of a network namespace. */
export const NDA_LINK_NETNSID = constant('NDA_LINK_NETNSID');
/** Neighbour attribute: the network identifier that packets come from. */
export const NDA_SRC_VNI = constant('NDA_SRC_VNI');
/** Neighbour attribute: the origin of the entry, `RTPROT_*`. */
export const NDA_PROTOCOL = constant('NDA_PROTOCOL');
/** Neighbour attribute: the id of a next hop object. */
export const NDA_NH_ID = constant('NDA_NH_ID');
/** Neighbour attribute: details of a bridge's entry. */
export const NDA_FDB_EXT_ATTRS = constant('NDA_FDB_EXT_ATTRS');
/** Neighbour attribute: `NTF_EXT_*`. */
export const NDA_FLAGS_EXT = constant('NDA_FLAGS_EXT');
/** Neighbour attribute: the states that an update changes. */
export const NDA_NDM_STATE_MASK = constant('NDA_NDM_STATE_MASK');
/** Neighbour attribute: the flags that an update changes. */
export const NDA_NDM_FLAGS_MASK = constant('NDA_NDM_FLAGS_MASK');
/** The largest neighbour attribute of this header. */
export const NDA_MAX = constant('NDA_MAX');
/** Neighbour flag: to be used at once. */
export const NTF_USE = constant('NTF_USE');
/** Neighbour flag: the device's own entry. */
export const NTF_SELF = constant('NTF_SELF');
/** Neighbour flag: the bridge's entry. */
export const NTF_MASTER = constant('NTF_MASTER');
/** Neighbour flag: this host answers for it. */
export const NTF_PROXY = constant('NTF_PROXY');
/** Neighbour flag: learned outside of the kernel. */
export const NTF_EXT_LEARNED = constant('NTF_EXT_LEARNED');
/** Neighbour flag: offloaded to the hardware. */
export const NTF_OFFLOADED = constant('NTF_OFFLOADED');
/** Neighbour flag: may not move to another port. */
export const NTF_STICKY = constant('NTF_STICKY');
/** Neighbour flag: an IPv6 router. */
export const NTF_ROUTER = constant('NTF_ROUTER');
/** Neighbour flag of `NDA_FLAGS_EXT`: the kernel keeps it fresh. */
export const NTF_EXT_MANAGED = constant('NTF_EXT_MANAGED');
/** Neighbour state: resolution is in progress. */
export const NUD_INCOMPLETE = constant('NUD_INCOMPLETE');
/** Neighbour state: confirmed reachable. */
export const NUD_REACHABLE = constant('NUD_REACHABLE');
/** Neighbour state: not confirmed recently. */
export const NUD_STALE = constant('NUD_STALE');
/** Neighbour state: in use while waiting for a confirmation. */
export const NUD_DELAY = constant('NUD_DELAY');
/** Neighbour state: probed again. */
export const NUD_PROBE = constant('NUD_PROBE');
/** Neighbour state: no answer. */
export const NUD_FAILED = constant('NUD_FAILED');
/** Neighbour state: needs no resolution. */
export const NUD_NOARP = constant('NUD_NOARP');
/** Neighbour state: permanent, set by the administrator. */
export const NUD_PERMANENT = constant('NUD_PERMANENT');
/** Neighbour state: none yet. */
export const NUD_NONE = constant('NUD_NONE');
