import * as bsd from '../../constants/icmp-bsd';
import { ICMP_ECHO, ICMP_ECHOREPLY } from '../../constants/icmp';
import { int32 } from '../../runtime/validate';

export * from '../../constants/icmp';
export * from '../../constants/icmp-bsd';
export * from '../../structs/icmp';

const queries = [
  ICMP_ECHOREPLY,
  ICMP_ECHO,
  bsd.ICMP_ROUTERADVERT,
  bsd.ICMP_ROUTERSOLICIT,
  bsd.ICMP_TSTAMP,
  bsd.ICMP_TSTAMPREPLY,
  bsd.ICMP_IREQ,
  bsd.ICMP_IREQREPLY,
  bsd.ICMP_MASKREQ,
  bsd.ICMP_MASKREPLY,
];

/** 1 if the type is a request or a reply, 0 if it is an error. */
export function ICMP_INFOTYPE(type: number): number {
  return Number(queries.includes(int32(ICMP_INFOTYPE, 'type', type)));
}
