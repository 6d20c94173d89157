#include "../pointers/addrinfo.h"
#include "../pointers/nameinfo.h"

namespace {

// Returns null if memory is short.
template <class Query, class... Args>
std::unique_ptr<Query> allocate(const Args&... args) {
  return std::unique_ptr<Query>(new (std::nothrow) Query(args...));
}

// Runs a query on a thread of the runtime's pool. The promise has the result of the C API.
template <class Query>
class Background {
 public:
  static napi_value promise(napi_env env, std::unique_ptr<Query> query) {
    auto* self = query ? new (std::nothrow) Background : nullptr;
    if (self == nullptr) return bsd::to_js(env, int64_t{-ENOMEM});
    self->query_ = std::move(query);
    napi_value promise = nullptr, name = nullptr;
    napi_create_promise(env, &self->deferred_, &promise);
    napi_create_string_utf8(env, "bsd-sockets", NAPI_AUTO_LENGTH, &name);
    napi_create_async_work(env, nullptr, name, execute, complete, self, &self->work_);
    napi_queue_async_work(env, self->work_);
    return promise;
  }

 private:
  static void execute(napi_env, void* self) { static_cast<Background*>(self)->query_->run(); }

  static void complete(napi_env env, napi_status status, void* data) {
    const std::unique_ptr<Background> self(static_cast<Background*>(data));
    if (status == napi_ok) napi_resolve_deferred(env, self->deferred_, self->query_->result(env));
    napi_delete_async_work(env, self->work_);
  }

  std::unique_ptr<Query> query_;
  napi_deferred deferred_ = nullptr;
  napi_async_work work_ = nullptr;
};

napi_value getaddrinfo(napi_env env, bsd::ViewOrCString node, bsd::ViewOrCString service, bsd::View hints) {
  return Background<bsd::AddrinfoQuery>::promise(env, allocate<bsd::AddrinfoQuery>(node, service, hints));
}

napi_value getnameinfo(napi_env env, bsd::View sa, int flags) {
  return Background<bsd::NameinfoQuery>::promise(env, allocate<bsd::NameinfoQuery>(sa, flags));
}

FUNCTIONS({"promises getaddrinfo", bsd::ArrayResult<&getaddrinfo>::call},
          {"promises getnameinfo", bsd::ArrayResult<&getnameinfo>::call});

}  // namespace
