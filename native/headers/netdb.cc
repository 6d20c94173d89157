#include <netdb.h>

#include <mutex>

#include "../interrupt/offload.h"
#include "../pointers/addrinfo.h"
#include "../pointers/nameinfo.h"

#ifndef NETDB_INTERNAL
#define NETDB_INTERNAL -1
#endif

namespace custom {

namespace {

napi_value number(napi_env env, int value) { return bsd::to_js(env, int64_t{value}); }

napi_value strings(napi_env env, char** list) {
  napi_value array = bsd::to_js(env, {});
  for (; list != nullptr && *list != nullptr; list++) bsd::append(env, array, bsd::to_js(env, *list));
  return array;
}

napi_value to_js(napi_env env, const hostent& host) {
  napi_value addresses = bsd::to_js(env, {});
  for (char** address = host.h_addr_list; *address != nullptr; address++) {
    bsd::append(env, addresses, bsd::to_bytes(env, *address, host.h_length));
  }
  return bsd::to_js(env, {bsd::to_js(env, host.h_name), strings(env, host.h_aliases), number(env, host.h_addrtype),
                          number(env, host.h_length), addresses});
}

napi_value to_js(napi_env env, const servent& service) {
  return bsd::to_js(env, {bsd::to_js(env, service.s_name), strings(env, service.s_aliases), number(env, service.s_port),
                          bsd::to_js(env, service.s_proto)});
}

napi_value to_js(napi_env env, const protoent& protocol) {
  return bsd::to_js(
      env, {bsd::to_js(env, protocol.p_name), strings(env, protocol.p_aliases), number(env, protocol.p_proto)});
}

// The result of a lookup: an entry, -errno, or h_errno.
template <class Entry>
napi_value settle(napi_env env, const Entry* entry, int host_error, int error) {
  if (entry != nullptr) return to_js(env, *entry);
  return number(env, host_error == NETDB_INTERNAL ? -error : host_error);
}

// An argument of a lookup owns its memory, because another thread may make the lookup. pass() is its form for C.
template <class T>
int error_of(const T&) {
  return 0;
}
int error_of(const bsd::CStringCopy& text) { return text.error(); }
template <class T>
T pass(const T& value) {
  return value;
}
const char* pass(const bsd::CStringCopy& text) { return text.get(); }
const in6_addr* pass(const in6_addr& address) { return &address; }

template <class... Args>
int first_error(const Args&... args) {
  int error = 0;
  static_cast<void>(((error = error_of(args)) || ...));
  return error;
}

#ifdef __GLIBC__
#define LOOKUP(name) name##_r

constexpr size_t kLargest = size_t{1} << 24;

template <class Entry>
struct Found {
  std::unique_ptr<char[]> buffer;  // the entry points into it
  Entry entry;
  bool is_there = false;
  int host_error = 0;
  int error = ERANGE;
};

// Calls a lookup that puts the strings of its entry into a buffer, which has to be large enough.
template <class Entry, class Function, class... Args>
Found<Entry> call(Function lookup, const Args&... args) {
  Found<Entry> found;
  for (size_t size = 1024; size < kLargest && found.error == ERANGE; size *= 2) {
    found.buffer.reset(new (std::nothrow) char[size]);
    char* const buffer = found.buffer.get();
    Entry* entry = nullptr;
    if (buffer == nullptr) {
      found.error = ENOMEM;
    } else if constexpr (std::is_same_v<Entry, hostent>) {
      found.error = lookup(pass(args)..., &found.entry, buffer, size, &entry, &found.host_error);
    } else {
      found.error = lookup(pass(args)..., &found.entry, buffer, size, &entry);
    }
    found.is_there = entry != nullptr;
  }
  return found;
}

template <class Entry, class Function, class... Args>
napi_value find(napi_env env, Function lookup, Args... args) {
  if (const int error = first_error(args...)) return number(env, -error);
  const auto found = bsd::run_on_helper_thread([=] { return call<Entry>(lookup, args...); });
  if (!found) return number(env, -EINTR);
  if (found->error == ERANGE || found->error == ENOMEM) return number(env, -found->error);
  return settle(env, found->is_there ? &found->entry : nullptr, found->host_error, found->error);
}
#else
#define LOOKUP(name) name

template <class Entry, class Function, class... Args>
napi_value find(napi_env env, Function lookup, Args... args) {
  if (const int error = first_error(args...)) return number(env, -error);
  static std::mutex mutex;  // all threads share the entry
  const std::lock_guard lock(mutex);
  const Entry* const entry = lookup(pass(args)...);
  const int error = errno;
  return settle(env, entry, h_errno, error);
}
#endif

// Makes a query on a helper thread. False where the worker is being ended.
template <class Query>
bool run(const bsd::Shared<Query>& query) {
  return bsd::run_on_helper_thread([query] {
           query->run();
           return true;
         })
      .has_value();
}

std::optional<size_t> capacity(const bsd::View& result, socklen_t length) {
  return result.data == nullptr ? std::nullopt : std::optional<size_t>(length);
}

void copy_out(const bsd::View& to, size_t size, const char* text) {
  if (to.data != nullptr) std::memcpy(to.data, text, std::min(size, std::strlen(text) + 1));
}

}  // namespace

napi_value getaddrinfo(napi_env env, bsd::ViewOrCString node, bsd::ViewOrCString service, bsd::View hints) {
  const auto query = bsd::Shared<bsd::AddrinfoQuery>::make(node, service, hints);
  if (!query) return number(env, -ENOMEM);
  return run(query) ? query->result(env) : number(env, -EINTR);
}

napi_value getnameinfo(napi_env env, bsd::View sa, socklen_t salen, bsd::View host, socklen_t hostlen, bsd::View serv,
                       socklen_t servlen, int flags) {
  if (sa.data == nullptr || salen < sizeof(sa_family_t)) return bsd::eai(env, EAI_FAMILY, 0);
  if (salen > sa.size || (host.data && hostlen > host.size) || (serv.data && servlen > serv.size)) {
    return number(env, -EFAULT);
  }
  sa.size = salen;
  const auto query = bsd::Shared<bsd::NameinfoQuery>::make(sa, flags, capacity(host, hostlen), capacity(serv, servlen));
  if (!query) return number(env, -ENOMEM);
  if (!run(query)) return number(env, -EINTR);
  if (query->code() == 0) {
    copy_out(host, hostlen, query->host());
    copy_out(serv, servlen, query->service());
  }
  return bsd::eai(env, query->code(), query->error());
}

napi_value gethostbyname(napi_env env, bsd::String name) {
  return find<hostent>(env, ::LOOKUP(gethostbyname), bsd::CStringCopy(name));
}

napi_value gethostbyname2(napi_env env, bsd::String name, int af) {
  // glibc aborts the process for any other family if /etc/hosts has the name.
  if (af != AF_INET && af != AF_INET6) return number(env, -EAFNOSUPPORT);
  return find<hostent>(env, ::LOOKUP(gethostbyname2), bsd::CStringCopy(name), af);
}

napi_value gethostbyaddr(napi_env env, bsd::View addr, socklen_t len, int type) {
  in6_addr address = {};
  if (addr.data == nullptr || len > addr.size) return number(env, -EFAULT);
  if (len > sizeof address) return number(env, -EAFNOSUPPORT);
  std::memcpy(&address, addr.data, len);
  return find<hostent>(env, ::LOOKUP(gethostbyaddr), address, len, type);
}

napi_value getservbyname(napi_env env, bsd::String name, bsd::ViewOrCString proto) {
  return find<servent>(env, ::LOOKUP(getservbyname), bsd::CStringCopy(name), bsd::CStringCopy(proto));
}

napi_value getservbyport(napi_env env, int port, bsd::ViewOrCString proto) {
  return find<servent>(env, ::LOOKUP(getservbyport), port, bsd::CStringCopy(proto));
}

napi_value getprotobyname(napi_env env, bsd::String name) {
  return find<protoent>(env, ::LOOKUP(getprotobyname), bsd::CStringCopy(name));
}

napi_value getprotobynumber(napi_env env, int proto) { return find<protoent>(env, ::LOOKUP(getprotobynumber), proto); }

}  // namespace custom

CONSTANTS(AI_PASSIVE, AI_CANONNAME, AI_NUMERICHOST, AI_NUMERICSERV, AI_V4MAPPED, AI_ALL, AI_ADDRCONFIG);
CONSTANTS(EAI_BADFLAGS, EAI_NONAME, EAI_AGAIN, EAI_FAIL, EAI_FAMILY, EAI_SOCKTYPE, EAI_SERVICE, EAI_MEMORY, EAI_SYSTEM,
          EAI_OVERFLOW, EAI_NODATA, EAI_ADDRFAMILY);
CONSTANTS(NI_MAXHOST, NI_MAXSERV, NI_NUMERICHOST, NI_NUMERICSERV, NI_NOFQDN, NI_NAMEREQD, NI_DGRAM);
CONSTANTS(HOST_NOT_FOUND, TRY_AGAIN, NO_RECOVERY, NO_DATA, NO_ADDRESS, NETDB_INTERNAL);
#ifdef __linux__
CONSTANTS(EAI_INPROGRESS, EAI_CANCELED, EAI_NOTCANCELED, EAI_ALLDONE, EAI_INTR, EAI_IDN_ENCODE);
#endif
#ifdef __GLIBC__
CONSTANTS(AI_IDN, AI_CANONIDN, NI_IDN, NETDB_SUCCESS);
#endif

FUNCTIONS(ARRAY_RESULT(getaddrinfo), ARRAY_RESULT(getnameinfo), SYSCALL(gai_strerror), ARRAY_RESULT(gethostbyname),
          ARRAY_RESULT(gethostbyname2), ARRAY_RESULT(gethostbyaddr), ARRAY_RESULT(getservbyname),
          ARRAY_RESULT(getservbyport), ARRAY_RESULT(getprotobyname), ARRAY_RESULT(getprotobynumber),
          SYSCALL(hstrerror));

STRUCT(addrinfo, ai_flags, ai_family, ai_socktype, ai_protocol, ai_addrlen, ai_addr, ai_canonname, ai_next);
STRUCT(hostent, h_name, h_aliases, h_addrtype, h_length, h_addr_list);
STRUCT(servent, s_name, s_aliases, s_port, s_proto);
STRUCT(protoent, p_name, p_aliases, p_proto);
