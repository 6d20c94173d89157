// The functions and the numbers of the reactor for lib/promises/reactor.ts.
#ifdef __linux__
#include "../binding/array_result.h"
#include "reactor.h"

namespace bsd {

namespace {

// A member function of Reactor as a JavaScript function.
template <auto M>
struct Method;

template <class... P, int (Reactor::*M)(P...)>
struct Method<M> {
  static napi_value call(napi_env env, napi_callback_info info) {
    void* reactor = nullptr;
    ArgumentList<P...> args;
    if (const int status = args.load(env, info, &reactor)) return to_js(env, int64_t{status});
    const int result =
        args.apply([reactor](auto&&... values) { return (static_cast<Reactor*>(reactor)->*M)(values...); });
    args.store();
    return to_js(env, int64_t{result});
  }
};

constexpr Function kMethods[] = {
    {"setRef", Method<&Reactor::set_ref>::call},        {"socket", Method<&Reactor::socket>::call},
    {"socketpair", Method<&Reactor::socketpair>::call}, {"pipe2", Method<&Reactor::pipe2>::call},
    {"accept", Method<&Reactor::accept>::call},         {"duplicate", Method<&Reactor::duplicate>::call},
    {"adopt", Method<&Reactor::adopt>::call},           {"watch", Method<&Reactor::watch>::call},
    {"close", Method<&Reactor::close>::call},           {"closeCollected", Method<&Reactor::close_collected>::call},
    {"release", Method<&Reactor::release>::call},       {"isOwned", Method<&Reactor::is_owned>::call},
};

// reactor(shared, dispatch, threaded, buffers) creates the epoll set and returns an object with the methods above, or
// -errno. `dispatch` keeps `shared` alive.
napi_value reactor(napi_env env, napi_callback_info info) {
  napi_value argv[4];
  size_t argc = 4;
  View shared;
  bool threaded = false;
  napi_get_cb_info(env, info, &argc, argv, nullptr, nullptr);
  read_view(env, argv[0], &shared);
  napi_get_value_bool(env, argv[2], &threaded);
  if (shared.size < (kFirstEvent + kMaxEvents * kEventSize) * sizeof(int32_t)) {
    return to_js(env, int64_t{-EFAULT});
  }
  const int epfd = epoll_create1(EPOLL_CLOEXEC);
  if (epfd == -1) return to_js(env, -int64_t{errno});

  auto* const numbers = static_cast<int32_t*>(shared.data);
  std::unique_ptr<Reactor> reactor;
  if (!threaded) reactor = libuv_reactor(env, epfd, numbers);
  if (!reactor) reactor = thread_reactor(env, epfd, numbers);
  if (!reactor) {
    close(epfd);
    return to_js(env, int64_t{-ENOMEM});
  }
  const int error = reactor->start(argv[1], argv[3]);
  if (error != 0) return to_js(env, int64_t{error});
  Reactor* const started = reactor.release();
  napi_value object = nullptr;
  napi_create_object(env, &object);
  for (const auto& [name, call] : kMethods) {
    napi_value function = nullptr;
    napi_create_function(env, name, NAPI_AUTO_LENGTH, call, started, &function);
    napi_set_named_property(env, object, name, function);
  }
  return object;
}

}  // namespace

FUNCTIONS({"promises reactor", reactor});

NUMBERS(kWaiting, kReferenced, kEnded, kFirstEvent, kEventSize, kMask, kDescriptor, kGeneration, kResult, kMaxEvents,
        kDrained, kNotCalled);

}  // namespace bsd
#endif
