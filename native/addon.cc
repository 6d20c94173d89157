#include <napi.h>

#include <algorithm>
#include <charconv>
#include <concepts>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "binding/syscall.h"
#include "interrupt/worker_interrupt.h"
#include "registry.h"

namespace {

// Constants and structs go as JSON: a call of Node-API for each name, and four for each member, took most of the time
// of loading the addon, and JSON.parse makes an object of two thousand names in one go.
class Json {
 public:
  void begin(std::string_view name) { ((text_ += text_.empty() ? "{\"" : ",\"") += name) += "\":"; }
  void add(std::string_view text) { text_ += text; }
  void add(std::integral auto number) {
    char digits[24];
    text_.append(digits, std::to_chars(digits, std::end(digits), number).ptr);
  }
  std::string end() { return std::move(text_ += '}'); }

 private:
  std::string text_;
};

// A struct is "size", and " name offset size count type" of each member: most are never asked for.
void add(Json& structs, const bsd::Struct& type) {
  structs.begin(type.name);
  structs.add("\"");
  structs.add(type.size);
  const std::string_view names = type.names;
  size_t from = 0;
  for (const bsd::Member& member : type.members) {
    const size_t to = std::min(names.find_first_of(" ,", from), names.size());
    structs.add(" ");
    structs.add(names.substr(from, to - from));
    for (const size_t number : {member.offset, member.size, member.count}) {
      structs.add(" ");
      structs.add(number);
    }
    structs.add(" ");
    structs.add(member.type);
    from = names.find_first_not_of(", ", to);
  }
  structs.add("\"");
}

Napi::Array argument_errors(Napi::Env env) {
  Napi::Array rows = Napi::Array::New(env);
  for (const bsd::ArgumentErrorText& reason : bsd::kArgumentErrors) {
    Napi::Object row = Napi::Object::New(env);
    row.Set("code", reason.code);
    row.Set("expected", reason.expected);
    rows.Set(rows.Length(), row);
  }
  return rows;
}

Napi::Object init(Napi::Env env, Napi::Object exports) {
  bsd::WorkerInterrupt::adopt(env);
  Json constants;
  Napi::Object functions = Napi::Object::New(env);
  Json structs;
  for (const bsd::Header* header = bsd::Header::first; header != nullptr; header = header->next) {
    for (const bsd::Constant& row : header->constants) {
      if (row.value == bsd::kAbsent) continue;
      constants.begin(row.name);
      constants.add(row.value);
    }
    for (const bsd::Function& row : header->functions) {
      napi_value function = nullptr;
      napi_create_function(env, row.name, NAPI_AUTO_LENGTH, row.call, nullptr, &function);
      functions.Set(row.name, function);
    }
    for (const bsd::Struct& row : header->structs) add(structs, row);
  }
  exports.Set("constants", constants.end());
  exports.Set("functions", functions);
  exports.Set("structs", structs.end());
  exports.Set("argumentErrors", argument_errors(env));
  exports.Set("maxErrno", bsd::kMaxErrno);
  exports.Set("maxParameters", bsd::kMaxParameters);
  exports.Set("maxViews", static_cast<double>(bsd::kMaxViews));
  return exports;
}

}  // namespace

NODE_API_MODULE(bsd_sockets, init)
