// A value that several threads own: std::shared_ptr, except that an allocation that fails does not throw.
#pragma once

#include <atomic>
#include <new>
#include <utility>

namespace bsd {

template <class T>
class Shared {
 public:
  // Null if memory is short.
  template <class... Args>
  static Shared make(Args&&... args) {
    Shared shared;
    shared.block_ = new (std::nothrow) Block{T(std::forward<Args>(args)...)};
    return shared;
  }

  Shared() = default;
  Shared(const Shared& other) : block_(other.block_) {
    if (block_ != nullptr) block_->owners.fetch_add(1);
  }
  Shared& operator=(Shared other) {
    std::swap(block_, other.block_);
    return *this;
  }
  ~Shared() {
    if (block_ != nullptr && block_->owners.fetch_sub(1) == 1) delete block_;
  }

  explicit operator bool() const { return block_ != nullptr; }
  T& operator*() const { return block_->value; }
  T* operator->() const { return &block_->value; }

 private:
  struct Block {
    T value;
    std::atomic<int> owners = 1;
  };

  Block* block_ = nullptr;
};

}  // namespace bsd
