// The arguments of a call: from a JavaScript value to a parameter's type, and back where a pointer points out.
#pragma once

#include <node_api.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <tuple>
#include <type_traits>
#include <utility>

namespace bsd {

// Why an argument was refused. lib/libc.ts throws with these words: it is the one that knows the parameters' names,
// and an error that it makes belongs to the caller's realm.
struct Reason {
  const char* error;
  const char* text;
};

enum Refused { kNotInteger, kNotInt, kNotUnsigned, kNotSize, kNotShort, kNotView, kNotBytes, kNotString, kNotArgument };

inline constexpr Reason kReasons[] = {
    {"TypeError", "is not an integer"},
    {"RangeError", "is outside the range of an int"},
    {"RangeError", "is outside the range of an unsigned int"},
    {"RangeError", "is outside the range of a 64-bit integer"},
    {"RangeError", "is outside the range of a 16-bit integer"},
    {"TypeError", "is not an ArrayBufferView or null"},
    {"TypeError", "is not an ArrayBufferView, a string or null"},
    {"TypeError", "is not a string"},
    {"TypeError", "is not an integer, an ArrayBufferView or null"},
};

inline constexpr int kMaxErrno = 4095;
inline constexpr int kMaxParameters = 8;

constexpr int refuse(Refused reason, size_t index) {
  return -(kMaxErrno + 1 + static_cast<int>(reason) * kMaxParameters + static_cast<int>(index));
}

// Memory that belongs to JavaScript; data is null for null. For calls written by hand.
struct Memory {
  void* data = nullptr;
  size_t size = 0;
};

// The same, where a string serves too.
struct ConstMemory : Memory {};

// A NUL-terminated string, never null.
struct String {
  const char* data = nullptr;
};

// Views and nulls, any number of them: a call's last arguments, which cost nothing to read. Those that are too many for
// arguments are in an array after the others.
struct Pointers {
  napi_env env = nullptr;
  const napi_value* values = nullptr;
  size_t count = 0;
};

inline constexpr size_t kMaxViews = 256;

// C's variadic last argument: an int or a pointer.
struct Argument {
  bool is_pointer = false;
  long number = 0;
  Memory memory;
};

// What a call that is written by hand says where the kernel is not asked.
inline int fail(int error) {
  errno = error;
  return -1;
}

// No object lives here. For lengths that the kernel refuses by itself: should some kernel not refuse, it faults.
inline void* nowhere() { return reinterpret_cast<void*>(UINTPTR_MAX); }

inline size_t element_size(napi_typedarray_type type) {
  switch (type) {
    case napi_int16_array:
    case napi_uint16_array:
      return 2;
    case napi_int32_array:
    case napi_uint32_array:
    case napi_float32_array:
      return 4;
    case napi_float64_array:
    case napi_bigint64_array:
    case napi_biguint64_array:
      return 8;
    default:
      return 1;  // a type younger than this list counts for less than it has, never for more
  }
}

inline bool read_view(napi_env env, napi_value value, Memory* memory) {
  napi_typedarray_type type;
  if (napi_get_typedarray_info(env, value, &type, &memory->size, &memory->data, nullptr, nullptr) == napi_ok) {
    memory->size *= element_size(type);
  } else if (napi_get_dataview_info(env, value, &memory->size, &memory->data, nullptr, nullptr) != napi_ok) {
    napi_valuetype type_of;
    *memory = {};
    return napi_typeof(env, value, &type_of) == napi_ok && type_of == napi_null;
  }
  // A view of nothing is not NULL, but V8 may say so.
  static char nothing;
  if (memory->size == 0) memory->data = &nothing;
  return true;
}

inline bool read_element(const Pointers& pointers, size_t i, Memory* memory) {
  const size_t at = std::min(i, kMaxViews);
  if (at >= pointers.count) return false;
  napi_value value = pointers.values[at];
  const bool is_there =
      i < kMaxViews || napi_get_element(pointers.env, value, static_cast<uint32_t>(i - kMaxViews), &value) == napi_ok;
  return is_there && read_view(pointers.env, value, memory);
}

// The UTF-8 bytes of a string with their NUL, or nothing where it is not a string.
inline std::unique_ptr<char[]> read_string(napi_env env, napi_value value, size_t* size) {
  size_t length;
  if (napi_get_value_string_utf8(env, value, nullptr, 0, &length) != napi_ok) return nullptr;
  std::unique_ptr<char[]> text(new (std::nothrow) char[length + 1]);
  if (text && napi_get_value_string_utf8(env, value, text.get(), length + 1, nullptr) != napi_ok) text.reset();
  *size = length + 1;
  return text;
}

template <class T>
constexpr Refused outside() {
  if (sizeof(T) == 2) return kNotShort;
  if (sizeof(T) == 8) return kNotSize;
  return std::is_signed_v<T> ? kNotInt : kNotUnsigned;
}

// Why a number is none of the type, or one of those of 64 bits that are too large for an int64_t.
template <class T>
[[gnu::cold, gnu::noinline]] int to_large_integer(double number, size_t index, T* out) {
  constexpr double kHigh = 2.0 * (uint64_t{1} << (sizeof(T) * CHAR_BIT - 1));
  if (number - number != 0) return refuse(kNotInteger, index);  // NaN and the infinities
  if (number < -kHigh / 2 || number >= kHigh) return refuse(outside<T>(), index);
  if (number < 0x1p63) return refuse(kNotInteger, index);
  *out = static_cast<T>(static_cast<uint64_t>(number));
  return 0;
}

// Exact: what is not an integer of the type's width, taken as signed or as unsigned, never reaches a cast. llrint() is
// one instruction, and defined for every number: what no int64_t holds is not equal to what it gives, but for
// INT64_MAX.
template <class T>
[[gnu::always_inline]] inline int read_integer(napi_env env, napi_value value, size_t index, T* out) {
  static_assert(std::is_integral_v<T>);
  double number;
  if (napi_get_value_double(env, value, &number) != napi_ok) return refuse(kNotInteger, index);
  const int64_t integer = std::llrint(number);
  constexpr int64_t kHigh = sizeof(T) == 8 ? INT64_MAX : int64_t{1} << (sizeof(T) * CHAR_BIT % 64);
  constexpr int64_t kLow = sizeof(T) == 8 ? INT64_MIN : -kHigh / 2;
  if (static_cast<double>(integer) != number || integer < kLow || integer >= kHigh)
    return to_large_integer(number, index, out);
  *out = static_cast<T>(integer);
  return 0;
}

// What follows the last parameter.
struct Nothing {};

// What JavaScript's bytes must not be taken for.
template <class T>
inline constexpr bool kHoldsPointers =
    std::is_pointer_v<T> || std::is_function_v<T> || std::is_same_v<T, msghdr> || std::is_same_v<T, iovec>;

template <class P, class Next>
class Arg;

// int, size_t, socklen_t, ... by value.
template <class T, class Next>
  requires std::is_integral_v<T>
class Arg<T, Next> {
 public:
  int load(napi_env env, napi_value value, size_t index) { return read_integer(env, value, index, &value_); }
  T get() const { return value_; }
  T length() const { return value_; }
  void store() {}

 private:
  T value_{};
};

// socklen_t *, in and out.
template <class Next>
class Arg<socklen_t*, Next> {
 public:
  int load(napi_env env, napi_value value, size_t index) {
    if (!read_view(env, value, &memory_)) return refuse(kNotView, index);
    if (memory_.data == nullptr) return 0;
    if (memory_.size < sizeof value_) return -EFAULT;
    std::memcpy(&value_, memory_.data, sizeof value_);
    return 0;
  }
  socklen_t* get() { return memory_.data ? &value_ : nullptr; }
  socklen_t length() const { return value_; }
  void store() {
    if (memory_.data) std::memcpy(memory_.data, &value_, sizeof value_);
  }

 private:
  Memory memory_;
  socklen_t value_ = 0;
};

template <class T, class Next>
class Arg<T*, Next> {
  using Object = std::remove_const_t<T>;
  static constexpr bool kBytes = std::is_void_v<T> || std::is_same_v<Object, char>;
  static constexpr bool kText = kBytes && std::is_const_v<T>;
  static_assert(!kHoldsPointers<Object>, "this pointer leads to pointers: write the call by hand");

 public:
  int load(napi_env env, napi_value value, size_t index) {
    if (read_view(env, value, &memory_)) return 0;
    if constexpr (kText) {
      text_ = read_string(env, value, &memory_.size);
      memory_.data = text_.get();
      if (text_) return 0;
    }
    return refuse(kText ? kNotBytes : kNotView, index);
  }

  // Is there as much memory as the next argument says?
  template <class NextArg>
  int bound(const NextArg& next) {
    if (memory_.data == nullptr) return 0;
    if constexpr (std::is_same_v<Next, socklen_t> || std::is_same_v<Next, socklen_t*>) {
      if (next.length() > INT_MAX) memory_ = {nowhere(), SIZE_MAX};
      return next.length() > memory_.size ? -EFAULT : 0;
    } else if constexpr (std::is_same_v<Next, size_t>) {
      return next.length() > memory_.size / unit() ? -EFAULT : 0;
    } else {
      static_assert(!kBytes && !std::is_integral_v<Next>,
                    "nothing in the prototype bounds this pointer for certain: write the call by hand");
      return unit() > memory_.size ? -EFAULT : 0;
    }
  }

  T* get() const { return static_cast<T*>(memory_.data); }
  void store() {}

 private:
  static constexpr size_t unit() {
    if constexpr (kBytes) {
      return 1;
    } else {
      return sizeof(T);
    }
  }

  Memory memory_;
  [[no_unique_address]] std::conditional_t<kText, std::unique_ptr<char[]>, Nothing> text_;
};

// T & in a call that is written by hand: one T and never NULL, copied in and out.
template <class T, class Next>
class Arg<T&, Next> {
  static_assert(!kHoldsPointers<T>, "this struct holds pointers");

 public:
  int load(napi_env env, napi_value value, size_t index) {
    if (!read_view(env, value, &memory_)) return refuse(kNotView, index);
    if (memory_.size < sizeof value_) return -EFAULT;
    std::memcpy(&value_, memory_.data, sizeof value_);
    return 0;
  }
  T& get() { return value_; }
  void store() {
    if constexpr (!std::is_const_v<T>) std::memcpy(memory_.data, &value_, sizeof value_);
  }

 private:
  Memory memory_;
  std::remove_const_t<T> value_;
};

template <class Next>
class Arg<Memory, Next> {
 public:
  int load(napi_env env, napi_value value, size_t index) {
    return read_view(env, value, &memory_) ? 0 : refuse(kNotView, index);
  }
  Memory get() const { return memory_; }
  void store() {}

 private:
  Memory memory_;
};

template <class Next>
class Arg<ConstMemory, Next> {
 public:
  int load(napi_env env, napi_value value, size_t index) {
    if (read_view(env, value, &memory_)) return 0;
    text_ = read_string(env, value, &memory_.size);
    memory_.data = text_.get();
    return text_ ? 0 : refuse(kNotBytes, index);
  }
  ConstMemory get() const { return memory_; }
  void store() {}

 private:
  ConstMemory memory_;
  std::unique_ptr<char[]> text_;
};

template <class Next>
class Arg<String, Next> {
 public:
  int load(napi_env env, napi_value value, size_t index) {
    size_t size;
    text_ = read_string(env, value, &size);
    return text_ ? 0 : refuse(kNotString, index);
  }
  String get() const { return {text_.get()}; }
  void store() {}

 private:
  std::unique_ptr<char[]> text_;
};

// All that are left: Call::invoke() counts them.
template <>
class Arg<Pointers, Nothing> {
 public:
  void take(napi_env env, const napi_value* values, size_t count) { pointers_ = {env, values, count}; }
  int load(napi_env, napi_value, size_t) { return 0; }
  Pointers get() const { return pointers_; }
  void store() {}

 private:
  Pointers pointers_;
};

template <class Next>
class Arg<Argument, Next> {
 public:
  int load(napi_env env, napi_value value, size_t index) {
    argument_.is_pointer = read_view(env, value, &argument_.memory);
    if (argument_.is_pointer) return 0;
    int number = 0;
    const int refused = read_integer(env, value, index, &number);
    argument_.number = number;
    return refused == refuse(kNotInteger, index) ? refuse(kNotArgument, index) : refused;
  }
  Argument get() const { return argument_; }
  void store() {}

 private:
  Argument argument_;
};

}  // namespace bsd
