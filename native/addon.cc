#include <napi.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "header.h"
#include "syscall.h"
#include "waiter.h"

namespace {

// Constants and structs go as JSON: a call of Node-API for each name, and four for each member, took most of the time
// of loading the addon, and JSON.parse makes an object of two thousand names in one go.
std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

void append(std::string& object, std::string_view name, const std::string& json) {
  object += (object.empty() ? '{' : ',') + quoted(name) + ':' + json;
}

std::string json(const bsd::Member& member) {
  std::string object;
  append(object, "offset", std::to_string(member.offset));
  append(object, "size", std::to_string(member.size));
  append(object, "count", std::to_string(member.count));
  append(object, "type", quoted(member.type));
  return object + '}';
}

std::string json(const bsd::Struct& type) {
  std::string members;
  const std::string_view names = type.names;
  size_t from = 0;
  for (const bsd::Member& member : type.members) {
    const size_t to = std::min(names.find_first_of(" ,", from), names.size());
    append(members, names.substr(from, to - from), json(member));
    from = names.find_first_not_of(", ", to);
  }
  std::string object;
  append(object, "size", std::to_string(type.size));
  append(object, "members", members.empty() ? "{}" : members + '}');
  return object + '}';
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
  std::string constants;
  Napi::Object functions = Napi::Object::New(env);
  std::string structs;
  for (const bsd::Header* header = bsd::Header::first; header != nullptr; header = header->next) {
    for (const bsd::Constant& row : header->constants) append(constants, row.name, std::to_string(row.value));
    for (const bsd::Function& row : header->functions) {
      napi_value function = nullptr;
      napi_create_function(env, row.name, NAPI_AUTO_LENGTH, row.call, nullptr, &function);
      functions.Set(row.name, function);
    }
    for (const bsd::Struct& row : header->structs) append(structs, row.name, json(row));
  }
  exports.Set("constants", constants + '}');
  exports.Set("functions", functions);
  exports.Set("structs", structs + '}');
  exports.Set("reasons", reasons(env));
  exports.Set("maxErrno", bsd::kMaxErrno);
  exports.Set("maxParameters", bsd::kMaxParameters);
  exports.Set("maxViews", static_cast<double>(bsd::kMaxViews));
  return exports;
}

}  // namespace

NODE_API_MODULE(bsd_sockets, init)
