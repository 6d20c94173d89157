// One getnameinfo(3) with its arguments and results, for a thread that waits and for one that does not.
#pragma once

#include <netdb.h>
#include <sys/socket.h>

#include <optional>

#include "addrinfo.h"

namespace bsd {

class NameinfoQuery {
 public:
  // `host` and `service` are the capacities of the results that are wanted.
  NameinfoQuery(const View& address, int flags, std::optional<size_t> host = NI_MAXHOST,
                std::optional<size_t> service = NI_MAXHOST)
      : size_(std::min(address.size, sizeof address_.storage)), flags_(flags), host_(host), service_(service) {
    if (address.data != nullptr) std::memcpy(&address_, address.data, size_);
  }

  void run() {
    code_ = ::getnameinfo(reinterpret_cast<sockaddr*>(&address_), static_cast<socklen_t>(size_), host_.data(),
                          host_.capacity(), service_.data(), service_.capacity(), flags_);
    if (code_ == EAI_SYSTEM) error_ = errno;
  }

  int code() const { return code_; }
  int error() const { return error_; }
  const char* host() const { return host_.text; }
  const char* service() const { return service_.text; }

  napi_value result(napi_env env) const {
    if (code_ != 0) return eai(env, code_, error_);
    return to_js(env, {to_js(env, host()), to_js(env, service())});
  }

 private:
  struct Name {
    explicit Name(std::optional<size_t> wanted) : wanted(wanted) {}
    char* data() { return wanted ? text : nullptr; }
    socklen_t capacity() const { return static_cast<socklen_t>(std::min(wanted.value_or(0), sizeof text)); }

    std::optional<size_t> wanted;
    char text[NI_MAXHOST] = {};
  };

  // The NUL ends the path of a unix socket, which getnameinfo(3) reads as a string.
  struct {
    sockaddr_storage storage;
    char nul;
  } address_{};
  const size_t size_;
  const int flags_;
  Name host_;
  Name service_;
  int code_ = 0;
  int error_ = 0;
};

}  // namespace bsd
