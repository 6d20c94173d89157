import { constant } from '../runtime/addon';

/** The version of the instructions. */
export const BPF_MAJOR_VERSION = constant('BPF_MAJOR_VERSION');
/** The minor version of the instructions. */
export const BPF_MINOR_VERSION = constant('BPF_MINOR_VERSION');
/** `BPF_RET`: the length to keep is in the accumulator. */
export const BPF_A = constant('BPF_A');
/** `BPF_MISC`: copies the accumulator to the index register. */
export const BPF_TAX = constant('BPF_TAX');
/** `BPF_MISC`: copies the index register to the accumulator. */
export const BPF_TXA = constant('BPF_TXA');
/** The number of words of scratch memory. */
export const BPF_MEMWORDS = constant('BPF_MEMWORDS');
/** With `BPF_ABS`, offsets from here on are the `SKF_AD_*`: `SKF_AD_OFF + SKF_AD_PKTTYPE`. */
export const SKF_AD_OFF = constant('SKF_AD_OFF');
/** Load: the protocol, `ETH_P_*`. */
export const SKF_AD_PROTOCOL = constant('SKF_AD_PROTOCOL');
/** Load: `PACKET_HOST`, ... */
export const SKF_AD_PKTTYPE = constant('SKF_AD_PKTTYPE');
/** Load: the index of the interface. */
export const SKF_AD_IFINDEX = constant('SKF_AD_IFINDEX');
/** Load: the offset in a netlink message of the attribute with the type in the index register. */
export const SKF_AD_NLATTR = constant('SKF_AD_NLATTR');
/** Load: the same, inside an attribute. */
export const SKF_AD_NLATTR_NEST = constant('SKF_AD_NLATTR_NEST');
/** Load: the packet's mark. */
export const SKF_AD_MARK = constant('SKF_AD_MARK');
/** Load: the device's queue. */
export const SKF_AD_QUEUE = constant('SKF_AD_QUEUE');
/** Load: the kind of hardware, `ARPHRD_*`. */
export const SKF_AD_HATYPE = constant('SKF_AD_HATYPE');
/** Load: the flow's hash. */
export const SKF_AD_RXHASH = constant('SKF_AD_RXHASH');
/** Load: the CPU. */
export const SKF_AD_CPU = constant('SKF_AD_CPU');
/** Load: the accumulator XOR the index register. */
export const SKF_AD_ALU_XOR_X = constant('SKF_AD_ALU_XOR_X');
/** Load: the VLAN tag. */
export const SKF_AD_VLAN_TAG = constant('SKF_AD_VLAN_TAG');
/** Load: whether there is a VLAN tag. */
export const SKF_AD_VLAN_TAG_PRESENT = constant('SKF_AD_VLAN_TAG_PRESENT');
/** Load: the offset of the payload. */
export const SKF_AD_PAY_OFFSET = constant('SKF_AD_PAY_OFFSET');
/** Load: a random number. */
export const SKF_AD_RANDOM = constant('SKF_AD_RANDOM');
/** Load: the protocol of the VLAN tag. */
export const SKF_AD_VLAN_TPID = constant('SKF_AD_VLAN_TPID');
/** One more than the highest of these offsets. */
export const SKF_AD_MAX = constant('SKF_AD_MAX');
/** Offsets from here on are relative to the network header. */
export const SKF_NET_OFF = constant('SKF_NET_OFF');
/** Offsets from here on are relative to the link-layer header. */
export const SKF_LL_OFF = constant('SKF_LL_OFF');
/** `SKF_NET_OFF`, under its other name. */
export const BPF_NET_OFF = constant('BPF_NET_OFF');
/** `SKF_LL_OFF`, under its other name. */
export const BPF_LL_OFF = constant('BPF_LL_OFF');
