// The contents of C headers, as tables: a .cc file at a header's path lists its constants, functions and structs with
// the macros at the end of this file. Registration needs no other place.
#pragma once

#include <node_api.h>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <type_traits>
#include <utility>

namespace bsd {

// A list of rows that is complete before the module is initialised, and never changed again. The rows of one file keep
// their order.
template <class Row>
class Listed {
 public:
  explicit Listed(Row row) : row(row) {
    *end = this;
    end = &next;
  }

  const Row row;
  Listed* next = nullptr;

  static inline constinit Listed* first = nullptr;

 private:
  static inline constinit Listed** end = &first;
};

// The names are in one string: each is a macro in C, or may be one (s6_addr), and would expand in a list.
struct Constants {
  const char* names;
  std::initializer_list<long long> values;
};

// Numbers of the addon's own that lib/ uses as well: native.numbers in lib/runtime/addon.ts.
struct Numbers : Constants {};

// The value of a constant that the system's headers lack: scripts/build-native.js.
inline constexpr long long kAbsent = INT64_MIN;

struct Function {
  const char* name;
  napi_callback call;
};
struct Functions {
  std::initializer_list<Function> rows;
};

// type is one of i1 i2 i4 i8 u1 u2 u4 u8, c1 for char, s for a struct, p for a pointer; count is 0 unless it is an
// array.
struct Member {
  size_t offset;
  size_t size;
  size_t count;
  const char* type;
};

struct Struct {
  const char* name;
  size_t size;
  size_t alignment;
  const char* names;
  std::initializer_list<Member> members;
};

template <class T>
constexpr const char* type_of() {
  constexpr const char* kSigned[] = {"", "i1", "i2", "", "i4", "", "", "", "i8"};
  constexpr const char* kUnsigned[] = {"", "u1", "u2", "", "u4", "", "", "", "u8"};
  if constexpr (std::is_same_v<T, char>) {
    return "c1";
  } else if constexpr (std::is_integral_v<T> || std::is_enum_v<T>) {
    // The compiler may have an enum as unsigned although programs store negative numbers in it.
    return std::is_signed_v<T> ? kSigned[sizeof(T)] : kUnsigned[sizeof(T)];
  } else if constexpr (std::is_pointer_v<T>) {
    return "p";
  } else {
    static_assert(std::is_class_v<T> || std::is_union_v<T>, "a member of this type has no accessor");
    return "s";
  }
}

template <class T>
constexpr Member member(size_t offset) {
  return {offset, sizeof(T), std::extent_v<T>, type_of<std::remove_extent_t<T>>()};
}

}  // namespace bsd

// clang-format off
// Statements in a header's file.
#define CONSTANTS(...) BSD_LIST(bsd::Constants, #__VA_ARGS__, BSD_ROWS(long long, __VA_ARGS__))
#define NUMBERS(...) BSD_LIST(bsd::Numbers, {#__VA_ARGS__, BSD_ROWS(long long, __VA_ARGS__)})
#define FUNCTIONS(...) BSD_LIST(bsd::Functions, BSD_ROWS(bsd::Function, __VA_ARGS__))
// A type and its members. TYPE is for one whose name in C has no `struct`.
#define STRUCT(type, ...) BSD_TYPE(struct type, #type, #__VA_ARGS__, __VA_ARGS__)
#define TYPE(type, ...) BSD_TYPE(type, #type, #__VA_ARGS__, __VA_ARGS__)

// A row of FUNCTIONS each. CUSTOM is a call written by hand because its prototype lacks facts.
#define SYSCALL(name) bsd::Function{#name, bsd::Syscall<&::name>::call}
#define CUSTOM(function) bsd::Function{#function, bsd::Syscall<&custom::function>::call}

#define BSD_LIST(Row, ...) BSD_LIST_AT(__COUNTER__, Row, __VA_ARGS__)
#define BSD_LIST_AT(...) BSD_LIST_NAMED(__VA_ARGS__)
#define BSD_LIST_NAMED(n, Row, ...)                    \
  namespace {                                          \
  const bsd::Listed<Row> listed_##n(Row{__VA_ARGS__}); \
  }                                                    \
  static_assert(true)
// The rows last as long as the program.
#define BSD_ROWS(Row, ...) [] {                                   \
    static const std::initializer_list<Row> rows = {__VA_ARGS__}; \
    return rows;                                                  \
  }()
#define BSD_TYPE(type, name, names, ...)                               \
  BSD_LIST(bsd::Struct, name, sizeof(type), alignof(type), names, [] { \
    using Self [[maybe_unused]] = type;                                \
    return BSD_ROWS(bsd::Member, BSD_EACH(__VA_ARGS__));               \
  }())
// clang-format on

#define BSD_MEMBER(name) \
  bsd::member<std::remove_reference_t<decltype((std::declval<Self&>().name))>>(offsetof(Self, name)),
// BSD_EACH(a, b, c) is BSD_MEMBER(a) BSD_MEMBER(b) BSD_MEMBER(c), for up to 256 members.
#define BSD_EACH(...) __VA_OPT__(BSD_SCAN(BSD_STEP(__VA_ARGS__)))
#define BSD_STEP(a, ...) BSD_MEMBER(a) __VA_OPT__(BSD_AGAIN BSD_PARENS(__VA_ARGS__))
#define BSD_AGAIN() BSD_STEP
#define BSD_PARENS ()
#define BSD_SCAN(...) BSD_SCAN3(BSD_SCAN3(BSD_SCAN3(BSD_SCAN3(__VA_ARGS__))))
#define BSD_SCAN3(...) BSD_SCAN2(BSD_SCAN2(BSD_SCAN2(BSD_SCAN2(__VA_ARGS__))))
#define BSD_SCAN2(...) BSD_SCAN1(BSD_SCAN1(BSD_SCAN1(BSD_SCAN1(__VA_ARGS__))))
#define BSD_SCAN1(...) BSD_SCAN0(BSD_SCAN0(BSD_SCAN0(BSD_SCAN0(__VA_ARGS__))))
#define BSD_SCAN0(...) __VA_ARGS__
