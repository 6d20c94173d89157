// A rejected argument: the reason, and its encoding as a number.
#pragma once

#include <cstddef>

namespace bsd {

// The reason for a rejected argument. lib/runtime/bind-call.ts throws the error with these words: it has the names of
// the parameters, and its errors belong to the caller's realm.
struct ArgumentErrorText {
  const char* error;
  const char* text;
};

enum ArgumentError {
  kNotInteger,
  kNotInt,
  kNotUnsigned,
  kNotSize,
  kNotShort,
  kNotView,
  kNotBytes,
  kNotString,
  kNotArgument,
  kUnknownRequest,
  kUnknownCommand
};

inline constexpr ArgumentErrorText kArgumentErrors[] = {
    {"TypeError", "is not an integer"},
    {"RangeError", "is outside the range of an int"},
    {"RangeError", "is outside the range of an unsigned int"},
    {"RangeError", "is outside the range of a 64-bit integer"},
    {"RangeError", "is outside the range of a 16-bit integer"},
    {"TypeError", "is not an ArrayBufferView or null"},
    {"TypeError", "is not an ArrayBufferView, a string or null"},
    {"TypeError", "is not a string"},
    {"TypeError", "is not an integer, an ArrayBufferView or null"},
    {"TypeError", "may hold an address, which a view cannot: unsafe_ioctl passes any request on"},
    {"TypeError", "may hold an address, which a view cannot: unsafe_fcntl passes any command on"},
};

inline constexpr int kMaxErrno = 4095;
inline constexpr int kMaxParameters = 8;

constexpr int encode_argument_error(ArgumentError reason, size_t index) {
  return -(kMaxErrno + 1 + static_cast<int>(reason) * kMaxParameters + static_cast<int>(index));
}

}  // namespace bsd
