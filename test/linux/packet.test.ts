import {
  AF_INET,
  AF_PACKET,
  BPF_ABS,
  BPF_B,
  BPF_JEQ,
  BPF_JMP,
  BPF_JUMP,
  BPF_K,
  BPF_LD,
  BPF_RET,
  BPF_STMT,
  ETH_P_IP,
  IPPROTO_UDP,
  MSG_DONTWAIT,
  SOCK_DGRAM,
  SOCK_RAW,
  SOL_SOCKET,
  SO_ATTACH_FILTER,
  SO_DETACH_FILTER,
  bind,
  cast,
  check,
  connect,
  ether_header,
  htons,
  if_nametoindex,
  int,
  iphdr,
  recv,
  send,
  setsockopt,
  sizeof,
  sock_fprog,
  sockaddr_ll,
  udphdr,
} from 'bsd-sockets';
import { inet, localAddress, openSocket, portOf } from '../support/sockets';
import { onlyUdpTo, program } from './filter';

const root = process.geteuid!() === 0;
if (!root) console.warn('skipped, for lack of root: packet sockets');

function receiver(): number {
  const s = openSocket(AF_INET, SOCK_DGRAM);
  check('bind', bind(s, ...inet()));
  return s;
}

function sender(to: number): number {
  const s = openSocket(AF_INET, SOCK_DGRAM);
  check('connect', connect(s, ...localAddress(to)));
  return s;
}

(root ? test : test.skip)('a packet socket on lo sees the headers of a datagram', () => {
  const peer = receiver();
  const packets = openSocket(AF_PACKET, SOCK_RAW);
  onlyUdpTo(packets, portOf(localAddress(peer)));
  const addr = new sockaddr_ll({
    sll_family: AF_PACKET,
    sll_protocol: htons(ETH_P_IP),
    sll_ifindex: if_nametoindex('lo'),
  });
  check('bind', bind(packets, addr, sizeof(addr)));
  expect(send(sender(peer), 'hello', 5, 0)).toSucceedWith(5);
  const buf = new Uint8Array(65536);
  const frame = buf.subarray(0, check('recv', recv(packets, buf, sizeof(buf), 0)));
  const ip = cast(iphdr, frame.subarray(sizeof(ether_header)));
  const rest = frame.subarray(sizeof(ether_header) + ip.ihl * 4);
  expect(cast(ether_header, frame).ether_type).toBe(htons(ETH_P_IP));
  expect(ip).toMatchObject({ version: 4, ihl: 5, protocol: IPPROTO_UDP, tot_len: htons(20 + 8 + 5) });
  expect(cast(udphdr, rest)).toMatchObject({ dest: htons(portOf(localAddress(peer))), len: htons(8 + 5) });
  expect(Buffer.from(rest.subarray(8)).toString()).toBe('hello');
});

/** Keeps datagrams whose first byte is an A. On a UDP socket the filter sees the UDP header first. */
const onlyA = (): sock_fprog =>
  program(
    BPF_STMT(BPF_LD | BPF_B | BPF_ABS, 8),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 'A'.charCodeAt(0), 0, 1),
    BPF_STMT(BPF_RET | BPF_K, 0xffff),
    BPF_STMT(BPF_RET | BPF_K, 0),
  );

const attach = (s: number, program: sock_fprog, optlen = sizeof(sock_fprog)): number =>
  setsockopt(s, SOL_SOCKET, SO_ATTACH_FILTER, program, optlen);

describe('SO_ATTACH_FILTER', () => {
  test('drops the packets that the filter rejects', () => {
    const s = receiver();
    expect(attach(s, onlyA())).toSucceedWith(0);
    const peer = sender(s);
    expect(send(peer, 'B', 1, 0)).toSucceedWith(1);
    expect(send(peer, 'A', 1, 0)).toSucceedWith(1);
    const buf = new Uint8Array(8);
    expect(recv(s, buf, 8, 0)).toSucceedWith(1);
    expect(buf[0]).toBe('A'.charCodeAt(0));
    expect(recv(s, buf, 8, MSG_DONTWAIT)).toFailWithErrno('EAGAIN');
    expect(setsockopt(s, SOL_SOCKET, SO_DETACH_FILTER, int(0), 4)).toSucceedWith(0);
    expect(send(peer, 'B', 1, 0)).toSucceedWith(1);
    expect(recv(s, buf, 8, 0)).toSucceedWith(1);
  });

  test('fails for invalid filters', () => {
    const s = receiver();
    const { filter } = onlyA();
    expect(attach(s, new sock_fprog({ len: 5, filter }))).toFailWithErrno('EFAULT');
    expect(attach(s, new sock_fprog({ len: 4, filter: null }))).toFailWithErrno('EINVAL');
    expect(attach(s, new sock_fprog({ len: 0, filter }))).toFailWithErrno('EINVAL');
    expect(attach(s, new sock_fprog({ len: 1, filter }))).toFailWithErrno('EINVAL');
    expect(attach(s, onlyA(), sizeof(sock_fprog) - 1)).toFailWithErrno('EINVAL');
    expect(attach(s, onlyA(), sizeof(sock_fprog) + 1)).toFailWithErrno('EFAULT');
    expect(attach(-1, onlyA())).toFailWithErrno('EBADF');
  });
});
