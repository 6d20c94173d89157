// The kernel's state of TCP sockets: TCP_INFO for sockets of this process, NETLINK_SOCK_DIAG for all, including closed
// ones.
import { socket, getsockopt, send, recv, close, check, cast, int, sizeof, socklen_t } from 'bsd-sockets';
import { NLMSG_DATA, NLMSG_NEXT, NLMSG_OK, tcp_info, nlmsghdr, nlmsgerr, inet_diag_msg } from 'bsd-sockets';
import { in_addr, inet_diag_req_v2, inet_ntoa, ntohs } from 'bsd-sockets';
import {
  AF_INET,
  AF_NETLINK,
  SOCK_RAW,
  NETLINK_SOCK_DIAG,
  SOCK_DIAG_BY_FAMILY,
  IPPROTO_TCP,
  TCP_INFO,
} from 'bsd-sockets';
import { NLM_F_DUMP, NLM_F_REQUEST, NLMSG_DONE, NLMSG_ERROR, NLMSG_HDRLEN } from 'bsd-sockets';
import { TCP_ESTABLISHED, TCP_SYN_SENT, TCP_SYN_RECV, TCP_FIN_WAIT1, TCP_FIN_WAIT2, TCP_TIME_WAIT } from 'bsd-sockets';
import { TCP_CLOSE, TCP_CLOSE_WAIT, TCP_LAST_ACK, TCP_LISTEN, TCP_CLOSING } from 'bsd-sockets';

const names: Record<number, string> = {
  [TCP_ESTABLISHED]: 'ESTABLISHED',
  [TCP_SYN_SENT]: 'SYN_SENT',
  [TCP_SYN_RECV]: 'SYN_RECV',
  [TCP_FIN_WAIT1]: 'FIN_WAIT1',
  [TCP_FIN_WAIT2]: 'FIN_WAIT2',
  [TCP_TIME_WAIT]: 'TIME_WAIT',
  [TCP_CLOSE]: 'CLOSE',
  [TCP_CLOSE_WAIT]: 'CLOSE_WAIT',
  [TCP_LAST_ACK]: 'LAST_ACK',
  [TCP_LISTEN]: 'LISTEN',
  [TCP_CLOSING]: 'CLOSING',
};

export function info(s: number): tcp_info {
  const value = new tcp_info();
  check('getsockopt', getsockopt(s, IPPROTO_TCP, TCP_INFO, value, socklen_t(sizeof(value))));
  return value;
}

/** The TCP state of a socket: `ESTABLISHED`. */
export const state = (s: number): string => names[info(s).tcpi_state] ?? '?';

/** A listener's queue: the number of connections that wait for accept(), and the limit. */
export function queue(s: number): { length: number; limit: number } {
  const { tcpi_unacked, tcpi_sacked } = info(s);
  return { length: tcpi_unacked, limit: tcpi_sacked };
}

export interface Entry {
  /** Bytes to be read. For a listener, the connections in the queue. */
  recv_q: number;
  /** Bytes not acknowledged. For a listener, the limit of its queue. */
  send_q: number;
  local: string;
  remote: string;
  state: string;
}

function entry(nlh: nlmsghdr): Entry {
  const { id, idiag_state, idiag_rqueue, idiag_wqueue } = cast(inet_diag_msg, NLMSG_DATA(nlh));
  const end = (addr: Uint32Array, port: number): string =>
    `${inet_ntoa(new in_addr({ s_addr: addr[0]! }))}:${ntohs(port)}`;
  return {
    recv_q: idiag_rqueue,
    send_q: idiag_wqueue,
    local: end(id.idiag_src, id.idiag_sport),
    remote: end(id.idiag_dst, id.idiag_dport),
    state: names[idiag_state] ?? '?',
  };
}

/** All TCP sockets over IPv4 of this network namespace, as `netstat -ant` lists them. */
export function sockets(): Entry[] {
  const query = new inet_diag_req_v2({ sdiag_family: AF_INET, sdiag_protocol: IPPROTO_TCP, idiag_states: 0xffffffff });
  const request = new Uint8Array(NLMSG_HDRLEN + sizeof(query));
  const header = cast(nlmsghdr, request);
  header.nlmsg_len = sizeof(request);
  header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
  header.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
  request.set(new Uint8Array(query.buffer), NLMSG_HDRLEN);

  const netlink = check('socket', socket(AF_NETLINK, SOCK_RAW, NETLINK_SOCK_DIAG));
  check('send', send(netlink, request, sizeof(request), 0));
  const entries: Entry[] = [];
  const buf = new Uint8Array(65536);
  for (;;) {
    const len = int(check('recv', recv(netlink, buf, sizeof(buf), 0)));
    for (let nlh = cast(nlmsghdr, buf); NLMSG_OK(nlh, len); nlh = NLMSG_NEXT(nlh, len)) {
      if (nlh.nlmsg_type === NLMSG_ERROR) throw new Error(`sock_diag: ${cast(nlmsgerr, NLMSG_DATA(nlh)).error}`);
      if (nlh.nlmsg_type === NLMSG_DONE) {
        close(netlink);
        return entries;
      }
      entries.push(entry(nlh));
    }
  }
}

/** The socket between two addresses, even if it is closed, or nothing if the kernel has removed it. */
export function socket_between(local: string, remote: string): Entry | undefined {
  return sockets().find((one) => one.local === local && one.remote === remote);
}

/** The state of the socket between two addresses; `(gone)` if the kernel has removed it. */
export function state_between(local: string, remote: string): string {
  return socket_between(local, remote)?.state ?? '(gone)';
}
