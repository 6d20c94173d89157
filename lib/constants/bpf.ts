import { constant } from '../runtime/addon';

/** Instruction class: loads into the accumulator. */
export const BPF_LD = constant('BPF_LD');
/** Instruction class: loads into the index register. */
export const BPF_LDX = constant('BPF_LDX');
/** Instruction class: stores the accumulator in scratch memory. */
export const BPF_ST = constant('BPF_ST');
/** Instruction class: stores the index register in scratch memory. */
export const BPF_STX = constant('BPF_STX');
/** Instruction class: calculates. */
export const BPF_ALU = constant('BPF_ALU');
/** Instruction class: jumps. */
export const BPF_JMP = constant('BPF_JMP');
/** Instruction class: returns the number of bytes of the packet to keep, 0 to drop it. */
export const BPF_RET = constant('BPF_RET');
/** Instruction class: copies between the registers. */
export const BPF_MISC = constant('BPF_MISC');
/** A load's size: 4 bytes, in network byte order. */
export const BPF_W = constant('BPF_W');
/** A load's size: 2 bytes, in network byte order. */
export const BPF_H = constant('BPF_H');
/** A load's size: one byte. */
export const BPF_B = constant('BPF_B');
/** A load's mode: an immediate value. */
export const BPF_IMM = constant('BPF_IMM');
/** A load's mode: from the packet, at a fixed offset. */
export const BPF_ABS = constant('BPF_ABS');
/** A load's mode: from the packet, at the index register plus a fixed offset. */
export const BPF_IND = constant('BPF_IND');
/** A load's mode: from scratch memory. */
export const BPF_MEM = constant('BPF_MEM');
/** A load's mode: the length of the packet. */
export const BPF_LEN = constant('BPF_LEN');
/** A load's mode, of `BPF_LDX`: the length of the IPv4 header at that offset. */
export const BPF_MSH = constant('BPF_MSH');
/** Calculation: adds. */
export const BPF_ADD = constant('BPF_ADD');
/** Calculation: subtracts. */
export const BPF_SUB = constant('BPF_SUB');
/** Calculation: multiplies. */
export const BPF_MUL = constant('BPF_MUL');
/** Calculation: divides. Division by 0 ends the program and returns 0. */
export const BPF_DIV = constant('BPF_DIV');
/** Calculation: or. */
export const BPF_OR = constant('BPF_OR');
/** Calculation: and. */
export const BPF_AND = constant('BPF_AND');
/** Calculation: shifts left. */
export const BPF_LSH = constant('BPF_LSH');
/** Calculation: shifts right. */
export const BPF_RSH = constant('BPF_RSH');
/** Calculation: negates. */
export const BPF_NEG = constant('BPF_NEG');
/** Calculation: the remainder. */
export const BPF_MOD = constant('BPF_MOD');
/** Calculation: exclusive or. */
export const BPF_XOR = constant('BPF_XOR');
/** Jump: always. */
export const BPF_JA = constant('BPF_JA');
/** Jump: equal. */
export const BPF_JEQ = constant('BPF_JEQ');
/** Jump: greater. */
export const BPF_JGT = constant('BPF_JGT');
/** Jump: greater or equal. */
export const BPF_JGE = constant('BPF_JGE');
/** Jump: has one of these bits. */
export const BPF_JSET = constant('BPF_JSET');
/** Operand: the number in the instruction. */
export const BPF_K = constant('BPF_K');
/** Operand: the index register. */
export const BPF_X = constant('BPF_X');
/** The maximum number of instructions of a program. */
export const BPF_MAXINSNS = constant('BPF_MAXINSNS');
