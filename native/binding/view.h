// Memory that JavaScript lends for the time of a call: views, and strings by their bytes.
#pragma once

#include <node_api.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>

namespace bsd {

// Memory of an ArrayBufferView. `data` is null for null.
struct View {
  void* data = nullptr;
  size_t size = 0;
};

// The same, or the bytes of a string.
struct ViewOrString : View {};

// The same for a NUL-terminated string, which must not have a NUL inside: C would use only the text before it.
struct ViewOrCString : ViewOrString {};

// A NUL-terminated string, never null and without a NUL inside.
struct String {
  const char* data = nullptr;
};

inline constexpr size_t kMaxViews = 256;

// The last arguments of a call: any number of views and nulls. An argument costs nothing to read, unlike an element of
// an array. Views that exceed kMaxViews are the elements of one more argument, an array.
struct ViewArgs {
  napi_env env = nullptr;
  const napi_value* values = nullptr;
  size_t count = 0;
  const napi_value* elements = nullptr;
  size_t element_count = 0;
};

// An address without memory, for lengths that the kernel rejects by itself. If a kernel does not reject one, the call
// fails with EFAULT. Only the kernel may get this address: code of the addon that reads memory takes a View instead.
inline void* faulting_address() { return reinterpret_cast<void*>(UINTPTR_MAX); }

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
      return 1;  // a newer type: an underestimate, never an overrun
  }
}

// No JavaScript runs in this function. None may run between it and the system call, because it could free the memory.
inline bool read_view(napi_env env, napi_value value, View* memory) {
  napi_typedarray_type type = napi_uint8_array;  // Node-API does not set it for an unknown type
  if (napi_get_typedarray_info(env, value, &type, &memory->size, &memory->data, nullptr, nullptr) == napi_ok) {
    memory->size *= element_size(type);
  } else if (napi_get_dataview_info(env, value, &memory->size, &memory->data, nullptr, nullptr) != napi_ok) {
    napi_valuetype type_of;
    *memory = {};
    return napi_typeof(env, value, &type_of) == napi_ok && type_of == napi_null;
  }
  // An empty view is not NULL, but V8 may return NULL.
  static char nothing;
  if (memory->size == 0) memory->data = &nothing;
  return true;
}

inline bool read_view(const ViewArgs& args, size_t i, View* memory) {
  if (i < args.count) return read_view(args.env, args.values[i], memory);
  const size_t at = i - kMaxViews;
  return i >= kMaxViews && at < args.element_count && read_view(args.env, args.elements[at], memory);
}

// Reads the UTF-8 bytes of a string with their NUL. Leaves `text` null where the value is not a string.
// Returns 0, or -ENOMEM.
inline int read_string(napi_env env, napi_value value, std::unique_ptr<char[]>* text, size_t* size) {
  size_t length;
  if (napi_get_value_string_utf8(env, value, nullptr, 0, &length) != napi_ok) return 0;
  text->reset(new (std::nothrow) char[length + 1]);
  if (!*text) return -ENOMEM;
  if (napi_get_value_string_utf8(env, value, text->get(), length + 1, nullptr) != napi_ok) text->reset();
  *size = length + 1;
  return 0;
}

}  // namespace bsd
