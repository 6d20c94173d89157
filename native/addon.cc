#include <napi.h>

#include <string>

#include "header.h"
#include "syscall.h"
#include "waiter.h"

namespace {

Napi::Object layout(Napi::Env env, const bsd::Struct& type) {
  Napi::Object members = Napi::Object::New(env);
  const std::string names = type.names;
  size_t from = 0;
  for (const bsd::Member& member : type.members) {
    const size_t to = std::min(names.find_first_of(" ,", from), names.size());
    Napi::Object row = Napi::Object::New(env);
    row.Set("offset", member.offset);
    row.Set("size", member.size);
    row.Set("count", member.count);
    row.Set("type", member.type);
    members.Set(names.substr(from, to - from), row);
    from = names.find_first_not_of(", ", to);
  }
  Napi::Object result = Napi::Object::New(env);
  result.Set("size", type.size);
  result.Set("members", members);
  return result;
}

Napi::Array reasons(Napi::Env env) {
  Napi::Array rows = Napi::Array::New(env);
  for (const bsd::Reason& reason : bsd::kReasons) {
    Napi::Object row = Napi::Object::New(env);
    row.Set("error", reason.error);
    row.Set("text", reason.text);
    rows.Set(rows.Length(), row);
  }
  return rows;
}

// Bun has libuv's functions, and ends the process where they are called.
bool has_libuv(Napi::Env env) {
  const Napi::Value process = env.Global().Get("process");
  return process.IsObject() && !process.As<Napi::Object>().Get("versions").As<Napi::Object>().Has("bun");
}

Napi::Object init(Napi::Env env, Napi::Object exports) {
  bsd::Waiter::adopt(env, has_libuv(env));
  Napi::Object constants = Napi::Object::New(env);
  Napi::Object functions = Napi::Object::New(env);
  Napi::Object structs = Napi::Object::New(env);
  for (const bsd::Header* header = bsd::Header::first; header != nullptr; header = header->next) {
    for (const bsd::Constant& row : header->constants) constants.Set(row.name, row.value);
    for (const bsd::Function& row : header->functions) {
      napi_value function = nullptr;
      napi_create_function(env, row.name, NAPI_AUTO_LENGTH, row.call, nullptr, &function);
      functions.Set(row.name, function);
    }
    for (const bsd::Struct& row : header->structs) structs.Set(row.name, layout(env, row));
  }
  exports.Set("constants", constants);
  exports.Set("functions", functions);
  exports.Set("structs", structs);
  exports.Set("reasons", reasons(env));
  exports.Set("maxErrno", bsd::kMaxErrno);
  exports.Set("maxParameters", bsd::kMaxParameters);
  exports.Set("maxViews", static_cast<double>(bsd::kMaxViews));
  return exports;
}

}  // namespace

NODE_API_MODULE(bsd_sockets, init)
