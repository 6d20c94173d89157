import type { pointer } from '../runtime/c-types';
import type { struct_array } from '../runtime/struct/array';
import { struct } from '../runtime/struct/define';
import { int32 } from '../runtime/validate';
import { type Members, initialize, pointerStruct } from '../runtime/struct/pointer-struct';

interface sock_filter_members {
  /** The instruction: `BPF_LD | BPF_H | BPF_ABS`. */
  code: number;
  /** The number of instructions to skip if a jump's condition is true. */
  jt: number;
  /** The number of instructions to skip otherwise. */
  jf: number;
  /** The number. */
  k: number;
}

/**
 * `struct sock_filter`: an instruction of classic BPF.
 * @see packet(7), Linux' Documentation/networking/filter.rst
 */
export class sock_filter extends struct<sock_filter_members>('sock_filter') {}

/** An instruction that is not a jump: `new sock_filter(BPF_STMT(BPF_RET | BPF_K, 0xffff))`. */
export function BPF_STMT(code: number, k: number): sock_filter_members {
  return { code: int32(BPF_STMT, 'code', code), jt: 0, jf: 0, k: int32(BPF_STMT, 'k', k) };
}

/** A jump: `new sock_filter(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ETH_P_IP, 0, 1))`. */
export function BPF_JUMP(code: number, k: number, jt: number, jf: number): sock_filter_members {
  return {
    code: int32(BPF_JUMP, 'code', code),
    jt: int32(BPF_JUMP, 'jt', jt),
    jf: int32(BPF_JUMP, 'jf', jf),
    k: int32(BPF_JUMP, 'k', k),
  };
}

/**
 * `struct sock_fprog`: a program of classic BPF, for `SO_ATTACH_FILTER`, `SO_ATTACH_REUSEPORT_CBPF` and
 * `PACKET_FANOUT_DATA`. It contains a pointer, so it is a plain object here.
 * @see socket(7)
 */
export class sock_fprog extends pointerStruct('sock_fprog') {
  /** The number of instructions. */
  len = 0;
  /** The instructions: an array, or `array(sock_filter, n)`. */
  filter: readonly sock_filter_members[] | struct_array<sock_filter> | pointer = null;

  constructor(init?: Members<sock_fprog>) {
    super();
    initialize(this, init);
  }
}
