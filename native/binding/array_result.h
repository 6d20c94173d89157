// Calls whose result is a list or several values: an array, from which lib/ makes the objects of the API. On failure
// the result is a number, as for the calls of syscall.h.
//
// Statuses are ignored here: a thread that is being ended rejects these calls, and its JavaScript never sees the
// result.
#pragma once

#include <initializer_list>

#include "../registry.h"
#include "../runtime/shared.h"
#include "syscall.h"

namespace bsd {

inline napi_value to_js(napi_env env, std::initializer_list<napi_value> values) {
  napi_value array = nullptr;
  napi_create_array_with_length(env, values.size(), &array);
  uint32_t i = 0;
  for (const napi_value value : values) napi_set_element(env, array, i++, value);
  return array;
}

inline void append(napi_env env, napi_value array, napi_value value) {
  uint32_t length = 0;
  napi_get_array_length(env, array, &length);
  napi_set_element(env, array, length, value);
}

// A copy of the bytes, or null for NULL.
inline napi_value to_bytes(napi_env env, const void* data, size_t size) {
  napi_value buffer = nullptr;
  void* copy = nullptr;
  if (data == nullptr) return to_js(env, static_cast<const char*>(nullptr));
  if (napi_create_arraybuffer(env, size, &copy, &buffer) == napi_ok && size != 0) std::memcpy(copy, data, size);
  return buffer;
}

// A copy of a string that may be NULL: another thread that writes to the view could remove its NUL. Copies of the
// object share the string.
class CStringCopy {
 public:
  explicit CStringCopy(const String& text) { copy(text.data, std::strlen(text.data) + 1); }
  explicit CStringCopy(const ViewOrString& memory) {
    if (memory.data != nullptr) copy(memory.data, memory.size);
  }

  const char* get() const { return text_ ? text_->get() : nullptr; }
  // ENOMEM, or EFAULT where the string does not end within its memory.
  int error() const { return error_; }

 private:
  void copy(const void* data, size_t size) {
    text_ = Shared<std::unique_ptr<char[]>>::make(new (std::nothrow) char[size + 1]);
    if (get() == nullptr) {
      error_ = ENOMEM;
      return;
    }
    if (size != 0) std::memcpy(text_->get(), data, size);
    (*text_)[size] = '\0';
    if (std::strlen(get()) == size) error_ = EFAULT;
  }

  Shared<std::unique_ptr<char[]>> text_;
  int error_ = 0;
};

template <auto F>
struct ArrayResult;

template <class... P, napi_value (*F)(napi_env, P...)>
struct ArrayResult<F> {
  static napi_value call(napi_env env, napi_callback_info info) {
    ArgumentList<P...> args;
    if (const int status = args.load(env, info)) return to_js(env, int64_t{status});
    return args.apply([env](auto&&... values) { return F(env, values...); });
  }
};

}  // namespace bsd

// A row of FUNCTIONS: a call written by hand that returns an array.
// clang-format off
#define ARRAY_RESULT(function) bsd::Function{#function, bsd::ArrayResult<&custom::function>::call}
// clang-format on
