import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import {
  AF_INET,
  AF_INET6,
  AF_NETLINK,
  AF_PACKET,
  AF_VSOCK,
  ETH_P_IP,
  ICMP_ECHO,
  ICMP_ECHOREPLY,
  IPPROTO_ICMP,
  IPPROTO_ICMPV6,
  NETLINK_ROUTE,
  SOCK_DGRAM,
  SOCK_RAW,
  SOCK_STREAM,
  VMADDR_CID_ANY,
  VMADDR_CID_LOCAL,
  VMADDR_PORT_ANY,
  accept,
  bind,
  cast,
  check,
  close,
  connect,
  getsockname,
  htons,
  if_nametoindex,
  listen,
  recv,
  recvfrom,
  send,
  sendto,
  sizeof,
  sockaddr_ll,
  sockaddr_nl,
  sockaddr_vm,
  socket,
  socklen_t,
} from 'bsd-sockets';
import {
  withDeadline,
  closeAfterTest,
  inet,
  inet6,
  localAddress,
  openSocket,
  portOf,
  pollUntil,
} from '../support/sockets';
import { onlyUdpTo } from '../linux/filter';

const root = process.getuid!() === 0;
if (!root) console.warn('skipped: raw sockets and packets, for they take root');
const rootTest = root ? test : test.skip;

/** An ICMP echo request with the checksum of RFC 1071 over the whole message. */
function echo(type: number, id: number): Buffer {
  const packet = Buffer.alloc(16);
  packet.writeUInt8(type, 0);
  packet.writeUInt16BE(id, 4);
  packet.write('payload!', 8);
  let sum = 0;
  for (let i = 0; i < packet.length; i += 2) sum += packet.readUInt16BE(i);
  sum = (sum & 0xffff) + (sum >>> 16);
  packet.writeUInt16BE(~(sum + (sum >>> 16)) & 0xffff, 2);
  return packet;
}

rootTest('a raw ICMP socket pings 127.0.0.1 and receives the reply after an IP header', () => {
  const s = openSocket(AF_INET, SOCK_RAW, IPPROTO_ICMP);
  const request = echo(ICMP_ECHO, 0x1234);
  expect(sendto(s, request, 16, 0, ...inet())).toSucceedWith(16);
  const buf = Buffer.alloc(128);
  const types = new Set<number>();
  pollUntil(() => {
    const n = check('recv', recv(s, buf, buf.length, 0));
    const header = (buf[0]! & 0xf) * 4;
    if (buf.readUInt16BE(header + 4) !== 0x1234) return false;
    types.add(buf[header]!);
    return buf[header] === ICMP_ECHOREPLY && buf.toString('utf8', header + 8, n) === 'payload!';
  });
  expect(types).toContain(ICMP_ECHOREPLY);
});

rootTest('the kernel computes the checksum of a raw ICMPv6 socket', () => {
  const s = openSocket(AF_INET6, SOCK_RAW, IPPROTO_ICMPV6);
  const request = echo(128, 0x4321);
  expect(sendto(s, request, 16, 0, ...inet6())).toSucceedWith(16);
  const buf = Buffer.alloc(128);
  pollUntil(() => check('recv', recv(s, buf, 128, 0)) === 16 && buf[0] === 129 && buf.readUInt16BE(4) === 0x4321);
  expect(buf.toString('utf8', 8, 16)).toBe('payload!');
});

// A setting of the network namespace decides which groups may create such a socket. The test makes a namespace.
rootTest('an ICMP datagram socket fails with EACCES, or pings where it is allowed', () => {
  const lib = JSON.stringify(join(__dirname, '../../lib/index.ts'));
  const code = `const bsd = require(${lib}); with (bsd) {
    const refused = socket(AF_INET, SOCK_DGRAM, IPPROTO_ICMP) + ' ' + strerrorname_np(errno);
    require('fs').writeFileSync('/proc/sys/net/ipv4/ping_group_range', '0 0');
    const s = check('socket', socket(AF_INET, SOCK_DGRAM, IPPROTO_ICMP));
    const limit = new timeval({ tv_sec: 10 });
    setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, limit, sizeof(limit));
    const to = new sockaddr_in({ sin_family: AF_INET }); inet_aton('127.0.0.1', to.sin_addr);
    const request = Buffer.alloc(16); request[0] = ICMP_ECHO; request.write('payload!', 8);
    check('sendto', sendto(s, request, 16, 0, to, sizeof(to)));
    const buf = Buffer.alloc(64);
    const n = recv(s, buf, 64, 0);
    console.log([refused, n, buf[0], buf.toString('utf8', 8, 16)].join()); }`;
  const command = `ip link set lo up && exec "$0" -r ts-node/register/transpile-only -e "$1"`;
  const { stdout, stderr } = spawnSync('unshare', ['-n', 'sh', '-c', command, process.execPath, code], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
    timeout: 25_000,
  });
  expect([stdout, stderr]).toEqual(['-1 EACCES,16,0,payload!\n', '']);
});

rootTest('a packet socket receives a datagram that passes lo', () => {
  const s = withDeadline(closeAfterTest(socket(AF_PACKET, SOCK_DGRAM, 0)));
  const addr = new sockaddr_ll({
    sll_family: AF_PACKET,
    sll_protocol: htons(ETH_P_IP),
    sll_ifindex: if_nametoindex('lo'),
  });
  const to = openSocket(AF_INET, SOCK_DGRAM);
  expect(bind(to, ...inet())).toSucceedWith(0);
  onlyUdpTo(s, portOf(localAddress(to)));
  expect(bind(s, addr, sizeof(addr))).toSucceedWith(0);
  const text = `seen by ${process.pid}`;
  expect(sendto(openSocket(AF_INET, SOCK_DGRAM), text, text.length, 0, ...localAddress(to))).toSucceedWith(text.length);
  const [buf, from, len] = [Buffer.alloc(2048), new sockaddr_ll(), socklen_t(sizeof(sockaddr_ll))];
  const n = check('recvfrom', recvfrom(s, buf, buf.length, 0, from, len));
  expect(buf.toString('utf8', 28, n)).toBe(text);
  expect([from.sll_family, from.sll_ifindex, from.sll_protocol, from.sll_hatype]).toEqual([
    AF_PACKET,
    if_nametoindex('lo'),
    htons(ETH_P_IP),
    772,
  ]);
});

test('a netlink socket has an address and receives a reply from the kernel', () => {
  const s = withDeadline(closeAfterTest(socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE)));
  expect(bind(s, new sockaddr_nl({ nl_family: AF_NETLINK }), sizeof(sockaddr_nl))).toSucceedWith(0);
  const name = cast(sockaddr_nl, localAddress(s)[0]);
  expect([name.nl_family, name.nl_pid > 0]).toEqual([AF_NETLINK, true]);
  // RTM_GETLINK, NLM_F_REQUEST | NLM_F_DUMP, sequence 7, an empty ifinfomsg
  const request = Buffer.alloc(32);
  request.writeUInt32LE(32, 0);
  request.writeUInt16LE(18, 4);
  request.writeUInt16LE(0x301, 6);
  request.writeUInt32LE(7, 8);
  expect(sendto(s, request, 32, 0, new sockaddr_nl({ nl_family: AF_NETLINK }), sizeof(sockaddr_nl))).toSucceedWith(32);
  const [buf, from, len] = [Buffer.alloc(16384), new sockaddr_nl({ nl_pid: 99 }), socklen_t(sizeof(sockaddr_nl))];
  expect(recvfrom(s, buf, buf.length, 0, from, len)).toBeGreaterThan(32);
  expect([len[0], from.nl_pid, buf.readUInt16LE(4), buf.readUInt32LE(8)]).toEqual([12, 0, 16, 7]);
});

describe('AF_VSOCK', () => {
  const s = socket(AF_VSOCK, SOCK_STREAM, 0);
  const present = s !== -1;
  if (present) close(s);
  else console.warn('skipped: AF_VSOCK, for this kernel has none');

  (present ? test : test.skip)('binds to a port of its own; a connection to itself where there is a loopback', () => {
    const server = closeAfterTest(socket(AF_VSOCK, SOCK_STREAM, 0));
    const any = new sockaddr_vm({ svm_family: AF_VSOCK, svm_cid: VMADDR_CID_ANY, svm_port: VMADDR_PORT_ANY });
    expect(bind(server, any, sizeof(any))).toSucceedWith(0);
    const name = new sockaddr_vm();
    const len = socklen_t(sizeof(name));
    expect(getsockname(server, name, len)).toSucceedWith(0);
    expect([len[0], name.svm_family, name.svm_cid]).toEqual([16, AF_VSOCK, VMADDR_CID_ANY]);
    expect(name.svm_port).not.toBe(VMADDR_PORT_ANY);
    expect(listen(server, 1)).toSucceedWith(0);
    const client = withDeadline(closeAfterTest(socket(AF_VSOCK, SOCK_STREAM, 0)));
    name.svm_cid = VMADDR_CID_LOCAL;
    if (connect(client, name, sizeof(name)) === -1) {
      console.warn('skipped: a connection over AF_VSOCK, for this kernel has no loopback of it');
      return;
    }
    const peer = closeAfterTest(accept(server, null, null));
    expect(send(client, 'hello', 5, 0)).toSucceedWith(5);
    expect(recv(peer, new Uint8Array(8), 8, 0)).toSucceedWith(5);
  });
});

describe('an unknown family', () => {
  test.each([200, -1])('socket(%d, ...) fails with EAFNOSUPPORT', (domain) => {
    expect(socket(domain, SOCK_STREAM, 0)).toFailWithErrno('EAFNOSUPPORT');
  });

  test('its address is passed as raw bytes and fails with EAFNOSUPPORT', () => {
    const addr = new Uint8Array(32);
    new Uint16Array(addr.buffer)[0] = 200;
    expect(bind(openSocket(AF_INET), addr, 32)).toFailWithErrno('EAFNOSUPPORT');
    expect(connect(openSocket(AF_INET), addr, 32)).toFailWithErrno('EAFNOSUPPORT');
    expect(sendto(openSocket(AF_INET6, SOCK_DGRAM), 'x', 1, 0, addr, 32)).toFailWithErrno('EINVAL');
    expect(sendto(openSocket(AF_INET, SOCK_DGRAM), 'x', 1, 0, addr, 32)).toFailWithErrno('EAFNOSUPPORT');
  });
});
