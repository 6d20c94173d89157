import { IPOPT_CLASS_MASK, IPOPT_COPY, IPOPT_NUMBER_MASK } from '../../constants/ip-header-options';
import {
  IPTOS_CLASS_MASK,
  IPTOS_DSCP_MASK,
  IPTOS_ECN_MASK,
  IPTOS_PREC_MASK,
  IPTOS_TOS_MASK,
} from '../../constants/ip-tos';
import { int32 } from '../../runtime/validate';

export * from '../../constants/ip-header';
export * from '../../constants/ip-header-options';
export * from '../../constants/ip-tos';
export * from '../../structs/ip-header';
export * from './in';

/** The bit of an option's type that makes fragments carry it. */
export function IPOPT_COPIED(o: number): number {
  return int32(IPOPT_COPIED, 'o', o) & IPOPT_COPY;
}

/** The bits of an option's type that are its class. */
export function IPOPT_CLASS(o: number): number {
  return int32(IPOPT_CLASS, 'o', o) & IPOPT_CLASS_MASK;
}

/** The bits of an option's type that are its number. */
export function IPOPT_NUMBER(o: number): number {
  return int32(IPOPT_NUMBER, 'o', o) & IPOPT_NUMBER_MASK;
}

/** The ECN bits of a type of service. */
export function IPTOS_ECN(x: number): number {
  return int32(IPTOS_ECN, 'x', x) & IPTOS_ECN_MASK;
}

/** The DSCP bits of a type of service, not shifted. */
export function IPTOS_DSCP(x: number): number {
  return int32(IPTOS_DSCP, 'x', x) & IPTOS_DSCP_MASK;
}

/** The class selector bits of a type of service, not shifted. */
export function IPTOS_CLASS(x: number): number {
  return int32(IPTOS_CLASS, 'x', x) & IPTOS_CLASS_MASK;
}

/** The bits of RFC 1349 of a type of service. */
export function IPTOS_TOS(tos: number): number {
  return int32(IPTOS_TOS, 'tos', tos) & IPTOS_TOS_MASK;
}

/** The precedence bits of a type of service, not shifted. */
export function IPTOS_PREC(tos: number): number {
  return int32(IPTOS_PREC, 'tos', tos) & IPTOS_PREC_MASK;
}
