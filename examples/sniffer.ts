// Shows the three-way handshake: waits until somebody connects to a port, over the loopback interface or another one,
// and prints the three packets as they go by. Takes root, for a packet socket. Its C twin is sniffer.c.
//
//   sudo npx ts-node examples/sniffer.ts 7000 lo
import { socket, bind, recv, close, perror, if_nametoindex } from 'bsd-sockets';
import { sockaddr_ll, iphdr, tcphdr, in_addr, cast, sizeof, htons, ntohs, ntohl, inet_ntoa } from 'bsd-sockets';
import { AF_PACKET, SOCK_DGRAM, ETH_P_IP, IPPROTO_TCP } from 'bsd-sockets';

function fail(call: string): never {
  perror(call);
  process.exit(1);
}

function print(ip: iphdr, tcp: tcphdr): void {
  const from = inet_ntoa(new in_addr({ s_addr: ip.saddr })); // C: copies it, for inet_ntoa() has one buffer for all
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

// No protocol yet: until bind() it would have the packets of all interfaces. SOCK_DGRAM: without the link's header.
const sock = socket(AF_PACKET, SOCK_DGRAM, 0);
if (sock === -1) fail('socket'); // EPERM for all but root
const addr = new sockaddr_ll();
addr.sll_family = AF_PACKET;
addr.sll_protocol = htons(ETH_P_IP); // what comes in. What goes out would be in ETH_P_ALL, and on lo it is the same
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
  if (n < sizeof(iphdr) || ip.protocol !== IPPROTO_TCP) continue;
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
