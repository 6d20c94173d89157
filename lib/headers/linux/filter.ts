import { int32 } from '../../runtime/validate';

export * from './bpf_common';
export * from '../../constants/bpf-filter';
export * from '../../structs/bpf-filter';

/** The operand of a `BPF_RET`. */
export function BPF_RVAL(code: number): number {
  return int32(BPF_RVAL, 'code', code) & 0x18;
}

/** The operation of a `BPF_MISC`. */
export function BPF_MISCOP(code: number): number {
  return int32(BPF_MISCOP, 'code', code) & 0xf8;
}
