import { ETHER_MAX_LEN, ETHER_MIN_LEN } from '../../constants/ethernet';
import { int32 } from '../../runtime/validate';

export * from '../linux/if_ether';
export * from '../../constants/ethernet';
export * from '../../structs/ether-header';

/** 1 if a frame may have that length in bytes, including the frame check sequence, otherwise 0. */
export function ETHER_IS_VALID_LEN(foo: number): number {
  return Number(int32(ETHER_IS_VALID_LEN, 'foo', foo) >= ETHER_MIN_LEN && foo <= ETHER_MAX_LEN);
}
