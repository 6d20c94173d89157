// One getaddrinfo(3) with its arguments and results, for a thread that waits and for one that does not.
#pragma once

#include <netdb.h>

#include <cstdlib>

#include "../binding/array_result.h"

namespace bsd {

class AddrinfoQuery {
 public:
  // `hints` has ai_flags, ai_family, ai_socktype and ai_protocol.
  AddrinfoQuery(const ViewOrString& node, const ViewOrString& service, const View& hints)
      : node_(node), service_(service), hinted_(hints.data != nullptr) {
    error_ = node_.error() ? node_.error() : service_.error();
    if (!hinted_) return;
    int values[4];
    if (hints.size < sizeof values) {
      error_ = EFAULT;
      return;
    }
    std::memcpy(values, hints.data, sizeof values);
    hints_.ai_flags = values[0];
    hints_.ai_family = values[1];
    hints_.ai_socktype = values[2];
    hints_.ai_protocol = values[3];
  }
  ~AddrinfoQuery() {
    if (list_ != nullptr) ::freeaddrinfo(list_);
  }
  AddrinfoQuery(const AddrinfoQuery&) = delete;
  AddrinfoQuery& operator=(const AddrinfoQuery&) = delete;

  void run() {
    if (error_ != 0) return;
    code_ = ::getaddrinfo(node_.get(), service_.get(), hinted_ ? &hints_ : nullptr, &list_);
    if (code_ == EAI_SYSTEM) error_ = errno;
  }

  // An array of rows, or the number that eai() returns.
  napi_value result(napi_env env) const;

 private:
  const CStringCopy node_;
  const CStringCopy service_;
  const bool hinted_;
  addrinfo hints_{};
  addrinfo* list_ = nullptr;
  int code_ = 0;
  int error_ = 0;
};

// Returns -errno for EAI_SYSTEM. Any other code is above 0, although it is negative in some C libraries.
inline napi_value eai(napi_env env, int code, int error) {
  return to_js(env, int64_t{error != 0 ? -error : std::abs(code)});
}

inline napi_value AddrinfoQuery::result(napi_env env) const {
  if (code_ != 0 || error_ != 0) return eai(env, code_, error_);
  const auto number = [env](int value) { return to_js(env, int64_t{value}); };
  napi_value rows = to_js(env, {});
  for (const addrinfo* entry = list_; entry != nullptr; entry = entry->ai_next) {
    append(env, rows,
           to_js(env, {number(entry->ai_flags), number(entry->ai_family), number(entry->ai_socktype),
                       number(entry->ai_protocol), to_bytes(env, entry->ai_addr, entry->ai_addrlen),
                       to_js(env, entry->ai_canonname)}));
  }
  return rows;
}

}  // namespace bsd
