import { constant } from '../runtime/addon';

/** A connection's state: open, data flows both ways. `tcpi_state`, `idiag_state` (RFC 9293). */
export const TCP_ESTABLISHED = constant('TCP_ESTABLISHED');
/** A connection's state: SYN sent, no answer yet. */
export const TCP_SYN_SENT = constant('TCP_SYN_SENT');
/** A connection's state: SYN received and answered, the last ACK of the handshake is missing. */
export const TCP_SYN_RECV = constant('TCP_SYN_RECV');
/** A connection's state: closed at this end first, the FIN is not yet acknowledged. */
export const TCP_FIN_WAIT1 = constant('TCP_FIN_WAIT1');
/** A connection's state: the FIN is acknowledged, the peer has not closed its end yet. */
export const TCP_FIN_WAIT2 = constant('TCP_FIN_WAIT2');
/** A connection's state: both ends have closed, this one first: waits until no old packet can be left. */
export const TCP_TIME_WAIT = constant('TCP_TIME_WAIT');
/** A socket's state: not connected. */
export const TCP_CLOSE = constant('TCP_CLOSE');
/** A connection's state: the peer has closed its end, this one has not. */
export const TCP_CLOSE_WAIT = constant('TCP_CLOSE_WAIT');
/** A connection's state: closed after the peer, the FIN is not yet acknowledged. */
export const TCP_LAST_ACK = constant('TCP_LAST_ACK');
/** A socket's state: it listens. */
export const TCP_LISTEN = constant('TCP_LISTEN');
/** A connection's state: both ends have closed at the same time, the FIN is not yet acknowledged. */
export const TCP_CLOSING = constant('TCP_CLOSING');
/** Congestion control, `tcpi_ca_state`: nothing bad was seen lately. */
export const TCP_CA_Open = constant('TCP_CA_Open');
/** Congestion control: duplicate or selective acknowledgements: lost or reordered. */
export const TCP_CA_Disorder = constant('TCP_CA_Disorder');
/** Congestion control: the window is being made smaller, because of ECN or a full local queue. */
export const TCP_CA_CWR = constant('TCP_CA_CWR');
/** Congestion control: what is lost is sent again, after acknowledgements said so. */
export const TCP_CA_Recovery = constant('TCP_CA_Recovery');
/** Congestion control: what is lost is sent again, after a timeout. */
export const TCP_CA_Loss = constant('TCP_CA_Loss');
/** `TCP_REPAIR_QUEUE`: neither queue is being repaired. */
export const TCP_NO_QUEUE = constant('TCP_NO_QUEUE');
/** `TCP_REPAIR_QUEUE`: the receive queue. */
export const TCP_RECV_QUEUE = constant('TCP_RECV_QUEUE');
/** `TCP_REPAIR_QUEUE`: the send queue. */
export const TCP_SEND_QUEUE = constant('TCP_SEND_QUEUE');
/** How many values `TCP_REPAIR_QUEUE` takes. */
export const TCP_QUEUES_NR = constant('TCP_QUEUES_NR');
/** A TCP header's `th_flags`: the sender has no more data. */
export const TH_FIN = constant('TH_FIN');
/** A TCP header's `th_flags`: the sequence numbers begin here. */
export const TH_SYN = constant('TH_SYN');
/** A TCP header's `th_flags`: the connection is reset. */
export const TH_RST = constant('TH_RST');
/** A TCP header's `th_flags`: to be handed to the program at once. */
export const TH_PUSH = constant('TH_PUSH');
/** A TCP header's `th_flags`: `th_ack` is valid. */
export const TH_ACK = constant('TH_ACK');
/** A TCP header's `th_flags`: `th_urp` is valid. */
export const TH_URG = constant('TH_URG');
