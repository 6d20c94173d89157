#include "uv.h"

#include <cstring>
#include <memory>
#include <new>

namespace bsd {

namespace {

constexpr int kUvRunDefault = 0;  // UV_RUN_DEFAULT

// libuv keeps it to itself, so that one is sent and looked at.
size_t find_pending() {
  const size_t size = uv_handle_size(kUvAsync);
  const std::unique_ptr<char[]> before(new (std::nothrow) char[size]);
  const std::unique_ptr<char[]> loop_memory(new (std::nothrow) char[uv_loop_size()]);
  const std::unique_ptr<char[]> memory(new (std::nothrow) char[size]);
  if (!before || !loop_memory || !memory) return 0;
  auto* const loop = reinterpret_cast<uv_loop_s*>(loop_memory.get());
  auto* const async = reinterpret_cast<uv_async_s*>(memory.get());
  if (uv_loop_init(loop) != 0) return 0;
  size_t found = 0;
  if (uv_async_init(loop, async, [](uv_async_s*) {}) == 0) {
    std::memcpy(before.get(), memory.get(), size);
    uv_async_send(async);
    for (size_t at = 0; at + sizeof(int) <= size; at += sizeof(int)) {
      int values[2];
      std::memcpy(&values[0], before.get() + at, sizeof(int));
      std::memcpy(&values[1], memory.get() + at, sizeof(int));
      if (values[0] == 0 && values[1] == 1) found = at;
    }
    uv_close(reinterpret_cast<uv_handle_s*>(async), nullptr);
    uv_run(loop, kUvRunDefault);
  }
  uv_loop_close(loop);
  return found;
}

}  // namespace

size_t pending_at() {
  static const size_t at = find_pending();
  return at;
}

bool has_all_of_uv() { return uv_loop_size && uv_loop_init && uv_loop_close && uv_run && uv_backend_fd && uv_walk; }

}  // namespace bsd
