// Shows the three-way handshake: waits for a connection to a port, over the loopback interface or another one, and
// prints its first three packets. Requires root, for a packet socket. Its C twin is sniffer.c.
//
//   sudo npx ts-node examples/sniffer.ts 7000 lo
import { socket, setsockopt, bind, recv, close, perror, if_nametoindex } from 'bsd-sockets';
import { sockaddr_ll, iphdr, tcphdr, in_addr, cast, sizeof, htons, ntohs, ntohl, inet_ntoa } from 'bsd-sockets';
import { sock_filter, sock_fprog, array, BPF_STMT, BPF_JUMP } from 'bsd-sockets';
import {
  BPF_LD,
  BPF_LDX,
  BPF_JMP,
  BPF_RET,
  BPF_B,
  BPF_H,
  BPF_ABS,
  BPF_IND,
  BPF_MSH,
  BPF_JEQ,
  BPF_K,
} from 'bsd-sockets';
import { AF_PACKET, SOCK_DGRAM, SOL_SOCKET, SO_ATTACH_FILTER, ETH_P_IP, IPPROTO_TCP } from 'bsd-sockets';

function fail(call: string): never {
  perror(call);
  process.exit(1);
}

// A filter program for the kernel, which drops all packets except TCP from or to the port. Without it, other traffic
// could fill the socket's buffer. Offsets are from the IP header.
function attach_filter(sock: number, port: number): number {
  const code = [
    BPF_STMT(BPF_LD | BPF_B | BPF_ABS, 9), // the protocol
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, IPPROTO_TCP, 0, 6),
    BPF_STMT(BPF_LDX | BPF_B | BPF_MSH, 0), // the length of the IP header
    BPF_STMT(BPF_LD | BPF_H | BPF_IND, 0), // the sender's port
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, port, 2, 0),
    BPF_STMT(BPF_LD | BPF_H | BPF_IND, 2), // the receiver's port
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, port, 0, 1),
    BPF_STMT(BPF_RET | BPF_K, 65535), // all of it
    BPF_STMT(BPF_RET | BPF_K, 0), // nothing
  ];
  const filter = array(sock_filter, code.length); // C: code is one already
  code.forEach((instruction, i) => Object.assign(filter[i]!, instruction));
  const prog = new sock_fprog({ len: code.length, filter });
  return setsockopt(sock, SOL_SOCKET, SO_ATTACH_FILTER, prog, sizeof(sock_fprog));
}

function print(ip: iphdr, tcp: tcphdr): void {
  const from = inet_ntoa(new in_addr({ s_addr: ip.saddr })); // C copies it, because inet_ntoa() has only one buffer
  const to = inet_ntoa(new in_addr({ s_addr: ip.daddr }));
  const names = `${tcp.syn ? 'SYN ' : ''}${tcp.rst ? 'RST ' : ''}${tcp.ack ? 'ACK ' : ''}`;
  const ack = tcp.ack ? ` ack=${ntohl(tcp.ack_seq)}` : '';
  console.log(`${from}:${ntohs(tcp.source)} > ${to}:${ntohs(tcp.dest)} ${names}seq=${ntohl(tcp.seq)}${ack}`);
}

// C: argv. Here argv[0] is node and argv[1] the script.
const [, script, service, device] = process.argv;
if (service === undefined) {
  console.error(`usage: ${script} port [interface]`);
  process.exit(1);
}
const port = htons(Number(service));
const name = device ?? 'lo';

// No protocol yet: otherwise it would receive the packets of all interfaces until bind(). SOCK_DGRAM: without the
// link-layer header.
const sock = socket(AF_PACKET, SOCK_DGRAM, 0);
if (sock === -1) fail('socket'); // EPERM without root
if (attach_filter(sock, ntohs(port)) === -1) fail('setsockopt');
const addr = new sockaddr_ll();
addr.sll_family = AF_PACKET;
addr.sll_protocol = htons(ETH_P_IP); // incoming packets. ETH_P_ALL adds outgoing ones, which on lo are the same
addr.sll_ifindex = if_nametoindex(name);
if (addr.sll_ifindex === 0) fail(name);
if (bind(sock, addr, sizeof(addr)) === -1) fail('bind');
console.log(`waiting for a connection to port ${ntohs(port)} on ${name}`);

const buf = new Uint8Array(65536);
let client = 0;
let step = 0;
let refused = false;
while (step < 3 && !refused) {
  const n = recv(sock, buf, sizeof(buf), 0);
  if (n === -1) fail('recv');
  const ip = cast(iphdr, buf);
  if (n < ip.ihl * 4 + sizeof(tcphdr)) continue;
  const tcp = cast(tcphdr, buf.subarray(ip.ihl * 4)); // C: (struct tcphdr *)&buf[ip->ihl * 4]

  const to_server = tcp.dest === port && (step === 0 || tcp.source === client);
  const to_client = tcp.source === port && tcp.dest === client;
  if (step === 0 && to_server && tcp.syn && !tcp.ack) {
    client = tcp.source;
  } else if (step === 1 && to_client && tcp.rst) {
    refused = true;
  } else if (!(step === 1 && to_client && tcp.syn && tcp.ack) && !(step === 2 && to_server && tcp.ack)) {
    continue;
  }
  print(ip, tcp);
  step++;
}
console.log(refused ? 'refused' : 'established');
close(sock);
