// The parameters of calls written by hand, for facts that a prototype lacks.
#pragma once

#include <node_api.h>

#include <algorithm>
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

  bool is_null() const { return is_pointer && memory.data == nullptr; }
};

// One T or NULL, even in front of an integer, which counts the elements of a plain T *.
template <class T>
struct Single {
  T* data = nullptr;
};

// An array whose count follows it as an int. The kernel rejects a count below 1 by itself.
template <class T>
struct Array {
  T* data = nullptr;
};

// The result of a call written by hand that fails without a system call.
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

// The common part of the parameters that are views.
class ViewParameter {
 public:
  int load(napi_env env, napi_value value, size_t index) {
    return read_view(env, value, &memory_) ? 0 : encode_argument_error(kNotView, index);
  }
  void store() {}

 protected:
  View memory_;
};

template <class Next>
class Arg<View, Next> : public ViewParameter {
 public:
  View get() const { return memory_; }
};

template <class T, class Next>
class Arg<Single<T>, Next> : public ViewParameter {
 public:
  int bound(const auto&) const { return memory_.data != nullptr && memory_.size < sizeof(T) ? -EFAULT : 0; }
  Single<T> get() const { return {static_cast<T*>(memory_.data)}; }
};

template <class T>
class Arg<Array<T>, int> : public ViewParameter {
 public:
  int bound(const auto& count) const {
    const bool fits = count.get() <= 0 || static_cast<size_t>(count.get()) <= memory_.size / sizeof(T);
    return memory_.data == nullptr || fits ? 0 : -EFAULT;
  }
  Array<T> get() const { return {static_cast<T*>(memory_.data)}; }
};

template <class Next>
class Arg<ViewOrString, Next> {
 public:
  int load(napi_env env, napi_value value, size_t index) {
    if (read_view(env, value, &memory_)) return 0;
    const int error = read_string(env, value, &text_, &memory_.size);
    memory_.data = text_.get();
    return error != 0 || text_ ? error : encode_argument_error(kNotViewOrString, index);
  }
  ViewOrString get() const { return memory_; }
  void store() {}

 private:
  ViewOrString memory_;
  std::unique_ptr<char[]> text_;
};

// Rejects a string that C would read only in part.
inline int reject_null(const char* text, size_t size, size_t index) {
  return std::strlen(text) + 1 < size ? encode_argument_error(kHasNull, index) : 0;
}

template <class Next>
class Arg<ViewOrCString, Next> {
 public:
  int load(napi_env env, napi_value value, size_t index) {
    if (read_view(env, value, &memory_)) return 0;
    const int error = read_string(env, value, &text_, &memory_.size);
    memory_.data = text_.get();
    if (error != 0) return error;
    return text_ ? reject_null(text_.get(), memory_.size, index) : encode_argument_error(kNotViewOrString, index);
  }
  ViewOrCString get() const { return memory_; }
  void store() {}

 private:
  ViewOrCString memory_;
  std::unique_ptr<char[]> text_;
};

template <class Next>
class Arg<String, Next> {
 public:
  int load(napi_env env, napi_value value, size_t index) {
    size_t size = 0;
    const int error = read_string(env, value, &text_, &size);
    if (error != 0) return error;
    return text_ ? reject_null(text_.get(), size, index) : encode_argument_error(kNotString, index);
  }
  String get() const { return {text_.get()}; }
  void store() {}

 private:
  std::unique_ptr<char[]> text_;
};

// The remaining arguments. Call::invoke() counts them and calls take() before any load().
template <>
class Arg<ViewArgs, Nothing> {
 public:
  // Reads the elements of the array, if there is one. A getter of the array, or of Array.prototype, runs JavaScript
  // here.
  int take(napi_env env, const napi_value* values, size_t count) {
    args_ = {env, values, std::min(count, kMaxViews)};
    uint32_t length = 0;
    if (count <= kMaxViews || napi_get_array_length(env, values[kMaxViews], &length) != napi_ok) return 0;
    elements_.reset(new (std::nothrow) napi_value[length]);
    if (!elements_) return -ENOMEM;
    for (uint32_t i = 0; i < length; i++) {
      if (napi_get_element(env, values[kMaxViews], i, &elements_[i]) != napi_ok) return -EFAULT;
    }
    args_.elements = elements_.get();
    args_.element_count = length;
    return 0;
  }
  int load(napi_env, napi_value, size_t) { return 0; }
  ViewArgs get() const { return args_; }
  void store() {}

 private:
  ViewArgs args_;
  std::unique_ptr<napi_value[]> elements_;
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
