// recv(2) and send(2) that never block, for messages by the million. A call that cannot block needs no interruption
// (native/interrupt/). MSG_DONTWAIT, because other processes may clear O_NONBLOCK of the same file description: libuv
// does so for the standard input of a child.
#include "../binding/raw_syscall.h"
#include "../binding/syscall.h"
#include "../registry.h"

namespace {

template <auto F>
napi_value transfer(napi_env env, napi_callback_info info) {
  napi_value argv[3];
  size_t argc = 3;
  int32_t fd = -1;
  int64_t length = 0;
  bsd::View memory;
  napi_get_cb_info(env, info, &argc, argv, nullptr, nullptr);
  napi_get_value_int32(env, argv[0], &fd);
  napi_get_value_int64(env, argv[2], &length);
  // lib/ then makes the same call by the C API, which throws the error.
  if (!bsd::read_view(env, argv[1], &memory) || memory.data == nullptr) {
    return bsd::to_js(env, int64_t{bsd::encode_argument_error(bsd::kNotView, 1)});
  }
  if (length < 0 || static_cast<uint64_t>(length) > memory.size) return bsd::to_js(env, int64_t{-EFAULT});
  const ssize_t result = F(fd, memory.data, static_cast<size_t>(length));
  return bsd::to_js(env, result == -1 ? -int64_t{errno} : int64_t{result});
}

ssize_t recv(int fd, void* data, size_t length) {
  return RAW_SYSCALL(recvfrom)(fd, data, length, MSG_DONTWAIT, nullptr, nullptr);
}
ssize_t send(int fd, void* data, size_t length) {
  return RAW_SYSCALL(sendto)(fd, data, length, MSG_DONTWAIT, nullptr, 0);
}

FUNCTIONS({"promises recv", transfer<recv>}, {"promises send", transfer<send>});

}  // namespace
