// The types are numbers by value. As values they are pointers to one: `uint16_t(7)`; and `sizeof(uint16_t)`.
import { defineScalar, type scalar } from '../runtime/c-types';

/** An integer of 8 bits, by value. */
export type int8_t = number;
/** `int8_t n = value; &n`: a `int8_t *`. `*p` is `p[0]`. */
export const int8_t: scalar<Int8Array> = defineScalar('int8_t', Int8Array);
/** An unsigned integer of 8 bits, by value. */
export type uint8_t = number;
/** `uint8_t n = value; &n`: a `uint8_t *`. `*p` is `p[0]`. */
export const uint8_t: scalar<Uint8Array> = defineScalar('uint8_t', Uint8Array);
/** An integer of 16 bits, by value. */
export type int16_t = number;
/** `int16_t n = value; &n`: a `int16_t *`. `*p` is `p[0]`. */
export const int16_t: scalar<Int16Array> = defineScalar('int16_t', Int16Array);
/** An unsigned integer of 16 bits, by value. */
export type uint16_t = number;
/** `uint16_t n = value; &n`: a `uint16_t *`. `*p` is `p[0]`. */
export const uint16_t: scalar<Uint16Array> = defineScalar('uint16_t', Uint16Array);
/** An integer of 32 bits, by value. */
export type int32_t = number;
/** `int32_t n = value; &n`: a `int32_t *`. `*p` is `p[0]`. */
export const int32_t: scalar<Int32Array> = defineScalar('int32_t', Int32Array);
/** An unsigned integer of 32 bits, by value. */
export type uint32_t = number;
/** `uint32_t n = value; &n`: a `uint32_t *`. `*p` is `p[0]`. */
export const uint32_t: scalar<Uint32Array> = defineScalar('uint32_t', Uint32Array);
/** An integer of 64 bits, by value. */
export type int64_t = bigint;
/** `int64_t n = value; &n`: a `int64_t *`. `*p` is `p[0]`. */
export const int64_t: scalar<BigInt64Array> = defineScalar('int64_t', BigInt64Array);
/** An unsigned integer of 64 bits, by value. */
export type uint64_t = bigint;
/** `uint64_t n = value; &n`: a `uint64_t *`. `*p` is `p[0]`. */
export const uint64_t: scalar<BigUint64Array> = defineScalar('uint64_t', BigUint64Array);
