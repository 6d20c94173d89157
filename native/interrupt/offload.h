// For calls of the C library that a signal does not end, as its resolver: on a worker they run on a helper thread, so
// that the worker can end while they wait (worker_interrupt.h).
#pragma once

#include <optional>

#include "worker_interrupt.h"

#ifdef __linux__
#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <new>
#include <utility>

#include "../runtime/thread.h"
#endif

namespace bsd {

#ifdef __linux__
// Shared by the two threads: the worker may be gone before the work is done.
template <class Work>
class Job {
 public:
  explicit Job(Work work) : work_(std::move(work)) {}

  bool start() { return start_thread(run, this); }

  // False where the worker is being ended.
  bool wait() {
    while (is_done_.load() == 0) {
      const auto sleep = [this] { return futex(FUTEX_WAIT_PRIVATE, 0); };
      // A signal of the caller's does not end it, as it would not end the resolver.
      if (interruptible(sleep) == -1 && WorkerInterrupt::of_this_thread()->is_ending()) return false;
    }
    return true;
  }

  auto take() { return std::move(result_); }

  void release() {
    if (owners_.fetch_sub(1) == 1) delete this;
  }

 private:
  static void* run(void* data) {
    auto* const self = static_cast<Job*>(data);
    self->result_ = self->work_();
    self->is_done_.store(1);
    self->futex(FUTEX_WAKE_PRIVATE, 1);
    self->release();
    return nullptr;
  }

  long futex(int operation, uint32_t value) {
    return ::syscall(SYS_futex, &is_done_, operation, value, nullptr, nullptr, 0);
  }

  Work work_;
  std::optional<decltype(std::declval<Work>()())> result_;
  std::atomic<uint32_t> is_done_ = 0;
  std::atomic<int> owners_ = 2;
};
#endif

// Returns the result of work(), or nothing if the worker is being ended. The work owns everything that it uses.
template <class Work>
auto run_on_helper_thread(Work work) -> std::optional<decltype(work())> {
#ifdef __linux__
  auto* const job = WorkerInterrupt::of_this_thread() == nullptr ? nullptr : new (std::nothrow) Job<Work>(work);
  if (job == nullptr) return work();
  if (!job->start()) {
    delete job;
    return work();
  }
  std::optional<decltype(work())> result;
  if (job->wait()) result = job->take();
  job->release();
  return result;
#else
  return work();
#endif
}

}  // namespace bsd
