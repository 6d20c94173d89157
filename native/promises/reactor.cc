#ifdef __linux__
#include "reactor.h"

#include "../list.h"

namespace {

bsd::Reactor* self(napi_env env, napi_callback_info info, size_t count, napi_value* argv) {
  void* reactor = nullptr;
  napi_get_cb_info(env, info, &count, argv, nullptr, &reactor);
  return static_cast<bsd::Reactor*>(reactor);
}

napi_value hold(napi_env env, napi_callback_info info) {
  napi_value argv[1];
  bool on = false;
  bsd::Reactor* reactor = self(env, info, 1, argv);
  if (napi_get_value_bool(env, argv[0], &on) == napi_ok) reactor->hold(on);
  return nullptr;
}

napi_value own(napi_env env, napi_callback_info info) {
  napi_value argv[2];
  int32_t fd = -1;
  bool on = false;
  bsd::Reactor* reactor = self(env, info, 2, argv);
  napi_get_value_int32(env, argv[0], &fd);
  napi_get_value_bool(env, argv[1], &on);
  if (fd >= 0) reactor->own(fd, on);
  return nullptr;
}

napi_value method(napi_env env, const char* name, napi_callback call, bsd::Reactor* reactor) {
  napi_value function = nullptr;
  napi_create_function(env, name, NAPI_AUTO_LENGTH, call, reactor, &function);
  return function;
}

// reactor(epfd, shared, dispatch, threaded) takes the epoll set over and gives [hold(on), own(fd, on)], or -errno. The
// memory is dispatch's as well, so that it lives as long.
napi_value reactor(napi_env env, napi_callback_info info) {
  napi_value argv[4];
  size_t argc = 4;
  int32_t epfd = -1;
  bsd::Memory shared;
  bool threaded = false;
  napi_get_cb_info(env, info, &argc, argv, nullptr, nullptr);
  napi_get_value_int32(env, argv[0], &epfd);
  bsd::read_view(env, argv[1], &shared);
  napi_get_value_bool(env, argv[3], &threaded);

  auto* numbers = static_cast<int32_t*>(shared.data);
  const size_t count = shared.size / sizeof *numbers;
  if (numbers == nullptr || count < bsd::kEvents + bsd::kEventNumbers) return bsd::to_js(env, int64_t{-EFAULT});
  std::unique_ptr<bsd::Reactor> made;
  if (!threaded) made = bsd::libuv_reactor(env, epfd, numbers, count);
  if (!made) made = bsd::thread_reactor(env, epfd, numbers, count);
  if (!made->start(argv[2])) return bsd::to_js(env, int64_t{-ENOSYS});
  bsd::Reactor* started = made.release();  // from here on it ends with the thread
  return bsd::to_js(env, {method(env, "hold", hold, started), method(env, "own", own, started)});
}

const bsd::Function functions[] = {{"promises reactor", reactor}};

}  // namespace

HEADER({}, functions, {});
#endif
