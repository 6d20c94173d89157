// The thread that waits until something is sent to a worker: worker_interrupt.h.
//
// It waits edge-triggered on the descriptor of each worker's event loop. libuv makes an edge only for the first send to
// a handle since the loop looked at it, and a second one may be the one that counts. So while a blocked worker's loop
// stays readable, the worker is looked at again after 50, 100, ... 1,000 ms.
//
// A worker that runs its loop makes an edge for each event. It is muted for 50 ms after one, or as long as it makes no
// call, and looked at when the mute ends: no event of a busy worker costs a change of threads.
#pragma once

#ifdef __linux__
#include <cstdint>
#include <mutex>

#include "worker_interrupt.h"

namespace bsd {

class Watcher {
 public:
  static Watcher& instance() { return process_wide; }

  // Adds a worker. False where it is not watched, because there is no descriptor or thread left.
  bool add(WorkerInterrupt& worker);
  void remove(WorkerInterrupt& worker);

  // Watches all that were added and are not watched yet. False where one still is not.
  bool watch_all();

 private:
  constexpr Watcher() = default;

  bool watch_all_locked();
  bool start();
  [[noreturn]] void run();
  int milliseconds_until_due() const;
  void look_at_all_due();
  void sent(WorkerInterrupt& worker);
  void look(WorkerInterrupt& worker);
  void interrupt(WorkerInterrupt& worker);
  void mute(WorkerInterrupt& worker);
  void unmute(WorkerInterrupt& worker);
  bool control(WorkerInterrupt& worker, int operation, uint32_t events);

  // Never destroyed: its thread goes on while the process ends.
  static Watcher process_wide;

  std::mutex mutex_;
  WorkerInterrupt* first_ = nullptr;
  int epfd_ = -1;
};

}  // namespace bsd
#endif
