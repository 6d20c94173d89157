// Runs the handlers of signals in the event loop (signal_handlers.h).
//
// A handler of the kernel's may write to an eventfd, but not call Node-API. So a thread waits for the eventfd, and
// calls a function of Node-API that any thread may call. It keeps no program alive.
#pragma once

#ifdef __linux__
#include <node_api.h>
#include <pthread.h>

namespace bsd {

class SignalLoop {
 public:
  // Starts it unless it runs. `run` is called in the event loop of env, `end` before env is gone.
  // Returns 0 or -errno.
  static int start(napi_env env, void (*run)(napi_env), void (*end)(napi_env));

 private:
  SignalLoop(napi_env env, void (*run)(napi_env), void (*end)(napi_env)) : env_(env), run_(run), end_(end) {}

  int start();
  void wait();
  void end();

  const napi_env env_;
  void (*const run_)(napi_env);
  void (*const end_)(napi_env);
  int eventfd_ = -1;
  bool is_ending_ = false;
  pthread_t thread_{};
  napi_threadsafe_function function_ = nullptr;
};

}  // namespace bsd
#endif
