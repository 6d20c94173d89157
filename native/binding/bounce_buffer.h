// Memory of the addon in place of a view, for calls whose arguments do not bound how much the kernel reads and writes:
// socket options and ioctl requests. The kernel never gets the address of the view in such a call.
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <optional>

#include "custom_args.h"

namespace bsd {

// Memory in front of a page that can be neither read nor written. end() is null if memory is short.
class GuardedPages {
 public:
  explicit GuardedPages(size_t size) {
    const auto page = static_cast<size_t>(sysconf(_SC_PAGESIZE));
    if (size > SIZE_MAX - 2 * page) return;
    const size_t usable = (size + page - 1) / page * page;
    void* pages = mmap(nullptr, usable + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED) return;
    pages_ = pages;
    size_ = usable + page;
    char* const guard = static_cast<char*>(pages) + usable;
    if (mprotect(guard, page, PROT_NONE) == 0) end_ = guard;
  }
  ~GuardedPages() {
    if (pages_ != nullptr) munmap(pages_, size_);
  }
  GuardedPages(const GuardedPages&) = delete;
  GuardedPages& operator=(const GuardedPages&) = delete;

  char* end() const { return end_; }

 private:
  void* pages_ = nullptr;
  size_t size_ = 0;
  char* end_ = nullptr;
};

// A copy of the first `capacity` bytes of a view, with zeros where the view is shorter. A guard page follows it, so a
// call that uses more than `capacity` bytes fails with EFAULT. No other thread can change the copy after it was
// checked.
//
// A thread uses one at a time: small ones share their pages.
class BounceBuffer {
 public:
  BounceBuffer(const View& view, size_t capacity) : view_(view), size_(std::min(view.size, capacity)) {
    char* const end = capacity > kShared ? own_.emplace(capacity).end() : shared_end();
    if (end == nullptr) return;
    data_ = end - capacity;
    if (size_ != 0) std::memcpy(data_, view.data, size_);
    // Not with 0 bytes: the masked store of memset takes 150 ns in front of the guard page.
    if (size_ != capacity) std::memset(data_ + size_, 0, capacity - size_);
  }
  BounceBuffer(const BounceBuffer&) = delete;
  BounceBuffer& operator=(const BounceBuffer&) = delete;

  // Null if memory is short.
  void* data() const { return data_; }

  // Copies to the view what the kernel wrote. A view that the kernel left alone is not written to: it may be constant.
  void store() const {
    if (size_ != 0 && std::memcmp(view_.data, data_, size_) != 0) std::memcpy(view_.data, data_, size_);
  }

 private:
  static constexpr size_t kShared = 64 * 1024;

  static char* shared_end() {
    static thread_local std::optional<GuardedPages> pages;
    if (!pages || pages->end() == nullptr) pages.emplace(kShared);
    return pages->end();
  }

  const View view_;
  const size_t size_;
  std::optional<GuardedPages> own_;
  char* data_ = nullptr;
};

// A capacity for calls that use an unknown number of bytes. No request of ioctl(2) encodes more than 16 KiB.
inline constexpr size_t kUnknownSize = 64 * 1024;

// Makes a call with a copy of the view. `writes`: the kernel may write to it.
template <class Call>
int with_copy(const View& view, size_t capacity, bool writes, Call call) {
  const BounceBuffer copy(view, capacity);
  if (copy.data() == nullptr) return fail(ENOMEM);
  const int result = call(copy.data());
  if (writes && (result != -1 || errno != EFAULT)) copy.store();
  return result;
}

// Whether a number in place of a pointer goes to the kernel as it is: no object has such an address.
inline bool is_no_address(long number) { return number < 4096; }

}  // namespace bsd
