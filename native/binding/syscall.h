// From a C prototype to a JavaScript function.
//
// Syscall<::listen>::call reads the prototype of listen(2) as the system header declares it and does what a C compiler
// does at a call: it converts each argument to its parameter's type, passes it on, and hands the result back.
// JavaScript sees numbers and borrowed bytes going in and one number coming out:
//
//   >= 0            the result
//   -1 .. -4095     -errno, as the kernel itself returns it
//   below -4095     an argument that a C compiler would reject: see encode_argument_error()
//
// A pointer is bounded by what follows it in the prototype:
//
//   T *, size_t     that many elements (bytes for void and char)
//   T *, socklen_t  that many bytes
//   T *, socklen_t *  *len bytes; the length is copied in and out, so that no other thread can change it in between
//   T *             one T, where no int follows that may be meant as a count
//
// A length that exceeds the memory is -EFAULT, without a system call. Anything else does not compile: void * alone, T
// ** and structs that hold pointers, structs by value, functions.
#pragma once

#include <node_api.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <tuple>
#include <type_traits>
#include <utility>

#include "../interrupt/signal_handlers.h"
#include "../interrupt/worker_interrupt.h"
#include "arguments.h"
#include "custom_args.h"

namespace bsd {

inline napi_value to_js(napi_env env, int64_t number) {
  napi_value value = nullptr;
  if (number == static_cast<int32_t>(number)) {
    napi_create_int32(env, static_cast<int32_t>(number), &value);
  } else {
    napi_create_double(env, static_cast<double>(number), &value);
  }
  return value;
}

inline napi_value to_js(napi_env env, const char* text) {
  napi_value value = nullptr;
  if (text == nullptr) {
    napi_get_null(env, &value);
  } else {
    napi_create_string_utf8(env, text, NAPI_AUTO_LENGTH, &value);
  }
  return value;
}

template <auto F, class R, class... P>
class Call {
  static constexpr size_t kCount = sizeof...(P);
  static_assert(kCount <= kMaxParameters);

  using Types = std::tuple<P..., Nothing>;
  static constexpr bool kVariadic = (std::is_same_v<P, ViewArgs> || ...);
  // A call that can fail may block. One with ViewArgs reads its views first and calls interruptible() itself.
  static constexpr bool kInterruptible = std::is_signed_v<R> && !kVariadic;
  template <size_t I>
  using ArgAt = Arg<std::tuple_element_t<I, Types>, std::tuple_element_t<I + 1, Types>>;

  template <size_t... I>
  static napi_value invoke(napi_env env, napi_callback_info info, std::index_sequence<I...>) {
    std::array<napi_value, kCount + (kVariadic ? kMaxViews : 1)> argv;
    std::tuple<ArgAt<I>..., Nothing> args;
    size_t argc = kCount;
    int status = 0;
    if constexpr (kVariadic) {
      napi_get_cb_info(env, info, &argc, nullptr, nullptr, nullptr);
      argc = std::clamp(argc, kCount, argv.size());
    }
    napi_get_cb_info(env, info, &argc, argv.data(), nullptr, nullptr);
    // Must come before the first pointer is read, because JavaScript that runs here could free the memory.
    if constexpr (kVariadic) status = std::get<kCount - 1>(args).take(env, &argv[kCount - 1], argc - (kCount - 1));
    const bool refused = status != 0 || ((status = std::get<I>(args).load(env, argv[I], I)) || ...) ||
                         ((status = bound<I>(args)) || ...);
    if (refused) return to_js(env, int64_t{status});

    const auto function = [&] { return F(std::get<I>(args).get()...); };
    R result;
    if constexpr (kInterruptible) {
      result = interruptible(function);
    } else {
      result = function();
    }
    int error = 0;
    if constexpr (std::is_signed_v<R>) {
      if (result == -1) error = errno;
    }
    (std::get<I>(args).store(), ...);
    if constexpr (std::is_pointer_v<R>) {
      return to_js(env, result);
    } else if constexpr (std::is_signed_v<R>) {
      return to_js(env, result == -1 ? int64_t{-error} : int64_t{result});
    } else {
      return to_js(env, int64_t{result});
    }
  }

  template <size_t I, class Args>
  static int bound(Args& args) {
    if constexpr (requires { std::get<I>(args).bound(std::get<I + 1>(args)); }) {
      return std::get<I>(args).bound(std::get<I + 1>(args));
    } else {
      return 0;
    }
  }

 public:
  [[gnu::flatten]] static napi_value call(napi_env env, napi_callback_info info) {
    if (SignalHandlers::is_due() && !SignalHandlers::before_call(env)) [[unlikely]]
      return nullptr;
    napi_value result = invoke(env, info, std::make_index_sequence<kCount>());
    return SignalHandlers::is_due() ? SignalHandlers::after_call(env, info, result, call) : result;
  }
};

template <auto F>
struct Syscall;

// glibc declares functions that are not cancellation points noexcept, which is part of their type in C++.
template <class R, class... P, bool kNoexcept, R (*F)(P...) noexcept(kNoexcept)>
struct Syscall<F> : Call<F, R, P...> {};

}  // namespace bsd
