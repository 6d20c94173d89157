#ifdef __linux__
#include "../runtime/uv.h"
#include "reactor.h"

namespace bsd {

namespace {

class LibuvReactor final : public Reactor {
 public:
  using Reactor::Reactor;

  int start(napi_value dispatch) override {
    uv_loop_s* loop = nullptr;
    if (napi_get_uv_event_loop(env(), &loop) != napi_ok || loop == nullptr) return -ENOSYS;
    memory_ = std::make_unique<Aligned[]>(uv_handle_size(kUvPoll) / sizeof(Aligned) + 1);
    if (uv_poll_init(loop, as<uv_poll_s>(), epfd()) != 0) return -ENOSYS;
    uv_handle_set_data(as<uv_handle_s>(), this);
    uv_unref(as<uv_handle_s>());
    uv_poll_start(as<uv_poll_s>(), kUvReadable, ready);
    napi_create_reference(env(), dispatch, 1, &dispatch_);
    napi_add_async_cleanup_hook(env(), end, this, &cleanup_);
    return 0;
  }

 private:
  using Aligned = std::max_align_t;

  template <class T>
  T* as() const {
    return reinterpret_cast<T*>(memory_.get());
  }

  void set_held(bool on) override { on ? uv_ref(as<uv_handle_s>()) : uv_unref(as<uv_handle_s>()); }

  static LibuvReactor* of(const uv_handle_s* handle) { return static_cast<LibuvReactor*>(uv_handle_get_data(handle)); }

  static void ready(uv_poll_s* poll, int, int) { of(reinterpret_cast<uv_handle_s*>(poll))->dispatch(); }

  void dispatch() {
    napi_handle_scope scope = nullptr;
    napi_open_handle_scope(env(), &scope);
    const int n = drain();
    if (n > 0) tell(n);
    napi_close_handle_scope(env(), scope);
  }

  void tell(int n) {
    napi_value global = nullptr, function = nullptr, count = nullptr;
    napi_get_global(env(), &global);
    napi_get_reference_value(env(), dispatch_, &function);
    napi_create_int32(env(), n, &count);
    // Runs what the promises' settling set off, too. Each promise brings its own async context along.
    napi_make_callback(env(), nullptr, global, function, 1, &count, nullptr);
    napi_value error = nullptr;
    if (napi_get_and_clear_last_exception(env(), &error) == napi_ok) report(error);
    settle();
  }

  // There is one only where our own code is wrong.
  void report(napi_value error) {
    napi_valuetype type = napi_undefined;
    napi_typeof(env(), error, &type);
    if (type != napi_undefined) napi_fatal_exception(env(), error);
  }

  void forget() override {
    Reactor::forget();
    napi_delete_reference(env(), dispatch_);
  }

  static void end(napi_async_cleanup_hook_handle, void* self) {
    static_cast<LibuvReactor*>(self)->forget();
    uv_close(static_cast<LibuvReactor*>(self)->as<uv_handle_s>(), [](uv_handle_s* handle) {
      auto* reactor = of(handle);
      const napi_async_cleanup_hook_handle cleanup = reactor->cleanup_;
      delete reactor;
      napi_remove_async_cleanup_hook(cleanup);
    });
  }

  std::unique_ptr<Aligned[]> memory_;  // of the handle
  napi_ref dispatch_ = nullptr;
  napi_async_cleanup_hook_handle cleanup_ = nullptr;
};

}  // namespace

std::unique_ptr<Reactor> libuv_reactor(napi_env env, int epfd, int32_t* shared, size_t numbers) {
  if (!has_uv_poll()) return nullptr;
  return std::make_unique<LibuvReactor>(env, epfd, shared, numbers);
}

}  // namespace bsd
#endif
