// Checks whether a host answers, and how fast: an ICMP echo request each second. Requires root, for a raw socket. Its C
// twin is ping.c.
//
//   sudo npx ts-node examples/ping.ts 127.0.0.1 4
import { socket, setsockopt, sendto, recvfrom, close, getpid, sleep, clock_gettime, perror, errno } from 'bsd-sockets';
import { sockaddr_in, iphdr, icmphdr, timeval, timespec, socklen_t, cast, sizeof } from 'bsd-sockets';
import { htons, ntohs, inet_ntoa, inet_pton } from 'bsd-sockets';
import { AF_INET, SOCK_RAW, IPPROTO_ICMP, SOL_SOCKET, SO_RCVTIMEO } from 'bsd-sockets';
import { ICMP_ECHO, ICMP_ECHOREPLY, CLOCK_MONOTONIC, EAGAIN } from 'bsd-sockets';

const DATA = 56;

function fail(call: string): never {
  perror(call);
  process.exit(1);
}

function milliseconds(): number {
  const now = new timespec();
  clock_gettime(CLOCK_MONOTONIC, now);
  return now.tv_sec * 1000 + now.tv_nsec / 1e6;
}

// The ones' complement of the ones' complement sum of all 16-bit words (RFC 1071). It has no byte order.
function checksum(buf: Uint8Array, len: number): number {
  const words = new Uint16Array(buf.buffer, buf.byteOffset, len / 2); // C: a memcpy() of each
  let sum = 0;
  for (const word of words) sum += word;
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return ~sum & 0xffff;
}

function send_request(sock: number, addr: sockaddr_in, id: number, sequence: number): void {
  const packet = new Uint8Array(sizeof(icmphdr) + DATA);
  packet.fill(0x61, sizeof(icmphdr)); // C: memset(&packet[sizeof(struct icmphdr)], 'a', DATA)
  const icmp = cast(icmphdr, packet);
  icmp.type = ICMP_ECHO;
  icmp.un.echo.id = htons(id);
  icmp.un.echo.sequence = htons(sequence);
  icmp.checksum = checksum(packet, sizeof(packet));
  if (sendto(sock, packet, sizeof(packet), 0, addr, sizeof(addr)) === -1) fail('sendto');
}

// Waits up to a second. True if an answer arrives.
function receive_reply(sock: number, id: number, sequence: number, start: number): boolean {
  const buf = new Uint8Array(4096);
  while (milliseconds() - start < 1000) {
    const from = new sockaddr_in();
    const fromlen = socklen_t(sizeof(from));
    const n = recvfrom(sock, buf, sizeof(buf), 0, from, fromlen);
    if (n === -1 && errno === EAGAIN) break;
    if (n === -1) fail('recvfrom');
    const time = milliseconds() - start;

    // A raw socket receives all ICMP packets of this host, including requests and other programs' answers, with the IP
    // header.
    const ip = cast(iphdr, buf);
    const len = n - ip.ihl * 4;
    if (len < sizeof(icmphdr)) continue;
    const icmp = cast(icmphdr, buf.subarray(ip.ihl * 4)); // C: (struct icmphdr *)&buf[ip->ihl * 4]
    if (icmp.type !== ICMP_ECHOREPLY || icmp.un.echo.id !== htons(id)) continue;
    if (icmp.un.echo.sequence !== htons(sequence)) continue;
    const seq = ntohs(icmp.un.echo.sequence);
    console.log(`${len} bytes from ${inet_ntoa(from.sin_addr)}: seq=${seq} ttl=${ip.ttl} time=${time.toFixed(3)} ms`);
    return true;
  }
  console.log(`no answer to seq=${sequence}`);
  return false;
}

// C: argv. Here argv[0] is node and argv[1] the script.
const [, script, host, times] = process.argv;
if (host === undefined) {
  console.error(`usage: ${script} address [times]`);
  process.exit(1);
}
const count = times === undefined ? 4 : Number(times);
const addr = new sockaddr_in({ sin_family: AF_INET });
if (inet_pton(AF_INET, host, addr.sin_addr) !== 1) {
  console.error(`${host} is not an address`);
  process.exit(1);
}

const sock = socket(AF_INET, SOCK_RAW, IPPROTO_ICMP);
if (sock === -1) fail('socket'); // EPERM without root
const limit = new timeval({ tv_sec: 1 });
if (setsockopt(sock, SOL_SOCKET, SO_RCVTIMEO, limit, sizeof(limit)) === -1) fail('setsockopt');

const id = getpid() & 0xffff;
let received = 0;
for (let sequence = 1; sequence <= count; sequence++) {
  if (sequence > 1) sleep(1);
  const start = milliseconds();
  send_request(sock, addr, id, sequence);
  if (receive_reply(sock, id, sequence, start)) received++;
}
console.log(`${count} sent, ${received} received`);
close(sock);
process.exit(received > 0 ? 0 : 1);
