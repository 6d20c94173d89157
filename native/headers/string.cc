#include <string.h>

#include "../binding/syscall.h"
#include "../registry.h"

namespace custom {

namespace {

// strerror_r returns the text in some C libraries and a status in others.
[[maybe_unused]] const char* text_of(const char* text, const char*) { return text; }
[[maybe_unused]] const char* text_of(int, const char* buffer) { return buffer; }

}  // namespace

// strerror(3) of older C libraries writes the text of an unknown number to memory that all threads share.
const char* strerror(int errnum) {
  static thread_local char buffer[64];
  return text_of(::strerror_r(errnum, buffer, sizeof buffer), buffer);
}

}  // namespace custom

FUNCTIONS(CUSTOM(strerror));
