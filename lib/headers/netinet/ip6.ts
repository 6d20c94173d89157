import type { int } from '../../runtime/c-types';
import { int32 } from '../../runtime/validate';

export * from './in';
export * from '../../constants/ip6-header';
export * from '../../structs/ip6-header';

/** The treatment of the packet by a node that does not support the option: `IP6OPT_TYPE_SKIP` and so on. */
export const IP6OPT_TYPE = (o: number): int => int32(IP6OPT_TYPE, 'o', o) & 0xc0;
