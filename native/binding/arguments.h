// The arguments of a call, converted by its prototype: from a JavaScript value to the type of the parameter, and back
// for out parameters.
#pragma once

#include <node_api.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <climits>
#include <cstdint>
#include <cstring>
#include <memory>
#include <tuple>
#include <type_traits>

#include "integer.h"
#include "view.h"

namespace bsd {

// The type after the last parameter.
struct Nothing {};

// Types that must not be read from JavaScript's bytes.
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
    if (!read_view(env, value, &memory_)) return encode_argument_error(kNotView, index);
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
  View memory_;
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
      const int error = read_string(env, value, &text_, &memory_.size);
      memory_.data = text_.get();
      if (error != 0 || text_) return error;
    }
    return encode_argument_error(kText ? kNotViewOrString : kNotView, index);
  }

  // Checks that the memory has the length of the next argument.
  template <class NextArg>
  int bound(const NextArg& next) {
    if (memory_.data == nullptr) return 0;
    if constexpr (std::is_same_v<Next, socklen_t> || std::is_same_v<Next, socklen_t*>) {
      if (next.length() > INT_MAX) memory_ = {faulting_address(), SIZE_MAX};
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

  View memory_;
  [[no_unique_address]] std::conditional_t<kText, std::unique_ptr<char[]>, Nothing> text_;
};

// The arguments of a function without a pointer that the next parameter bounds.
template <class... P>
class ArgumentList {
 public:
  // Returns 0, or the error of an argument. `data` is the callback's.
  int load(napi_env env, napi_callback_info info, void** data = nullptr) {
    std::array<napi_value, sizeof...(P) + 1> values;
    size_t count = sizeof...(P);
    int error = 0;
    napi_get_cb_info(env, info, &count, values.data(), nullptr, data);
    const auto load_each = [&]<size_t... I>(std::index_sequence<I...>) {
      static_cast<void>(((error = std::get<I>(args_).load(env, values[I], I)) || ...));
    };
    load_each(std::index_sequence_for<P...>());
    return error;
  }
  auto apply(auto call) {
    return std::apply([&](auto&... arg) { return call(arg.get()...); }, args_);
  }
  void store() {
    std::apply([](auto&... arg) { (arg.store(), ...); }, args_);
  }

 private:
  static_assert(sizeof...(P) <= kMaxParameters);
  std::tuple<Arg<P, Nothing>...> args_;
};

}  // namespace bsd
