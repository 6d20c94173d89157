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
  Memory memory;
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
