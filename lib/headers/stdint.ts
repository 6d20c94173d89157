/** An integer of 8 bits, by value. */
export type int8_t = number;
/** An integer of 8 bits, by value. */
export type uint8_t = number;
/** An integer of 16 bits, by value. */
export type int16_t = number;
/** An integer of 16 bits, by value. */
export type uint16_t = number;
/** An integer of 32 bits, by value. */
export type int32_t = number;
/** An integer of 32 bits, by value. */
export type uint32_t = number;
