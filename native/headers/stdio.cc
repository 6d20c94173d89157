#include <stdio.h>

#include <cstring>

#include "../binding/syscall.h"
#include "../registry.h"

namespace custom {

// snprintf(3) with one conversion, so that each argument has the type that its conversion needs: lib/runtime/printf.ts.
// A negative precision is none. The value is 8 bytes, or the NUL-terminated text of %s, or any memory for %p.
int snprintf(bsd::View str, bsd::String flags, int width, int precision, int conversion, bsd::View value) {
  constexpr int kWidest = 65535;
  if (std::strspn(flags.data, "-+ #0") != std::strlen(flags.data) || std::strlen(flags.data) > 5)
    return bsd::fail(EINVAL);
  if (width < 0 || width > kWidest || precision > kWidest || str.data == nullptr) return bsd::fail(EINVAL);
  const bool is_integer = conversion != 0 && std::strchr("diouxX", conversion) != nullptr;
  char format[32];
  ::snprintf(format, sizeof format, precision < 0 ? "%%%s*%s%c" : "%%%s*.*%s%c", flags.data, is_integer ? "ll" : "",
             conversion);
  auto* const text = static_cast<char*>(str.data);
  const auto print = [&](auto argument) {
    return precision < 0 ? ::snprintf(text, str.size, format, width, argument)
                         : ::snprintf(text, str.size, format, width, precision, argument);
  };
  if (conversion == 'p') return print(value.data);
  if (conversion == 's') {
    const bool ends = value.data != nullptr && std::memchr(value.data, 0, value.size) != nullptr;
    return ends ? print(static_cast<const char*>(value.data)) : bsd::fail(EFAULT);
  }
  if (value.data == nullptr || value.size < 8) return bsd::fail(EFAULT);
  long long integer;
  double number;
  std::memcpy(&integer, value.data, sizeof integer);
  std::memcpy(&number, value.data, sizeof number);
  if (is_integer) return print(integer);
  if (conversion == 'c') return print(static_cast<int>(integer));
  if (conversion != 0 && std::strchr("aAeEfFgG", conversion) != nullptr) return print(number);
  return bsd::fail(EINVAL);
}

}  // namespace custom

CONSTANTS(BUFSIZ, EOF);

FUNCTIONS(CUSTOM(snprintf));
