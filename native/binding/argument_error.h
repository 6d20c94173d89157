// An argument that a C compiler would reject: the reason, and the number that encodes it.
#pragma once

#include <cstddef>

namespace bsd {

// The reason in the form of lib/runtime/validate.ts: `parameter must be expected`. The error is made in lib/, which has
// the names of the parameters, and belongs to the realm of the caller.
struct ArgumentErrorText {
  const char* code;
  const char* expected;
};

enum ArgumentError {
  kNotNumber,
  kNotInteger,
  kNot16Bits,
  kNot32Bits,
  kNot64Bits,
  kNotView,
  kNotViewOrString,
  kNotString,
  kHasNull,
  kNotIntegerOrView,
  kUnknownRequest,
  kUnknownCommand
};

inline constexpr char kWrongType[] = "ERR_INVALID_ARG_TYPE";
inline constexpr char kWrongValue[] = "ERR_INVALID_ARG_VALUE";
inline constexpr char kOutOfRange[] = "ERR_OUT_OF_RANGE";

inline constexpr ArgumentErrorText kArgumentErrors[] = {
    {kWrongType, "an integer"},
    {kOutOfRange, "an integer"},
    {kOutOfRange, ">= -32768 and <= 65535"},
    {kOutOfRange, ">= -2147483648 and <= 4294967295"},
    {kOutOfRange, "a 64-bit integer"},
    {kWrongType, "an ArrayBufferView or null"},
    {kWrongType, "an ArrayBufferView, a string or null"},
    {kWrongType, "a string"},
    {kWrongValue, "a string without null bytes"},
    {kWrongType, "an integer, an ArrayBufferView or null"},
    {kWrongType, "one that is known to hold no address: unsafe_ioctl passes any request on"},
    {kWrongType, "one that is known to hold no address: unsafe_fcntl passes any command on"},
};

inline constexpr int kMaxErrno = 4095;
inline constexpr int kMaxParameters = 8;

constexpr int encode_argument_error(ArgumentError reason, size_t index) {
  return -(kMaxErrno + 1 + static_cast<int>(reason) * kMaxParameters + static_cast<int>(index));
}

}  // namespace bsd
