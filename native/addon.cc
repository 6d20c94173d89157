#include <napi.h>

#include <algorithm>
#include <string>
#include <vector>

#include "header.h"
#include "syscall.h"
#include "waiter.h"

namespace {

// Constants and structs go as text and numbers, which lib/native.ts reads: a call of Node-API for each of their names,
// and four for each member, took longer than all else here.
struct Constants {
  std::string names;
  std::vector<double> values;

  void add(const bsd::Constant& row) {
    names.append(row.name).append(" ");
    values.push_back(row.value);
  }

  Napi::Object object(Napi::Env env) const {
    Napi::Float64Array numbers = Napi::Float64Array::New(env, values.size());
    std::copy(values.begin(), values.end(), numbers.Data());
    Napi::Object result = Napi::Object::New(env);
    result.Set("names", names);
    result.Set("values", numbers);
    return result;
  }
};

// "linger 8 l_onoff i4 0 4 0 l_linger i4 4 4 0"
std::string line(const bsd::Struct& type) {
  std::string text = type.name;
  const auto add = [&text](const auto& word) { text.append(" ").append(word); };
  add(std::to_string(type.size));
  const std::string names = type.names;
  size_t from = 0;
  for (const bsd::Member& member : type.members) {
    const size_t to = std::min(names.find_first_of(" ,", from), names.size());
    add(names.substr(from, to - from));
    add(member.type);
    for (const size_t number : {member.offset, member.size, member.count}) add(std::to_string(number));
    from = names.find_first_not_of(", ", to);
  }
  return text + "\n";
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
  Constants constants;
  Napi::Object functions = Napi::Object::New(env);
  std::string structs;
  for (const bsd::Header* header = bsd::Header::first; header != nullptr; header = header->next) {
    for (const bsd::Constant& row : header->constants) constants.add(row);
    for (const bsd::Function& row : header->functions) {
      napi_value function = nullptr;
      napi_create_function(env, row.name, NAPI_AUTO_LENGTH, row.call, nullptr, &function);
      functions.Set(row.name, function);
    }
    for (const bsd::Struct& row : header->structs) structs.append(line(row));
  }
  exports.Set("constants", constants.object(env));
  exports.Set("functions", functions);
  exports.Set("structs", structs);
  exports.Set("reasons", reasons(env));
  exports.Set("maxErrno", bsd::kMaxErrno);
  exports.Set("maxParameters", bsd::kMaxParameters);
  return exports;
}

}  // namespace

NODE_API_MODULE(bsd_sockets, init)
