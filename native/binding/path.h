// A pathname in memory that belongs to JavaScript.
#pragma once

#include <climits>

#include "syscall.h"

namespace bsd {

// A copy, so that no other thread can remove the NUL. A path that is too long for the kernel stays too long.
class Path {
 public:
  explicit Path(const ViewOrString& pathname) {
    if (pathname.data == nullptr) return;
    const size_t size = pathname.size < PATH_MAX ? pathname.size : PATH_MAX;
    if (size > 0) std::memcpy(text_, pathname.data, size);
    text_[size] = '\0';
    // EFAULT for a view without a NUL.
    name_ =
        size < PATH_MAX && std::memchr(text_, '\0', size) == nullptr ? static_cast<char*>(faulting_address()) : text_;
  }
  Path(const Path&) = delete;
  Path& operator=(const Path&) = delete;

  const char* get() const { return name_; }

 private:
  char text_[PATH_MAX + 1];
  // For NULL, which the prototypes of the C library forbid.
  const char* name_ = static_cast<char*>(faulting_address());
};

}  // namespace bsd
