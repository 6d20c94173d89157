import { RTM_BASE } from '../../constants/rtnetlink-messages';
import { int32 } from '../../runtime/validate';

export * from './if_addr';
export * from './if_link';
export * from './neighbour';
export * from './netlink';
export * from '../../constants/route-metrics';
export * from '../../constants/rtnetlink-attributes';
export * from '../../constants/rtnetlink-groups';
export * from '../../constants/rtnetlink-messages';
export * from '../../structs/rtattr';
export * from '../../structs/rtnetlink';

/** The group of four (new, del, get, set) of a message type. */
export function RTM_FAM(cmd: number): number {
  return (int32(RTM_FAM, 'cmd', cmd) - RTM_BASE) >> 2;
}
