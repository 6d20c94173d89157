// The functions of libuv that the addon calls. The runtime exports them, as it does Node-API, but node-api-headers does
// not declare them. They are part of libuv's stable interface, and their structs stay opaque: libuv returns the sizes.
// They are weak: null in a runtime without libuv.
#pragma once

#include <cstddef>

struct uv_loop_s;
struct uv_handle_s;
struct uv_poll_s;

extern "C" {
[[gnu::weak]] int uv_backend_fd(const uv_loop_s* loop);
[[gnu::weak]] size_t uv_handle_size(int type);
[[gnu::weak]] const char* uv_handle_type_name(int type);
[[gnu::weak]] void uv_handle_set_data(uv_handle_s* handle, void* data);
[[gnu::weak]] void* uv_handle_get_data(const uv_handle_s* handle);
[[gnu::weak]] void uv_ref(uv_handle_s* handle);
[[gnu::weak]] void uv_unref(uv_handle_s* handle);
[[gnu::weak]] void uv_close(uv_handle_s* handle, void (*closed)(uv_handle_s*));
[[gnu::weak]] int uv_poll_init(uv_loop_s* loop, uv_poll_s* poll, int fd);
[[gnu::weak]] int uv_poll_start(uv_poll_s* poll, int events, void (*ready)(uv_poll_s*, int status, int events));
}

namespace bsd {

inline constexpr int kUvReadable = 1;  // UV_READABLE

}  // namespace bsd
