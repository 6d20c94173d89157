// Starts threads of the addon, which block all signals.
#pragma once

#ifdef __linux__
#include <pthread.h>

#include <csignal>

namespace bsd {

// The thread blocks all signals, so that another thread handles a signal for the process.
inline bool start_thread(pthread_t* thread, void* (*body)(void*), void* data) {
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  const bool started = pthread_create(thread, nullptr, body, data) == 0;
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  return started;
}

// A detached thread.
inline bool start_thread(void* (*body)(void*), void* data) {
  pthread_t thread;
  const bool started = start_thread(&thread, body, data);
  if (started) pthread_detach(thread);
  return started;
}

}  // namespace bsd
#endif
