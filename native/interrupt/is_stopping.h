// Whether an environment is being stopped, by worker.terminate(), process.exit() or the end of the main thread.
//
// The answer comes from Node-API: while an environment stops, functions that may run JavaScript refuse every call with
// a status of their own, before they look at their arguments. Otherwise this question, which has no value, is an
// invalid argument. On the environment's own thread it is a call like any other.
//
// The watcher (native/interrupt/watcher.cc) asks it from ANOTHER thread. That stretches one sentence of Node-API's
// documentation: functions that take a napi_env are for the environment's own thread. Why it is sound all the same:
//   - the environment's thread is in a system call, and cannot leave it before the answer is there
//   (worker_interrupt.h),
//     so that no two threads use the environment at once;
//   - the question opens no handle scope, takes no lock, and neither allocates on V8's heap nor runs JavaScript: the
//   flag
//     that it reads is atomic, and the v8::TryCatch of Node-API's preamble is linked in and out again before it
//     returns;
//   - the watcher holds the mutex under which an environment takes its leave, so that the environment exists.
// Node's sources were read for the majors in kHammered, and `scripts/runtimes.sh` asks it millions of times on each:
// under messages, garbage collection in every state, profiling, and workers that throw. On any other runtime or major
// nothing is asked, and blocked calls are bare: docs/reliability.md. A crash in test/runtimes/storm, or a TryCatch that
// moves to the heap, would show that the reasoning no longer holds.
#pragma once

#include <node_api.h>

#include <algorithm>
#include <cstdint>

namespace bsd {

// The majors of Node that scripts/runtimes.sh runs the storm on: test/runtimes compares.
inline constexpr uint32_t kHammered[] = {20, 22, 24, 26};

inline bool is_stopping(napi_env env) {
  napi_value unused = nullptr;
  return napi_coerce_to_bool(env, nullptr, &unused) != napi_invalid_arg;
}

// Is this Node, of a major whose environments may be asked? Bun and Deno give a version of Node's as well.
inline bool may_ask(napi_env env) {
  napi_value global = nullptr, process = nullptr, versions = nullptr;
  bool is_bun = true, is_deno = true;
  const napi_node_version* version = nullptr;
  const bool known = napi_get_global(env, &global) == napi_ok &&
                     napi_get_named_property(env, global, "process", &process) == napi_ok &&
                     napi_get_named_property(env, process, "versions", &versions) == napi_ok &&
                     napi_has_named_property(env, versions, "bun", &is_bun) == napi_ok &&
                     napi_has_named_property(env, versions, "deno", &is_deno) == napi_ok &&
                     napi_get_node_version(env, &version) == napi_ok;
  if (!known || is_bun || is_deno) return false;
  return std::find(std::begin(kHammered), std::end(kHammered), version->major) != std::end(kHammered);
}

}  // namespace bsd
