import { constant } from '../runtime/addon';

/** The version of the instructions. */
export const BPF_MAJOR_VERSION = constant('BPF_MAJOR_VERSION');
/** The version of the instructions, second part. */
export const BPF_MINOR_VERSION = constant('BPF_MINOR_VERSION');
/** `BPF_RET`: what the accumulator says. */
export const BPF_A = constant('BPF_A');
/** `BPF_MISC`: the accumulator into the index register. */
export const BPF_TAX = constant('BPF_TAX');
/** `BPF_MISC`: the index register into the accumulator. */
export const BPF_TXA = constant('BPF_TXA');
/** How many words of scratch memory there are. */
export const BPF_MEMWORDS = constant('BPF_MEMWORDS');
/** A load from here on, by `BPF_ABS`, is one of the `SKF_AD_*`: `SKF_AD_OFF + SKF_AD_PKTTYPE`. */
export const SKF_AD_OFF = constant('SKF_AD_OFF');
/** Load: the protocol, `ETH_P_*`. */
export const SKF_AD_PROTOCOL = constant('SKF_AD_PROTOCOL');
/** Load: `PACKET_HOST`, ... */
export const SKF_AD_PKTTYPE = constant('SKF_AD_PKTTYPE');
/** Load: the index of the interface. */
export const SKF_AD_IFINDEX = constant('SKF_AD_IFINDEX');
/** Load: where in a netlink message the attribute is whose type is in the index register. */
export const SKF_AD_NLATTR = constant('SKF_AD_NLATTR');
/** Load: the same, inside of an attribute. */
export const SKF_AD_NLATTR_NEST = constant('SKF_AD_NLATTR_NEST');
/** Load: the packet's mark. */
export const SKF_AD_MARK = constant('SKF_AD_MARK');
/** Load: the device's queue. */
export const SKF_AD_QUEUE = constant('SKF_AD_QUEUE');
/** Load: the kind of hardware, `ARPHRD_*`. */
export const SKF_AD_HATYPE = constant('SKF_AD_HATYPE');
/** Load: the flow's hash. */
export const SKF_AD_RXHASH = constant('SKF_AD_RXHASH');
/** Load: the processor. */
export const SKF_AD_CPU = constant('SKF_AD_CPU');
/** Load: the accumulator, exclusive or the index register. */
export const SKF_AD_ALU_XOR_X = constant('SKF_AD_ALU_XOR_X');
/** Load: the VLAN tag. */
export const SKF_AD_VLAN_TAG = constant('SKF_AD_VLAN_TAG');
/** Load: whether there is a VLAN tag. */
export const SKF_AD_VLAN_TAG_PRESENT = constant('SKF_AD_VLAN_TAG_PRESENT');
/** Load: where the payload begins. */
export const SKF_AD_PAY_OFFSET = constant('SKF_AD_PAY_OFFSET');
/** Load: a random number. */
export const SKF_AD_RANDOM = constant('SKF_AD_RANDOM');
/** Load: the protocol of the VLAN tag. */
export const SKF_AD_VLAN_TPID = constant('SKF_AD_VLAN_TPID');
/** The end of these. */
export const SKF_AD_MAX = constant('SKF_AD_MAX');
/** A load from here on is from the network header. */
export const SKF_NET_OFF = constant('SKF_NET_OFF');
/** A load from here on is from the link-layer header. */
export const SKF_LL_OFF = constant('SKF_LL_OFF');
/** `SKF_NET_OFF`, by its other name. */
export const BPF_NET_OFF = constant('BPF_NET_OFF');
/** `SKF_LL_OFF`, by its other name. */
export const BPF_LL_OFF = constant('BPF_LL_OFF');
