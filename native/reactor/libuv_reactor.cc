#ifdef __linux__
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <new>

#include "../runtime/uv.h"
#include "reactor.h"

namespace bsd {

namespace {

// Returns the number of libuv's handle type "poll", or 0 without such a type or with a function of libuv missing.
int uv_poll_type() {
  const bool complete = uv_poll_init && uv_poll_start && uv_close && uv_ref && uv_unref && uv_handle_set_data &&
                        uv_handle_get_data && uv_handle_size && uv_handle_type_name;
  if (!complete) return 0;
  for (int type = 1; type < 64; type++) {
    const char* const name = uv_handle_type_name(type);
    if (name != nullptr && std::strcmp(name, "poll") == 0) return type;
  }
  return 0;
}

class LibuvReactor final : public Reactor {
 public:
  using Reactor::Reactor;

 private:
  using Aligned = std::max_align_t;

  template <class T>
  T* as() const {
    return reinterpret_cast<T*>(handle_.get());
  }

  int start_watching(napi_value dispatch) override {
    uv_loop_s* loop = nullptr;
    if (napi_get_uv_event_loop(env(), &loop) != napi_ok || loop == nullptr) return -ENOSYS;
    handle_.reset(new (std::nothrow) Aligned[uv_handle_size(uv_poll_type()) / sizeof(Aligned) + 1]);
    if (!handle_ || napi_create_reference(env(), dispatch, 1, &dispatch_) != napi_ok) return -ENOMEM;
    if (napi_add_async_cleanup_hook(env(), end, this, &cleanup_) != napi_ok) {
      napi_delete_reference(env(), dispatch_);
      return -ENOMEM;
    }
    if (const int error = uv_poll_init(loop, as<uv_poll_s>(), epfd()); error != 0) {
      napi_remove_async_cleanup_hook(cleanup_);
      napi_delete_reference(env(), dispatch_);
      return error;
    }
    uv_handle_set_data(as<uv_handle_s>(), this);
    uv_unref(as<uv_handle_s>());
    uv_poll_start(as<uv_poll_s>(), kUvReadable, ready);
    return 0;
  }

  void set_loop_ref(bool on) override { on ? uv_ref(as<uv_handle_s>()) : uv_unref(as<uv_handle_s>()); }

  static LibuvReactor* of(const uv_handle_s* handle) { return static_cast<LibuvReactor*>(uv_handle_get_data(handle)); }

  static void ready(uv_poll_s* poll, int, int) { of(reinterpret_cast<uv_handle_s*>(poll))->dispatch(); }

  void dispatch() {
    napi_handle_scope scope = nullptr;
    napi_open_handle_scope(env(), &scope);
    const int n = drain();
    if (n > 0) invoke_callback(n);
    napi_close_handle_scope(env(), scope);
  }

  void invoke_callback(int n) {
    napi_value global = nullptr, function = nullptr, count = nullptr;
    napi_get_global(env(), &global);
    napi_get_reference_value(env(), dispatch_, &function);
    napi_create_int32(env(), n, &count);
    // Also runs the microtasks that settled promises have queued. Each promise has its own async context.
    napi_make_callback(env(), nullptr, global, function, 1, &count, nullptr);
    napi_value error = nullptr;
    if (napi_get_and_clear_last_exception(env(), &error) == napi_ok) report(error);
    release_if_idle();
  }

  // An exception here is a fault in lib/promises.
  void report(napi_value error) {
    napi_valuetype type = napi_undefined;
    napi_typeof(env(), error, &type);
    if (type != napi_undefined) napi_fatal_exception(env(), error);
  }

  static void end(napi_async_cleanup_hook_handle, void* data) {
    auto* const self = static_cast<LibuvReactor*>(data);
    self->forget_js();
    napi_delete_reference(self->env(), self->dispatch_);
    uv_close(self->as<uv_handle_s>(), [](uv_handle_s* handle) {
      auto* reactor = of(handle);
      const napi_async_cleanup_hook_handle cleanup = reactor->cleanup_;
      delete reactor;
      napi_remove_async_cleanup_hook(cleanup);
    });
  }

  std::unique_ptr<Aligned[]> handle_;  // a uv_poll_t
  napi_ref dispatch_ = nullptr;
  napi_async_cleanup_hook_handle cleanup_ = nullptr;
};

}  // namespace

std::unique_ptr<Reactor> libuv_reactor(napi_env env, int epfd, int32_t* shared) {
  if (uv_poll_type() == 0) return nullptr;
  return std::unique_ptr<Reactor>(new (std::nothrow) LibuvReactor(env, epfd, shared));
}

}  // namespace bsd
#endif
