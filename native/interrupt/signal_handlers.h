// JavaScript functions as handlers of signals.
//
// The kernel runs a handler between any two instructions, where no JavaScript can run. So a native handler notes the
// signal (signal_notes.h), and the function runs at the next safe point: when a call of the package begins or returns
// on the main thread, or in the event loop. As in C, its signal and sa_mask are blocked meanwhile. An exception
// that it throws leaves the call.
//
// A call that a signal interrupts fails with EINTR. Under SA_RESTART the kernel would restart it before the function
// has run. The native handler steps over the restarted call (step_over.h), and after_call() makes it again.
//
// A signal that comes between two calls interrupts the next one if that one blocks, as if it had come a moment later.
// Otherwise `while (!gotalarm) recvfrom(...)` would hang if JavaScript runs when the alarm comes.
#pragma once

#include <node_api.h>

#ifdef __linux__
#include <csignal>

#include "signal_notes.h"
#endif

namespace bsd {

#ifdef __linux__
class SignalHandlers {
 public:
  struct Action {
    napi_value handler = nullptr;  // a function, or the number SIG_DFL or SIG_IGN
    int flags = 0;
    sigset_t mask = {};
  };

  // sigaction(2), which gives the action before in `old`. Changes nothing without a handler. Returns 0 or -errno.
  static int change(napi_env env, int signum, const Action& action, Action* old);

  // The cost of handlers for each call: a byte is looked at before it and after it.
  static bool is_due() { return SignalNotes::is_due(); }

  // These run the handlers that are due. They return false and null if one has thrown.
  static bool before_call(napi_env env);
  static napi_value after_call(napi_env env, napi_callback_info info, napi_value result, napi_callback call);
};
#else
struct SignalHandlers {
  static bool is_due() { return false; }
  static bool before_call(napi_env) { return true; }
  static napi_value after_call(napi_env, napi_callback_info, napi_value result, napi_callback) { return result; }
};
#endif

}  // namespace bsd
