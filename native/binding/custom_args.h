// The parameters of calls that are written by hand, for what a prototype does not say.
#pragma once

#include <node_api.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <type_traits>

#include "arguments.h"

namespace bsd {

// C's variadic last argument: an int or a pointer.
struct Argument {
  bool is_pointer = false;
  long number = 0;
  View memory;
};

// What a call that is written by hand says where the kernel is not asked.
inline int fail(int error) {
  errno = error;
  return -1;
}

// T &: one T and never NULL, copied in and out.
template <class T, class Next>
class Arg<T&, Next> {
  static_assert(!kHoldsPointers<T>, "this struct holds pointers");

 public:
  int load(napi_env env, napi_value value, size_t index) {
    if (!read_view(env, value, &memory_)) return encode_argument_error(kNotView, index);
    if (memory_.size < sizeof value_) return -EFAULT;
    std::memcpy(&value_, memory_.data, sizeof value_);
    return 0;
  }
  T& get() { return value_; }
  void store() {
    if constexpr (!std::is_const_v<T>) std::memcpy(memory_.data, &value_, sizeof value_);
  }

 private:
  View memory_;
  std::remove_const_t<T> value_;
};

template <class Next>
class Arg<View, Next> {
 public:
  int load(napi_env env, napi_value value, size_t index) {
    return read_view(env, value, &memory_) ? 0 : encode_argument_error(kNotView, index);
  }
  View get() const { return memory_; }
  void store() {}

 private:
  View memory_;
};

template <class Next>
class Arg<ViewOrString, Next> {
 public:
  int load(napi_env env, napi_value value, size_t index) {
    if (read_view(env, value, &memory_)) return 0;
    text_ = read_string(env, value, &memory_.size);
    memory_.data = text_.get();
    return text_ ? 0 : encode_argument_error(kNotViewOrString, index);
  }
  ViewOrString get() const { return memory_; }
  void store() {}

 private:
  ViewOrString memory_;
  std::unique_ptr<char[]> text_;
};

template <class Next>
class Arg<String, Next> {
 public:
  int load(napi_env env, napi_value value, size_t index) {
    size_t size;
    text_ = read_string(env, value, &size);
    return text_ ? 0 : encode_argument_error(kNotString, index);
  }
  String get() const { return {text_.get()}; }
  void store() {}

 private:
  std::unique_ptr<char[]> text_;
};

// All that are left: Call::invoke() counts them.
template <>
class Arg<ViewArgs, Nothing> {
 public:
  void take(napi_env env, const napi_value* values, size_t count) { pointers_ = {env, values, count}; }
  int load(napi_env, napi_value, size_t) { return 0; }
  ViewArgs get() const { return pointers_; }
  void store() {}

 private:
  ViewArgs pointers_;
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
    return refused == encode_argument_error(kNotNumber, index) ? encode_argument_error(kNotIntegerOrView, index)
                                                               : refused;
  }
  Argument get() const { return argument_; }
  void store() {}

 private:
  Argument argument_;
};

}  // namespace bsd
