// The contents of a C header, as tables. A .cc file at the header's path fills them in and declares HEADER at its end.
#pragma once

#include <node_api.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <utility>

namespace bsd {

struct Constant {
  const char* name;
  long long value;
};

// The value of a constant that the system's headers lack: scripts/build-native.js.
inline constexpr long long kAbsent = INT64_MIN;

struct Function {
  const char* name;
  napi_callback call;
};

// type is one of i1 i2 i4 i8 u1 u2 u4 u8, c1 for char, s for a struct, p for a pointer; count is 0 unless it is an
// array.
struct Member {
  size_t offset;
  size_t size;
  size_t count;
  const char* type;
};

// names are the members' in one string, as STRUCT had them: some members are macros in C (s6_addr).
struct Struct {
  const char* name;
  size_t size;
  const char* names;
  std::span<const Member> members;
  size_t alignment = 1;
};

// Each header's tables; they chain themselves together before the module is initialised and are never changed again.
class Header {
 public:
  Header(std::span<const Constant> constants, std::span<const Function> functions, std::span<const Struct> structs)
      : constants(constants), functions(functions), structs(structs), next(first) {
    first = this;
  }

  const std::span<const Constant> constants;
  const std::span<const Function> functions;
  const std::span<const Struct> structs;
  const Header* const next;

  static inline const Header* first = nullptr;
};

template <class T>
constexpr const char* type_of() {
  constexpr const char* kSigned[] = {"", "i1", "i2", "", "i4", "", "", "", "i8"};
  constexpr const char* kUnsigned[] = {"", "u1", "u2", "", "u4", "", "", "", "u8"};
  if constexpr (std::is_same_v<T, char>) {
    return "c1";
  } else if constexpr (std::is_integral_v<T> || std::is_enum_v<T>) {
    // An enum is an int to those who store a negative number in it and an unsigned int to the compiler.
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
// One row of a table each.
#define CONSTANT(name) bsd::Constant{#name, static_cast<long long>(name)}
#define SYSCALL(name) bsd::Function{#name, bsd::Syscall<&::name>::call}
// A call written by hand because its prototype lacks facts.
#define CUSTOM(function) bsd::Function{#function, bsd::Syscall<&custom::function>::call}
#define STRUCT(type, ...)                                               \
  bsd::Struct{#type, sizeof(struct type), #__VA_ARGS__, [] {            \
    using Self = struct type;                                           \
    static constexpr bsd::Member members[] = {BSD_EACH(__VA_ARGS__)};   \
    return std::span<const bsd::Member>(members);                       \
  }(), alignof(struct type)}
// clang-format on
#define HEADER(...)                      \
  namespace {                            \
  const bsd::Header header(__VA_ARGS__); \
  }                                      \
  static_assert(true)

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
