// The few functions of libuv that wake a thread's JavaScript when a descriptor is readable. node-api-headers has no
// uv.h; what is here is part of libuv's stable interface, and the handle stays opaque: libuv says how large it is.
#pragma once

#include <node_api.h>

#include <cstddef>
#include <cstring>

extern "C" {
using uv_close_cb = void (*)(void* handle);
using uv_poll_cb = void (*)(void* handle, int status, int events);

#define BSD_WEAK __attribute__((weak))
BSD_WEAK int uv_poll_init(uv_loop_s* loop, void* handle, int fd);
BSD_WEAK int uv_poll_start(void* handle, int events, uv_poll_cb callback);
BSD_WEAK void uv_close(void* handle, uv_close_cb callback);
BSD_WEAK void uv_ref(void* handle);
BSD_WEAK void uv_unref(void* handle);
BSD_WEAK void uv_handle_set_data(void* handle, void* data);
BSD_WEAK void* uv_handle_get_data(const void* handle);
BSD_WEAK size_t uv_handle_size(int type);
BSD_WEAK const char* uv_handle_type_name(int type);
#undef BSD_WEAK
}

namespace bsd {

inline constexpr int kUvPoll = 8;      // UV_POLL
inline constexpr int kUvReadable = 1;  // UV_READABLE

// Whether this process has a libuv that is what we think it is. Not to be asked in Bun, whose functions of these names
// end the process.
inline bool has_libuv() {
  return uv_poll_init && uv_poll_start && uv_close && uv_ref && uv_unref && uv_handle_set_data && uv_handle_get_data &&
         uv_handle_size && uv_handle_type_name && std::strcmp(uv_handle_type_name(kUvPoll), "poll") == 0;
}

}  // namespace bsd
