#ifdef __linux__
#include "signal_handlers.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include "signal_loop.h"

namespace bsd {

namespace {

// Used by the main thread only.
struct Handler {
  napi_ref function = nullptr;
  int flags = 0;
  sigset_t mask = {};
  // A native handler of the runtime's or of other software: the function that stands for it, and its action.
  napi_ref native = nullptr;
  struct sigaction native_action = {};
};

Handler handlers[_NSIG];

// Whether after_call() makes a call again. It runs the handlers itself then.
bool is_retrying = false;

void release(napi_env env, napi_ref* reference) {
  if (*reference != nullptr) napi_delete_reference(env, std::exchange(*reference, nullptr));
}

napi_value value_of(napi_env env, napi_ref reference) {
  napi_value value = nullptr;
  napi_get_reference_value(env, reference, &value);
  return value;
}

napi_value number(napi_env env, intptr_t number) {
  napi_value value = nullptr;
  napi_create_int64(env, number, &value);
  return value;
}

// Calls a native handler, as a C program does that calls the one it has replaced.
napi_value call_native(napi_env env, napi_callback_info info) {
  void* data = nullptr;
  napi_get_cb_info(env, info, nullptr, nullptr, nullptr, &data);
  const auto* const handler = static_cast<Handler*>(data);
  const int signum = static_cast<int>(handler - handlers);
  const struct sigaction& action = handler->native_action;
  siginfo_t siginfo = {};
  siginfo.si_signo = signum;
  if ((action.sa_flags & SA_SIGINFO) != 0) {
    action.sa_sigaction(signum, &siginfo, nullptr);
  } else {
    action.sa_handler(signum);
  }
  return nullptr;
}

napi_value function_of_native(napi_env env, int signum, const struct sigaction& action) {
  Handler& handler = handlers[signum];
  if (handler.native != nullptr && handler.native_action.sa_handler == action.sa_handler)
    return value_of(env, handler.native);
  napi_value function = nullptr;
  release(env, &handler.native);
  handler.native_action = action;
  napi_create_function(env, "native", NAPI_AUTO_LENGTH, call_native, &handler, &function);
  napi_create_reference(env, function, 1, &handler.native);
  return function;
}

bool is_function(napi_env env, napi_value value) {
  napi_valuetype type = napi_undefined;
  return napi_typeof(env, value, &type) == napi_ok && type == napi_function;
}

bool is_native(napi_env env, const Handler& handler, napi_value value) {
  bool is_same = false;
  if (handler.native == nullptr) return false;
  napi_strict_equals(env, value_of(env, handler.native), value, &is_same);
  return is_same;
}

// Node's own actions of SIGINT and SIGTERM are its default: they reset the terminal, and end the process.
bool is_default(int signum, const struct sigaction& action) {
  return action.sa_handler == SIG_DFL || SignalNotes::is_guard(signum, action) ||
         (!SignalNotes::is_installed(signum, action) && (action.sa_flags & static_cast<int>(SA_RESETHAND)) != 0);
}

// A worker has no functions of the main thread: there, the default stands for them.
SignalHandlers::Action describe(napi_env env, int signum, const struct sigaction& action) {
  const Handler& handler = handlers[signum];
  const bool is_default_here =
      is_default(signum, action) || (action.sa_handler != SIG_IGN && !SignalNotes::is_main_thread());
  if (is_default_here) return {number(env, reinterpret_cast<intptr_t>(SIG_DFL)), 0, {}};
  if (SignalNotes::is_installed(signum, action) && handler.function != nullptr) {
    const int flags = (handler.flags & ~SA_RESTART) | (action.sa_flags & SA_RESTART);  // siginterrupt(3) changes it
    return {value_of(env, handler.function), flags, handler.mask};
  }
  if (action.sa_handler == SIG_IGN)
    return {number(env, reinterpret_cast<intptr_t>(SIG_IGN)), action.sa_flags, action.sa_mask};
  return {function_of_native(env, signum, action), action.sa_flags, action.sa_mask};
}

void forget(napi_env env, int signum) {
  release(env, &handlers[signum].function);
  SignalNotes::forget(signum);
}

int set_native(napi_env env, int signum, const struct sigaction& action) {
  if (sigaction(signum, &action, nullptr) == -1) return -errno;
  if (!SignalNotes::is_main_thread()) return 0;
  forget(env, signum);
  if (action.sa_handler == SIG_DFL) SignalNotes::guard_if_blocked(signum);
  return 0;
}

int set_number(napi_env env, int signum, const SignalHandlers::Action& action) {
  double value = -1;
  napi_get_value_double(env, action.handler, &value);
  struct sigaction native = {};
  native.sa_flags = action.flags;
  native.sa_mask = action.mask;
  native.sa_handler = value == 0 ? SIG_DFL : SIG_IGN;
  return value == 0 || value == 1 ? set_native(env, signum, native) : -EINVAL;
}

bool run(napi_env env, int* interrupting);

void run_in_loop(napi_env env) {
  int interrupting = 0;
  while (SignalNotes::is_due() && !run(env, &interrupting)) {
    napi_value error = nullptr;
    if (napi_get_and_clear_last_exception(env, &error) == napi_ok) napi_fatal_exception(env, error);
  }
}

// Signals that come while the process ends are noted and not handled.
void release_all(napi_env env) {
  for (Handler& handler : handlers) {
    release(env, &handler.function);
    release(env, &handler.native);
  }
}

int set_function(napi_env env, int signum, const SignalHandlers::Action& action) {
  if (!SignalNotes::is_main_thread()) return -ENOTSUP;
  Handler& handler = handlers[signum];
  if (is_native(env, handler, action.handler)) return set_native(env, signum, handler.native_action);
  if (const int error = SignalLoop::start(env, run_in_loop, release_all)) return error;
  napi_ref function = nullptr;
  if (napi_create_reference(env, action.handler, 1, &function) != napi_ok) return -ENOMEM;
  if (!SignalNotes::install(signum, action.flags)) {
    const int error = errno;
    napi_delete_reference(env, function);
    return -error;
  }
  release(env, &handler.function);
  handler.function = function;
  handler.flags = action.flags;
  handler.mask = action.mask;
  return 0;
}

bool restarts(int signum) {
  struct sigaction action;
  return sigaction(signum, nullptr, &action) == 0 && (action.sa_flags & SA_RESTART) != 0;
}

// The bytes of a siginfo_t.
napi_value copy_of(napi_env env, const siginfo_t& info) {
  void* data = nullptr;
  napi_value buffer = nullptr;
  if (napi_create_arraybuffer(env, sizeof info, &data, &buffer) == napi_ok) std::memcpy(data, &info, sizeof info);
  return buffer;
}

// False: it has thrown.
bool run_one(napi_env env, int signum, const siginfo_t& info) {
  Handler& handler = handlers[signum];
  napi_value undefined = nullptr;
  napi_value function = value_of(env, handler.function);
  const bool takes_info = (handler.flags & SA_SIGINFO) != 0;
  napi_value args[] = {number(env, signum), takes_info ? copy_of(env, info) : nullptr};
  napi_get_undefined(env, &undefined);
  sigset_t mask = handler.mask, before;
  if ((handler.flags & SA_NODEFER) == 0) sigaddset(&mask, signum);
  if ((handler.flags & static_cast<int>(SA_RESETHAND)) != 0) {
    struct sigaction reset = {};
    sigaction(signum, &reset, nullptr);
  }
  pthread_sigmask(SIG_BLOCK, &mask, &before);
  const uint64_t held = SignalNotes::hold(mask);
  const bool has_returned = napi_call_function(env, undefined, function, takes_info ? 2 : 1, args, nullptr) == napi_ok;
  SignalNotes::hold_only(held);
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  return has_returned;
}

// Runs all handlers that are due. `interrupting` is one of their signals, if possible one without SA_RESTART; 0: none.
bool run(napi_env env, int* interrupting) {
  bool has_returned = true;
  *interrupting = 0;
  siginfo_t info;
  while (const int signum = has_returned ? SignalNotes::take(&info) : 0) {
    struct sigaction action;
    if (sigaction(signum, nullptr, &action) == -1 || !SignalNotes::is_installed(signum, action)) continue;
    if (*interrupting == 0 || restarts(*interrupting)) *interrupting = signum;
    napi_handle_scope scope = nullptr;
    napi_open_handle_scope(env, &scope);
    has_returned = run_one(env, signum, info);
    napi_close_handle_scope(env, scope);
  }
  return has_returned;
}

// A result that is EINTR of a call that is to be made again keeps no handle.
napi_value make_again(napi_env env, napi_callback_info info, napi_callback call) {
  napi_escapable_handle_scope scope = nullptr;
  napi_open_escapable_handle_scope(env, &scope);
  is_retrying = true;
  napi_value result = call(env, info);
  is_retrying = false;
  if (!SignalNotes::is_stepped_over()) napi_escape_handle(env, scope, result, &result);
  napi_close_escapable_handle_scope(env, scope);
  return result;
}

}  // namespace

int SignalHandlers::change(napi_env env, int signum, const Action& action, Action* old) {
  struct sigaction now;
  if (signum <= 0 || signum >= _NSIG) return -EINVAL;
  if (sigaction(signum, nullptr, &now) == -1) return -errno;
  *old = describe(env, signum, now);
  if (action.handler == nullptr) return 0;
  return is_function(env, action.handler) ? set_function(env, signum, action) : set_number(env, signum, action);
}

bool SignalHandlers::before_call(napi_env env) {
  if (is_retrying || !SignalNotes::is_main_thread()) return true;
  int interrupting = 0;
  if (!run(env, &interrupting)) return false;
  if (interrupting != 0) SignalNotes::keep_sending(interrupting);
  return true;
}

napi_value SignalHandlers::after_call(napi_env env, napi_callback_info info, napi_value result, napi_callback call) {
  if (is_retrying || !SignalNotes::is_main_thread()) return result;
  for (;;) {
    int interrupting = 0;
    SignalNotes::stop_sending();
    const bool is_restarted = SignalNotes::is_stepped_over();
    SignalNotes::clear_stepped_over();
    if (!run(env, &interrupting)) return nullptr;
    if (!is_restarted) return result;
    if (interrupting != 0 && !restarts(interrupting)) SignalNotes::keep_sending(interrupting);
    result = make_again(env, info, call);
  }
}

}  // namespace bsd
#endif
