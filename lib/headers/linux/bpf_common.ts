import { int32 } from '../../runtime/validate';

export * from '../../constants/bpf';

/** The class of an instruction. */
export function BPF_CLASS(code: number): number {
  return int32(BPF_CLASS, 'code', code) & 0x07;
}

/** The size of a load. */
export function BPF_SIZE(code: number): number {
  return int32(BPF_SIZE, 'code', code) & 0x18;
}

/** The mode of a load. */
export function BPF_MODE(code: number): number {
  return int32(BPF_MODE, 'code', code) & 0xe0;
}

/** The operation of a calculation or a jump. */
export function BPF_OP(code: number): number {
  return int32(BPF_OP, 'code', code) & 0xf0;
}

/** The operand of a calculation or a jump. */
export function BPF_SRC(code: number): number {
  return int32(BPF_SRC, 'code', code) & 0x08;
}
