// View of our own that stands in for a view when nobody knows how much the kernel will write through the pointer.
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

#include "syscall.h"

namespace bsd {

// Holds a copy of the view; what the kernel wrote goes back as far as the view reaches. Beyond it lies a page that
// can't be written to, so that a request larger than ever seen is EFAULT.
class BounceBuffer {
 public:
  explicit BounceBuffer(const View& view) : view_(view) {
    void* pages = mmap(nullptr, kSize + kGuard, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED) return;
    pages_ = static_cast<char*>(pages);
    mprotect(pages_ + kSize, kGuard, PROT_NONE);
    std::memcpy(pages_, view_.data, std::min(view_.size, kSize));
  }
  ~BounceBuffer() {
    if (pages_) munmap(pages_, kSize + kGuard);
  }
  BounceBuffer(const BounceBuffer&) = delete;
  BounceBuffer& operator=(const BounceBuffer&) = delete;

  // Null where memory is short.
  void* data() const { return pages_; }
  void store() const { std::memcpy(view_.data, pages_, std::min(view_.size, kSize)); }

 private:
  static constexpr size_t kSize = 64 * 1024;
  static constexpr size_t kGuard = 64 * 1024;  // the largest page there is on the machines that Node runs on
  const View view_;
  char* pages_ = nullptr;
};

// A number where a pointer may be meant: one that no object's address can be goes to the kernel as it is.
inline bool is_no_address(long number) { return number < 4096; }

}  // namespace bsd
