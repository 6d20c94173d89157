#ifdef __linux__
#include "reactor.h"

namespace bsd {

namespace {

Owner next_id() {
  static std::atomic<Owner> last = 0;
  return ++last;
}

}  // namespace

Reactor::Reactor(napi_env env, int epfd, int32_t* shared) : env_(env), epfd_(epfd), id_(next_id()), shared_(shared) {}

Reactor::~Reactor() { close_all(); }

int Reactor::start(napi_value dispatch, napi_value buffers) {
  if (napi_create_reference(env_, buffers, 1, &buffers_) != napi_ok) return -ENOMEM;
  const int error = start_watching(dispatch);
  if (error != 0) napi_delete_reference(env_, buffers_);
  return error;
}

int Reactor::set_ref(int on) {
  if (closed_ || (on != 0) == (shared_[kReferenced] != 0)) return 0;
  shared_[kReferenced] = on;
  set_loop_ref(on != 0);
  return 0;
}

void Reactor::forget_js() {
  shared_[kEnded] = 1;
  napi_delete_reference(env_, buffers_);
}

}  // namespace bsd
#endif
