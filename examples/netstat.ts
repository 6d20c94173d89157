// The TCP sockets of this host, as `netstat -ant` prints them, from netlink or, with "proc", from /proc/net/tcp and
// /proc/net/tcp6. For a listener, netlink reports the backlog as Send-Q; /proc does not. Its C twin is netstat.c.
//
//   npx ts-node examples/netstat.ts
import { readFileSync } from 'node:fs';
import { socket, send, recv, close, perror, strerror, inet_ntop, ntohs } from 'bsd-sockets';
import { nlmsghdr, nlmsgerr, inet_diag_req_v2, inet_diag_msg, cast, int, sizeof } from 'bsd-sockets';
import { NLMSG_LENGTH, NLMSG_DATA, NLMSG_OK, NLMSG_NEXT, NLMSG_DONE, NLMSG_ERROR } from 'bsd-sockets';
import { NLM_F_REQUEST, NLM_F_DUMP, NETLINK_SOCK_DIAG, SOCK_DIAG_BY_FAMILY, INET6_ADDRSTRLEN } from 'bsd-sockets';
import { AF_INET, AF_INET6, AF_NETLINK, SOCK_RAW, IPPROTO_TCP } from 'bsd-sockets';
import { TCP_ESTABLISHED, TCP_SYN_SENT, TCP_SYN_RECV, TCP_FIN_WAIT1, TCP_FIN_WAIT2, TCP_TIME_WAIT } from 'bsd-sockets';
import { TCP_CLOSE, TCP_CLOSE_WAIT, TCP_LAST_ACK, TCP_LISTEN, TCP_CLOSING } from 'bsd-sockets';

const states = {
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

function fail(call: string): never {
  perror(call);
  process.exit(1);
}

// C: printf("%-5s %6s %6s %-23s %-23s %s\n")
function print_row(proto: string, rqueue: string, wqueue: string, local: string, foreign: string, state: string): void {
  const queues = `${rqueue.padStart(6)} ${wqueue.padStart(6)}`;
  console.log(`${proto.padEnd(5)} ${queues} ${local.padEnd(23)} ${foreign.padEnd(23)} ${state}`);
}

// Port 0 means that there is no peer.
function end_name(family: number, addr: Uint32Array, port: number): string {
  const host = inet_ntop(family, addr, new Uint8Array(INET6_ADDRSTRLEN), INET6_ADDRSTRLEN);
  return port === 0 ? `${host}:*` : `${host}:${port}`;
}

function print(
  family: number,
  src: Uint32Array,
  sport: number,
  dst: Uint32Array,
  dport: number,
  rqueue: number,
  wqueue: number,
  state: number,
): void {
  const proto = family === AF_INET ? 'tcp' : 'tcp6';
  const [local, foreign] = [end_name(family, src, sport), end_name(family, dst, dport)];
  print_row(proto, `${rqueue}`, `${wqueue}`, local, foreign, states[state]!);
}

function send_request(sock: number, family: number): void {
  const request = new Uint8Array(NLMSG_LENGTH(sizeof(inet_diag_req_v2))); // C: a struct of the two
  const nlh = cast(nlmsghdr, request);
  nlh.nlmsg_len = sizeof(request);
  nlh.nlmsg_type = SOCK_DIAG_BY_FAMILY;
  nlh.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
  const req = cast(inet_diag_req_v2, NLMSG_DATA(nlh));
  req.sdiag_family = family;
  req.sdiag_protocol = IPPROTO_TCP;
  req.idiag_states = (1 << (TCP_CLOSING + 1)) - 1;
  if (send(sock, request, sizeof(request), 0) === -1) fail('send');
}

function from_netlink(sock: number, family: number): void {
  send_request(sock, family);
  const buf = new Uint8Array(32768);
  for (;;) {
    // A datagram contains several messages, and the answer several datagrams.
    const n = recv(sock, buf, sizeof(buf), 0);
    if (n === -1) fail('recv');
    const len = int(n);
    for (let nlh = cast(nlmsghdr, buf); NLMSG_OK(nlh, len); nlh = NLMSG_NEXT(nlh, len)) {
      if (nlh.nlmsg_type === NLMSG_DONE) return;
      if (nlh.nlmsg_type === NLMSG_ERROR) {
        const err = cast(nlmsgerr, NLMSG_DATA(nlh));
        console.error(`netlink: ${strerror(-err.error)}`);
        process.exit(1);
      }
      const { id, idiag_rqueue, idiag_wqueue, idiag_state } = cast(inet_diag_msg, NLMSG_DATA(nlh)); // C: msg->id
      const [sport, dport] = [ntohs(id.idiag_sport), ntohs(id.idiag_dport)];
      print(family, id.idiag_src, sport, id.idiag_dst, dport, idiag_rqueue, idiag_wqueue, idiag_state);
    }
  }
}

// '0100007F': 32 bits in network byte order, written as a number of this host.
function parse_address(hex: string): Uint32Array {
  return Uint32Array.from(hex.match(/.{8}/g)!, (word) => parseInt(word, 16));
}

function from_proc(file: string, family: number): void {
  // The heading does not match the pattern. C: fgets() and sscanf()
  const pattern = /^ *\d+: ([0-9A-F]+):([0-9A-F]+) ([0-9A-F]+):([0-9A-F]+) ([0-9A-F]+) ([0-9A-F]+):([0-9A-F]+) /gm;
  for (const [, local, sport, foreign, dport, ...rest] of readFileSync(file, 'utf8').matchAll(pattern)) {
    const [state, wqueue, rqueue] = rest.map((hex) => parseInt(hex, 16));
    const [src, dst] = [parse_address(local!), parse_address(foreign!)];
    print(family, src, parseInt(sport!, 16), dst, parseInt(dport!, 16), rqueue!, wqueue!, state!);
  }
}

// C: argv. Here argv[0] is node and argv[1] the script.
const [, script, flag] = process.argv;
if (flag !== undefined && flag !== 'proc') {
  console.error(`usage: ${script} [proc]`);
  process.exit(1);
}
print_row('Proto', 'Recv-Q', 'Send-Q', 'Local Address', 'Foreign Address', 'State');
if (flag === 'proc') {
  from_proc('/proc/net/tcp', AF_INET);
  from_proc('/proc/net/tcp6', AF_INET6);
} else {
  const sock = socket(AF_NETLINK, SOCK_RAW, NETLINK_SOCK_DIAG);
  if (sock === -1) fail('socket');
  from_netlink(sock, AF_INET);
  from_netlink(sock, AF_INET6);
  close(sock);
}
