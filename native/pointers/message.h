// iovec, msghdr and mmsghdr hold pointers, which JavaScript cannot. lib/structs/message-encoder.ts flattens them into
// views and an array of numbers, in this order:
//
//   iovec   views: base            numbers: length
//   msghdr  views: name?, control? numbers: which of the two, namelen, iovlen, controllen, flags, result
//           and then each iovec
//
// and reads back from the numbers what the kernel wrote.
#pragma once

#include <sys/socket.h>
#include <sys/uio.h>

#include <climits>
#include <cmath>
#include <new>

#include "../binding/syscall.h"

namespace bsd {

// The numbers of a msghdr. kHasName and kHasControl are bits of kMessageViews.
enum {
  kMessageViews,
  kMessageNameLength,
  kMessageIovLength,
  kMessageControlLength,
  kMessageFlags,
  kMessageResult,
  kMessageNumbers
};
enum { kHasName = 1, kHasControl = 2 };

// n objects: on the stack if they are few, else on the heap. data() is null if memory is short.
template <class T, size_t kInlineCapacity>
class InlineVector {
 public:
  explicit InlineVector(size_t n)
      : many_(n > kInlineCapacity ? new(std::nothrow) T[n]() : nullptr),
        data_(n > kInlineCapacity ? many_.get() : few_) {}
  T* data() { return data_; }

 private:
  T few_[kInlineCapacity] = {};
  std::unique_ptr<T[]> many_;
  T* data_;
};

// Walks through the views and the numbers that belong to one call.
class Flattened {
 public:
  Flattened(ViewArgs views, View numbers)
      : views_(views), numbers_(static_cast<double*>(numbers.data)), count_(numbers.size / sizeof(double)) {}

  // Returns 0 or an errno.
  int iovecs(iovec* iov, size_t n) {
    for (size_t i = 0; i < n; i++) {
      View base;
      if (next_number_ >= count_ || !read_view(views_, next_view_++, &base)) return EFAULT;
      const size_t length = number<size_t>(next_number_++);
      if (const int error = place(base, length, SSIZE_MAX, &iov[i].iov_base)) return error;
      iov[i].iov_len = length;
    }
    return 0;
  }

  // The number of iovecs of the next message, or 0 if it exceeds the maximum of the kernel.
  size_t iovlen() const {
    if (next_number_ + kMessageNumbers > count_) return 0;
    const size_t iovlen = number<size_t>(next_number_ + kMessageIovLength);
    return iovlen > UIO_MAXIOV ? 0 : iovlen;
  }

  // `capacity` is that of `iov`. `most` is the largest length of control data that the kernel accepts, which differs
  // for sending and receiving. Returns 0 or an errno.
  int message(msghdr* msg, iovec* iov, size_t capacity, size_t most) {
    if (next_number_ + kMessageNumbers > count_) return EFAULT;
    const size_t at = next_number_;
    const int which = number<int>(at + kMessageViews);
    View name, control;
    if ((which & kHasName) && !read_view(views_, next_view_++, &name)) return EFAULT;
    if ((which & kHasControl) && !read_view(views_, next_view_++, &control)) return EFAULT;
    next_number_ += kMessageNumbers;
    msg->msg_namelen = number<socklen_t>(at + kMessageNameLength);
    msg->msg_iovlen = number<size_t>(at + kMessageIovLength);
    msg->msg_controllen = number<size_t>(at + kMessageControlLength);
    msg->msg_flags = number<int>(at + kMessageFlags);
    if (const int error = place(name, msg->msg_namelen, INT_MAX, &msg->msg_name)) return error;
    if (const int error = place(control, msg->msg_controllen, most, &msg->msg_control)) return error;
    if (msg->msg_iovlen > UIO_MAXIOV) {
      msg->msg_iov = static_cast<iovec*>(faulting_address());  // the kernel rejects the count before it looks
      return 0;
    }
    if (msg->msg_iovlen > capacity) return EFAULT;
    msg->msg_iov = iov;
    return iovecs(iov, msg->msg_iovlen);
  }

  // Returns to the first message, to write the results.
  void rewind() { next_number_ = 0; }

  void store(const msghdr& msg, double result) {
    double* numbers = numbers_ + next_number_;
    numbers[kMessageNameLength] = msg.msg_namelen;
    numbers[kMessageControlLength] = static_cast<double>(msg.msg_controllen);
    numbers[kMessageFlags] = msg.msg_flags;
    numbers[kMessageResult] = result;
    next_number_ += kMessageNumbers + (msg.msg_iovlen > UIO_MAXIOV ? 0 : msg.msg_iovlen);
  }

 private:
  // lib/structs/message-encoder.ts has checked that the number is an integer of 64 bits. No other code uses the memory.
  template <class T>
  T number(size_t i) const {
    const double value = numbers_[i];
    return static_cast<T>(value < 0 ? static_cast<int64_t>(value) : static_cast<uint64_t>(value));
  }

  static int place(const View& memory, size_t length, size_t most, void** out) {
    *out = memory.data;
    if (memory.data == nullptr || length <= memory.size) return 0;
    *out = faulting_address();
    return length > most ? 0 : EFAULT;
  }

  ViewArgs views_;
  double* numbers_;
  size_t count_;
  size_t next_view_ = 0;
  size_t next_number_ = 0;
};

}  // namespace bsd
