#include <napi.h>

#include <algorithm>
#include <charconv>
#include <concepts>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <string_view>

#include "binding/syscall.h"
#include "interrupt/worker_interrupt.h"
#include "registry.h"

namespace {

// Constants and structs are exported as JSON. One call of Node-API for each name, and four for each member, took most
// of the time of loading the addon.
class Json {
 public:
  Json() = default;
  ~Json() { std::free(text_); }
  Json(const Json&) = delete;
  Json& operator=(const Json&) = delete;

  void begin(std::string_view name) {
    add(size_ == 0 ? "{\"" : ",\"");
    add(name);
    add("\":");
  }
  void add(std::string_view text) {
    if (!reserve(text.size())) return;
    std::memcpy(text_ + size_, text.data(), text.size());
    size_ += text.size();
  }
  void add(std::integral auto number) {
    char digits[24];
    add(std::string_view(digits, std::to_chars(digits, std::end(digits), number).ptr - digits));
  }

  // Returns null if memory is short.
  napi_value end(napi_env env) {
    napi_value value = nullptr;
    add("}");
    if (!is_short_) napi_create_string_utf8(env, text_, size_, &value);
    return value;
  }

 private:
  bool reserve(size_t more) {
    if (is_short_ || size_ + more <= capacity_) return !is_short_;
    const size_t capacity = 2 * (size_ + more);
    void* const text = std::realloc(text_, capacity);
    is_short_ = text == nullptr;
    if (is_short_) return false;
    text_ = static_cast<char*>(text);
    capacity_ = capacity;
    return true;
  }

  char* text_ = nullptr;
  size_t size_ = 0;
  size_t capacity_ = 0;
  bool is_short_ = false;
};

// Removes the first name from a list of the form that the macros of registry.h write.
std::string_view take_name(std::string_view* names) {
  const std::string_view name = names->substr(0, names->find_first_of(" ,"));
  names->remove_prefix(std::min(names->find_first_not_of(" ,", name.size()), names->size()));
  return name;
}

void add(Json& json, const bsd::Constants& constants) {
  std::string_view names = constants.names;
  for (const long long value : constants.values) {
    const std::string_view name = take_name(&names);
    if (value == bsd::kAbsent) continue;
    json.begin(name);
    json.add(value);
  }
}

// A struct is "size/alignment", and " name offset size count type" of each member. lib/ parses only those that are
// used.
void add(Json& json, const bsd::Struct& type) {
  json.begin(type.name);
  json.add("\"");
  json.add(type.size);
  json.add("/");
  json.add(type.alignment);
  std::string_view names = type.names;
  for (const bsd::Member& member : type.members) {
    json.add(" ");
    json.add(take_name(&names));
    for (const size_t number : {member.offset, member.size, member.count}) {
      json.add(" ");
      json.add(number);
    }
    json.add(" ");
    json.add(member.type);
  }
  json.add("\"");
}

template <class Row>
napi_value json(napi_env env) {
  Json json;
  for (auto* listed = bsd::Listed<Row>::first; listed != nullptr; listed = listed->next) add(json, listed->row);
  return json.end(env);
}

Napi::Object functions(Napi::Env env) {
  Napi::Object functions = Napi::Object::New(env);
  for (auto* listed = bsd::Listed<bsd::Functions>::first; listed != nullptr; listed = listed->next) {
    for (const bsd::Function& row : listed->row.rows) {
      napi_value function = nullptr;
      napi_create_function(env, row.name, NAPI_AUTO_LENGTH, row.call, nullptr, &function);
      functions.Set(row.name, function);
    }
  }
  return functions;
}

Napi::Array argument_errors(Napi::Env env) {
  Napi::Array rows = Napi::Array::New(env);
  for (const bsd::ArgumentErrorText& reason : bsd::kArgumentErrors) {
    Napi::Object row = Napi::Object::New(env);
    row.Set("code", bsd::to_js(env, reason.code));
    row.Set("expected", bsd::to_js(env, reason.expected));
    rows.Set(rows.Length(), row);
  }
  return rows;
}

Napi::Object init(Napi::Env env, Napi::Object exports) {
  bsd::WorkerInterrupt::adopt(env);
  napi_value constants = json<bsd::Constants>(env);
  napi_value structs = json<bsd::Struct>(env);
  napi_value numbers = json<bsd::Numbers>(env);
  if (constants == nullptr || structs == nullptr || numbers == nullptr) {
    napi_throw_error(env, "ENOMEM", "bsd-sockets: not enough memory to load the addon");
    return exports;
  }
  exports.Set("constants", constants);
  exports.Set("functions", functions(env));
  exports.Set("structs", structs);
  exports.Set("argumentErrors", argument_errors(env));
  exports.Set("numbers", numbers);
  return exports;
}

}  // namespace

namespace bsd {

NUMBERS(kMaxErrno, kMaxParameters, kMaxViews);

}  // namespace bsd

NODE_API_MODULE(bsd_sockets, init)
