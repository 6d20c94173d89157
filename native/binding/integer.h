// A JavaScript number as an integer of C, exactly or not at all.
#pragma once

#include <node_api.h>

#include <climits>
#include <cmath>
#include <cstdint>
#include <type_traits>

#include "argument_error.h"

namespace bsd {

template <class T>
inline constexpr ArgumentError kOutside = sizeof(T) == 2   ? kNot16Bits
                                          : sizeof(T) == 8 ? kNot64Bits
                                                           : kNot32Bits;

// A number that is not an int64_t of the type's width: an error, or one of those of 64 bits that are too large for it.
template <class T>
[[gnu::cold, gnu::noinline]] int to_large_integer(double number, size_t index, T* out) {
  constexpr double kHigh = 2.0 * (uint64_t{1} << (sizeof(T) * CHAR_BIT - 1));
  if (number - number != 0) return encode_argument_error(kNotInteger, index);  // NaN and the infinities
  if (number < -kHigh / 2 || number >= kHigh) return encode_argument_error(kOutside<T>, index);
  if (number < 0x1p63) return encode_argument_error(kNotInteger, index);
  *out = static_cast<T>(static_cast<uint64_t>(number));
  return 0;
}

// Exact: a number that is not a signed or unsigned integer of the type's width never reaches a cast. llrint() is one
// instruction and defined for every number. A number outside of int64_t differs from its result, except for INT64_MAX.
template <class T>
[[gnu::always_inline]] inline int read_integer(napi_env env, napi_value value, size_t index, T* out) {
  static_assert(std::is_integral_v<T>);
  double number;
  if (napi_get_value_double(env, value, &number) != napi_ok) return encode_argument_error(kNotNumber, index);
  const int64_t integer = std::llrint(number);
  constexpr int64_t kHigh = sizeof(T) == 8 ? INT64_MAX : int64_t{1} << (sizeof(T) * CHAR_BIT % 64);
  constexpr int64_t kLow = sizeof(T) == 8 ? INT64_MIN : -kHigh / 2;
  if (static_cast<double>(integer) != number || integer < kLow || integer >= kHigh)
    return to_large_integer(number, index, out);
  *out = static_cast<T>(integer);
  return 0;
}

}  // namespace bsd
