#include "../pointers/addrinfo.h"

namespace {

// Null if memory is short.
template <class Query, class... Args>
std::unique_ptr<Query> allocate(const Args&... args) {
  return std::unique_ptr<Query>(new (std::nothrow) Query(args...));
}

// Runs a query on a thread of the runtime's pool; a promise of what the call that waits would have given.
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

class NameQuery {
 public:
  NameQuery(const bsd::View& address, int flags) : size_(static_cast<socklen_t>(address.size)), flags_(flags) {
    if (address.size > sizeof(sockaddr_storage)) size_ = sizeof(sockaddr_storage);
    if (address.data != nullptr) std::memcpy(&address_, address.data, size_);
  }

  void run() {
    code_ = ::getnameinfo(reinterpret_cast<sockaddr*>(&address_), size_, host_, sizeof host_, service_, sizeof service_,
                          flags_);
    if (code_ == EAI_SYSTEM) error_ = errno;
  }

  napi_value result(napi_env env) const {
    if (code_ != 0) return bsd::eai(env, code_, error_);
    return bsd::to_js(env, {bsd::to_js(env, host_), bsd::to_js(env, service_)});
  }

 private:
  // With zeros behind it: the path of a unix socket is read up to its NUL.
  struct {
    sockaddr_storage address;
    char nul;
  } address_{};
  socklen_t size_;
  const int flags_;
  char host_[NI_MAXHOST] = {};
  char service_[NI_MAXSERV] = {};
  int code_ = 0;
  int error_ = 0;
};

napi_value getaddrinfo(napi_env env, bsd::ViewOrString node, bsd::ViewOrString service, bsd::View hints) {
  return Background<bsd::AddrinfoQuery>::promise(env, allocate<bsd::AddrinfoQuery>(node, service, hints));
}

napi_value getnameinfo(napi_env env, bsd::View sa, int flags) {
  return Background<NameQuery>::promise(env, allocate<NameQuery>(sa, flags));
}

FUNCTIONS({"promises getaddrinfo", bsd::ArrayResult<&getaddrinfo>::call},
          {"promises getnameinfo", bsd::ArrayResult<&getnameinfo>::call});

}  // namespace
