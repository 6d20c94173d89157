import { constant } from '../runtime/addon';

/** `SO_TIMESTAMPING`: record the time when the device sends. */
export const SOF_TIMESTAMPING_TX_HARDWARE = constant('SOF_TIMESTAMPING_TX_HARDWARE');
/** `SO_TIMESTAMPING`: record the time when the packet is passed to the device: `SCM_TSTAMP_SND`. */
export const SOF_TIMESTAMPING_TX_SOFTWARE = constant('SOF_TIMESTAMPING_TX_SOFTWARE');
/** `SO_TIMESTAMPING`: record the time when the device receives. */
export const SOF_TIMESTAMPING_RX_HARDWARE = constant('SOF_TIMESTAMPING_RX_HARDWARE');
/** `SO_TIMESTAMPING`: record the time when the packet enters the kernel. */
export const SOF_TIMESTAMPING_RX_SOFTWARE = constant('SOF_TIMESTAMPING_RX_SOFTWARE');
/** `SO_TIMESTAMPING`: report software timestamps: `ts[0]`. */
export const SOF_TIMESTAMPING_SOFTWARE = constant('SOF_TIMESTAMPING_SOFTWARE');
/** `SO_TIMESTAMPING`: obsolete, has no effect. */
export const SOF_TIMESTAMPING_SYS_HARDWARE = constant('SOF_TIMESTAMPING_SYS_HARDWARE');
/** `SO_TIMESTAMPING`: report hardware timestamps: `ts[2]`. */
export const SOF_TIMESTAMPING_RAW_HARDWARE = constant('SOF_TIMESTAMPING_RAW_HARDWARE');
/** `SO_TIMESTAMPING`: number the sent packets: `ee_data`. */
export const SOF_TIMESTAMPING_OPT_ID = constant('SOF_TIMESTAMPING_OPT_ID');
/** `SO_TIMESTAMPING`: record the time before the queueing discipline: `SCM_TSTAMP_SCHED`. */
export const SOF_TIMESTAMPING_TX_SCHED = constant('SOF_TIMESTAMPING_TX_SCHED');
/** `SO_TIMESTAMPING`: record the time when the peer has acknowledged all of the bytes: `SCM_TSTAMP_ACK`. TCP. */
export const SOF_TIMESTAMPING_TX_ACK = constant('SOF_TIMESTAMPING_TX_ACK');
/** `SO_TIMESTAMPING`: also report the interface with a transmit timestamp: `IP_PKTINFO`. */
export const SOF_TIMESTAMPING_OPT_CMSG = constant('SOF_TIMESTAMPING_OPT_CMSG');
/** `SO_TIMESTAMPING`: report a transmit timestamp without the packet. */
export const SOF_TIMESTAMPING_OPT_TSONLY = constant('SOF_TIMESTAMPING_OPT_TSONLY');
/**
 * `SO_TIMESTAMPING`: report the connection's statistics with it: `SCM_TIMESTAMPING_OPT_STATS`. Requires `OPT_TSONLY`.
 */
export const SOF_TIMESTAMPING_OPT_STATS = constant('SOF_TIMESTAMPING_OPT_STATS');
/** `SO_TIMESTAMPING`: report interface and length with a hardware receive timestamp: `SCM_TIMESTAMPING_PKTINFO`. */
export const SOF_TIMESTAMPING_OPT_PKTINFO = constant('SOF_TIMESTAMPING_OPT_PKTINFO');
/** `SO_TIMESTAMPING`: record both transmit timestamps, of software and hardware. */
export const SOF_TIMESTAMPING_OPT_TX_SWHW = constant('SOF_TIMESTAMPING_OPT_TX_SWHW');
/** `SO_TIMESTAMPING`: report hardware times by the clock `bind_phc`. */
export const SOF_TIMESTAMPING_BIND_PHC = constant('SOF_TIMESTAMPING_BIND_PHC');
/** `SO_TIMESTAMPING`: the highest flag of these headers. */
export const SOF_TIMESTAMPING_LAST = constant('SOF_TIMESTAMPING_LAST');
/** `SO_TIMESTAMPING`: all flags of these headers. */
export const SOF_TIMESTAMPING_MASK = constant('SOF_TIMESTAMPING_MASK');
/** `SO_TIMESTAMPING`: the flags that a control message may have for one packet. */
export const SOF_TIMESTAMPING_TX_RECORD_MASK = constant('SOF_TIMESTAMPING_TX_RECORD_MASK');

/** `SO_TXTIME`: the time is a deadline, not the transmit time. */
export const SOF_TXTIME_DEADLINE_MODE = constant('SOF_TXTIME_DEADLINE_MODE');
/** `SO_TXTIME`: dropped packets are reported in the error queue: `SO_EE_ORIGIN_TXTIME`. */
export const SOF_TXTIME_REPORT_ERRORS = constant('SOF_TXTIME_REPORT_ERRORS');
/** `SO_TXTIME`: the highest flag of these headers. */
export const SOF_TXTIME_FLAGS_LAST = constant('SOF_TXTIME_FLAGS_LAST');
/** `SO_TXTIME`: all flags of these headers. */
export const SOF_TXTIME_FLAGS_MASK = constant('SOF_TXTIME_FLAGS_MASK');
