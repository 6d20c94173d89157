import { constant } from '../runtime/addon';

/** `BYTE_ORDER` of a machine whose lowest byte comes first. */
export const LITTLE_ENDIAN = constant('LITTLE_ENDIAN');
/** `BYTE_ORDER` of a machine whose highest byte comes first. */
export const BIG_ENDIAN = constant('BIG_ENDIAN');
/** `BYTE_ORDER` of a PDP-11: 32 bits with the higher half first, each half with the lower byte first. */
export const PDP_ENDIAN = constant('PDP_ENDIAN');
/** The byte order of this machine. */
export const BYTE_ORDER = constant('BYTE_ORDER');
