// The C library's resolver goes on after a signal as if nothing had been, so that a worker which is blocked in it could
// not end (native/interrupt/waiter.h). There it runs on a thread of its own, and the worker waits for that one.
#pragma once

#include <optional>

#include "blocking.h"

#ifdef __linux__
#include <linux/futex.h>

#include <memory>
#include <new>
#include <utility>

#include "../runtime/thread.h"
#endif

namespace bsd {

#ifdef __linux__
// Shared by the two threads: the worker may be gone before the work is done.
template <class Work>
struct Job {
  Work work;
  std::optional<decltype(std::declval<Work>()())> result;
  std::atomic<uint32_t> done = 0;
};

template <class Work>
void* run_job(void* data) {
  const std::unique_ptr<std::shared_ptr<Job<Work>>> job(static_cast<std::shared_ptr<Job<Work>>*>(data));
  (*job)->result = (*job)->work();
  (*job)->done.store(1);
  ::syscall(SYS_futex, &(*job)->done, FUTEX_WAKE_PRIVATE, 1, nullptr, nullptr, 0);
  return nullptr;
}

// What work() returns; nothing where the thread is to end. The work owns all that it uses.
template <class Work>
auto aside(Work work) -> std::optional<decltype(work())> {
  if (!is_worker()) return work();
  const auto job = std::make_shared<Job<Work>>(std::move(work));
  auto* const theirs = new std::shared_ptr(job);
  if (!start_thread(run_job<Work>, theirs)) {
    delete theirs;
    return job->work();
  }
  while (job->done.load() == 0) {
    const auto wait = [&] { return ::syscall(SYS_futex, &job->done, FUTEX_WAIT_PRIVATE, 0, nullptr, nullptr, 0); };
    // A signal of the user's does not end it: the resolver would not have told of it either.
    if (interruptible(wait) == -1 && errno == EINTR && Waiter::of_this_thread()->is_ending()) return std::nullopt;
  }
  return std::move(job->result);
}
#else
template <class Work>
auto aside(Work work) -> std::optional<decltype(work())> {
  return work();
}
#endif

}  // namespace bsd
