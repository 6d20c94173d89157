// The owner of each descriptor: the promises of one thread. Descriptors belong to the process, so there is one table
// for the process. The reactor of a thread enters a descriptor in the native call that creates it, and removes it in
// the call that closes it: a thread that is terminated between two lines of JavaScript leaves no descriptor open.
// close(2) and dup2(2) of the C API remove the descriptor that they close, so that its old owner does not close a new
// one with the same number.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <new>

namespace bsd {

// A number for each reactor, from 1. 0 is "no owner".
using Owner = uint32_t;

class Ownership {
 public:
  // Fails if memory is short.
  static bool set(int fd, Owner owner) {
    std::atomic<Owner>* const entry = find_or_create(fd);
    if (entry == nullptr) return false;
    entry->store(owner);
    return true;
  }

  // Returns whether `owner` owned it.
  static bool clear(int fd, Owner owner) {
    std::atomic<Owner>* const entry = find(fd);
    return entry != nullptr && entry->compare_exchange_strong(owner, 0);
  }

  // Called when another part of the program closes the descriptor.
  static void clear(int fd) {
    std::atomic<Owner>* const entry = find(fd);
    if (entry != nullptr && entry->load(std::memory_order_relaxed) != 0) entry->store(0);
  }

  static Owner get(int fd) {
    const std::atomic<Owner>* const entry = find(fd);
    return entry == nullptr ? 0 : entry->load();
  }

 private:
  static constexpr size_t kChunk = 4096;
  static constexpr size_t kChunks = (size_t{INT32_MAX} + 1) / kChunk;

  // Untouched pages take no memory.
  static inline std::atomic<std::atomic<Owner>*> chunks_[kChunks];

  static std::atomic<Owner>* find(int fd) {
    if (fd < 0) return nullptr;
    const auto number = static_cast<size_t>(fd);
    std::atomic<Owner>* const chunk = chunks_[number / kChunk].load(std::memory_order_acquire);
    return chunk == nullptr ? nullptr : &chunk[number % kChunk];
  }

  static std::atomic<Owner>* find_or_create(int fd) {
    if (fd < 0) return nullptr;
    std::atomic<std::atomic<Owner>*>& slot = chunks_[static_cast<size_t>(fd) / kChunk];
    if (slot.load(std::memory_order_acquire) == nullptr) {
      auto* const chunk = new (std::nothrow) std::atomic<Owner>[kChunk]();
      std::atomic<Owner>* expected = nullptr;
      if (chunk == nullptr) return nullptr;
      if (!slot.compare_exchange_strong(expected, chunk)) delete[] chunk;
    }
    return find(fd);
  }
};

}  // namespace bsd
