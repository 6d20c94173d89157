// The native half of bsd-sockets/promises: one epoll set per thread, and the descriptors that the thread owns.
//
// drain() moves a batch of epoll events into memory that JavaScript shares, and receives for the sockets whose first
// reader is a plain recv. The callback `dispatch` of lib/promises/reactor.ts is then called once with the number of
// events. The two subclasses differ only in how the loop of the thread is woken when the epoll set becomes readable.
//
// Nothing here may run JavaScript between reading a pointer and the system call that uses it.
#pragma once

#include <node_api.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <memory>

#include "../binding/view.h"
#include "../runtime/ownership.h"

namespace bsd {

// The shared memory consists of 32-bit numbers: the count of pending operations, whether they keep the loop alive,
// whether the thread has ended, and then the events. lib/promises/reactor.ts uses the same numbers.
inline constexpr size_t kWaiting = 0, kReferenced = 1, kEnded = 2, kFirstEvent = 3;
// The offsets of the numbers of one event. kResult is the result of recv(2) or -errno.
inline constexpr size_t kMask = 0, kDescriptor = 1, kGeneration = 2, kResult = 3, kEventSize = 4;
inline constexpr size_t kMaxEvents = 256;
// A bit beside epoll's in the mask: recv(2) filled the buffer and left nothing.
inline constexpr int32_t kDrained = 1 << 24;
// In place of a result: no recv(2) was made.
inline constexpr int32_t kNotCalled = INT32_MIN;

class Reactor {
 public:
  // Owns `epfd`. `shared` has the capacity for kMaxEvents.
  Reactor(napi_env env, int epfd, int32_t* shared);
  virtual ~Reactor();
  Reactor(const Reactor&) = delete;
  Reactor& operator=(const Reactor&) = delete;

  // Starts watching and returns 0 or -errno. A started reactor deletes itself at the end of the thread. `buffers` is an
  // array: for each descriptor, the memory of its first reader if that is a plain recv.
  int start(napi_value dispatch, napi_value buffers);

  // Whether pending operations keep the loop alive.
  int set_ref(int on);

  // Calls that create a descriptor which this thread owns: non-blocking and close-on-exec. These functions and those
  // below return a result or -errno.
  int socket(int domain, int type, int protocol);
  int socketpair(int domain, int type, int protocol, int (&sv)[2]);
  int pipe2(int (&pipefd)[2], int flags);
  int accept(int fd, View addr, socklen_t* addrlen);
  int duplicate(int fd);
  int adopt(int fd);

  // Adds a descriptor to the epoll set, or changes its events. `generation` comes back with each event.
  int watch(int fd, int generation, int events, int watched);

  // Closes a descriptor. Fails with EBADF if this thread no longer owns it because the program called close(2).
  int close(int fd, int watched);
  // The same without waiting for SO_LINGER, for a socket that was garbage-collected.
  int close_collected(int fd, int watched);
  // The descriptor stays open and belongs to the caller.
  int release(int fd, int watched);
  // Whether any thread's promises own it.
  int is_owned(int fd);

 protected:
  virtual int start_watching(napi_value dispatch) = 0;
  virtual void set_loop_ref(bool on) = 0;

  // Copies the events to the shared memory. Returns the number of events. Needs a handle scope.
  int drain();

  // Called after dispatch, during which the last operation may end and the next one begin.
  void release_if_idle() {
    if (shared_[kWaiting] == 0) set_ref(false);
  }

  // Called when the environment ends. No JavaScript runs after this.
  void forget_js();

  // Closes the epoll set and all descriptors that the thread owns.
  void close_all();

  int epfd() const { return epfd_; }
  napi_env env() const { return env_; }

 private:
  class FullBuffers;
  int own(int fd);
  int own_pair(const int (&made)[2], int (&fds)[2]);
  int disown(int fd, int watched);

  const napi_env env_;
  const int epfd_;
  const Owner id_;
  int32_t* const shared_;
  napi_ref buffers_ = nullptr;
  int highest_ = -1;  // of the descriptors that were ever owned
  bool closed_ = false;
};

// Watches through a handle of the thread's own libuv loop. Null if there is no libuv or memory is short.
std::unique_ptr<Reactor> libuv_reactor(napi_env env, int epfd, int32_t* shared);

// Watches through another thread, with nothing but Node-API. Costs two context switches per wake-up. Null if memory is
// short.
std::unique_ptr<Reactor> thread_reactor(napi_env env, int epfd, int32_t* shared);

}  // namespace bsd
