import {
  BPF_ABS,
  BPF_B,
  BPF_H,
  BPF_JEQ,
  BPF_JMP,
  BPF_JUMP,
  BPF_K,
  BPF_LD,
  BPF_RET,
  BPF_STMT,
  IPPROTO_UDP,
  SKF_NET_OFF,
  SOL_SOCKET,
  SO_ATTACH_FILTER,
  array,
  check,
  setsockopt,
  sizeof,
  sock_filter,
  sock_fprog,
} from 'bsd-sockets';

export function program(...instructions: ReturnType<typeof BPF_STMT>[]): sock_fprog {
  const filter = array(sock_filter, instructions.length);
  instructions.forEach((instruction, i) => Object.assign(filter[i]!, instruction));
  return new sock_fprog({ len: instructions.length, filter });
}

/**
 * Limits a packet socket to UDP datagrams for this port, before it is bound. Otherwise it would receive everything on
 * lo, and its buffer could be full when the expected datagram arrives.
 */
export function onlyUdpTo(packets: number, port: number): void {
  const filter = program(
    BPF_STMT(BPF_LD | BPF_B | BPF_ABS, SKF_NET_OFF + 9),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, IPPROTO_UDP, 0, 3),
    BPF_STMT(BPF_LD | BPF_H | BPF_ABS, SKF_NET_OFF + 20 + 2), // after an IP header without options
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, port, 0, 1),
    BPF_STMT(BPF_RET | BPF_K, 0xffff),
    BPF_STMT(BPF_RET | BPF_K, 0),
  );
  check('setsockopt', setsockopt(packets, SOL_SOCKET, SO_ATTACH_FILTER, filter, sizeof(filter)));
}
