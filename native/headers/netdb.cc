#include <netdb.h>

#include <mutex>

#include "../interrupt/offload.h"
#include "../pointers/addrinfo.h"

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

#ifdef __GLIBC__
constexpr size_t kLargest = size_t{1} << 24;

template <class Entry>
struct Found {
  std::unique_ptr<char[]> buffer;  // what the entry points to
  Entry entry;
  bool is_there = false;
  int host_error = 0;
  int error = ERANGE;
};

// Calls one of the lookups that put the strings of their entry into a buffer, which has to be large enough.
template <class Entry, class Lookup>
Found<Entry> find_in_any(Lookup lookup) {
  Found<Entry> found;
  for (size_t size = 1024; size < kLargest && found.error == ERANGE; size *= 2) {
    found.buffer.reset(new (std::nothrow) char[size]);
    Entry* entry = nullptr;
    found.error = found.buffer ? lookup(&found.entry, found.buffer.get(), size, &entry, &found.host_error) : ENOMEM;
    found.is_there = entry != nullptr;
  }
  return found;
}

template <class Entry, class Lookup>
napi_value find(napi_env env, Lookup lookup) {
  const auto found = bsd::run_on_helper_thread([lookup] { return find_in_any<Entry>(lookup); });
  if (!found) return number(env, -EINTR);
  if (found->error == ERANGE || found->error == ENOMEM) return number(env, -found->error);
  return settle(env, found->is_there ? &found->entry : nullptr, found->host_error, found->error);
}

#define FIND(Entry, name, ...)                                                                                \
  find<Entry>(env, [=](Entry* entry, char* buffer, size_t size, Entry** found, [[maybe_unused]] int* error) { \
    return ::name##_r(__VA_ARGS__, entry, buffer, size, found BSD_H_ERRNO_##Entry);                           \
  })
#define BSD_H_ERRNO_hostent , error
#define BSD_H_ERRNO_servent
#define BSD_H_ERRNO_protoent
#else
// Their entry is shared by all threads.
std::mutex lookup;

template <class Find>
napi_value find(napi_env env, Find call) {
  const std::lock_guard lock(lookup);
  const auto* entry = call();
  const int error = errno;
  return settle(env, entry, h_errno, error);
}

#define FIND(Entry, name, ...) find(env, [&]() -> const Entry* { return ::name(__VA_ARGS__); })
#endif

}  // namespace

namespace {

struct Named {
  int code;
  int error;
  char host[NI_MAXHOST];
  char serv[NI_MAXHOST];
};

void copy_out(const bsd::View& to, const char* text) {
  if (to.data != nullptr && to.size != 0) std::memcpy(to.data, text, std::min(to.size, std::strlen(text) + 1));
}

}  // namespace

napi_value getaddrinfo(napi_env env, bsd::ViewOrString node, bsd::ViewOrString service, bsd::View hints) {
  const auto query = bsd::Shared<bsd::AddrinfoQuery>::make(node, service, hints);
  if (!query) return number(env, -ENOMEM);
  const auto run = [query] {
    query->run();
    return true;
  };
  return bsd::run_on_helper_thread(run) ? query->result(env) : number(env, -EINTR);
}

napi_value getnameinfo(napi_env env, bsd::View sa, socklen_t salen, bsd::View host, socklen_t hostlen, bsd::View serv,
                       socklen_t servlen, int flags) {
  if (sa.data == nullptr || salen < sizeof(sa_family_t)) return bsd::eai(env, EAI_FAMILY, 0);
  if (salen > sa.size || (host.data && hostlen > host.size) || (serv.data && servlen > serv.size)) {
    return number(env, -EFAULT);
  }
  // With zeros behind it: the path of a unix socket is read up to its NUL.
  struct Address {
    sockaddr_storage storage;
    char end;
  };
  Address address = {};
  const socklen_t size = std::min(salen, socklen_t{sizeof address.storage});
  std::memcpy(&address, sa.data, size);
  host.size = host.data ? std::min(hostlen, socklen_t{NI_MAXHOST}) : 0;
  serv.size = serv.data ? std::min(servlen, socklen_t{NI_MAXHOST}) : 0;
  const bool wants_host = host.data != nullptr, wants_serv = serv.data != nullptr;
  const auto named = bsd::run_on_helper_thread([=, hostlen = host.size, servlen = serv.size] {
    Named result = {};
    result.code = ::getnameinfo(reinterpret_cast<const sockaddr*>(&address), size, wants_host ? result.host : nullptr,
                                hostlen, wants_serv ? result.serv : nullptr, servlen, flags);
    result.error = errno;
    return result;
  });
  if (!named) return number(env, -EINTR);
  if (named->code == 0) {
    copy_out(host, named->host);
    copy_out(serv, named->serv);
  }
  return bsd::eai(env, named->code, named->code == EAI_SYSTEM ? named->error : 0);
}

napi_value gethostbyname(napi_env env, bsd::String name) {
  const bsd::CStringCopy copy(name);
  if (copy.error()) return number(env, -copy.error());
  return FIND(hostent, gethostbyname, copy.get());
}

napi_value gethostbyname2(napi_env env, bsd::String name, int af) {
  // glibc ends the process over any other, where /etc/hosts has the name.
  if (af != AF_INET && af != AF_INET6) return number(env, -EAFNOSUPPORT);
  const bsd::CStringCopy copy(name);
  if (copy.error()) return number(env, -copy.error());
  return FIND(hostent, gethostbyname2, copy.get(), af);
}

napi_value gethostbyaddr(napi_env env, bsd::View addr, socklen_t len, int type) {
  in6_addr address = {};
  if (addr.data == nullptr || len > addr.size) return number(env, -EFAULT);
  if (len > sizeof address) return number(env, -EAFNOSUPPORT);
  std::memcpy(&address, addr.data, len);
  return FIND(hostent, gethostbyaddr, &address, len, type);
}

napi_value getservbyname(napi_env env, bsd::String name, bsd::ViewOrString proto) {
  const bsd::CStringCopy protocol(proto);
  if (protocol.error()) return number(env, -protocol.error());
  const bsd::CStringCopy copy(name);
  if (copy.error()) return number(env, -copy.error());
  return FIND(servent, getservbyname, copy.get(), protocol.get());
}

napi_value getservbyport(napi_env env, int port, bsd::ViewOrString proto) {
  const bsd::CStringCopy protocol(proto);
  if (protocol.error()) return number(env, -protocol.error());
  return FIND(servent, getservbyport, port, protocol.get());
}

napi_value getprotobyname(napi_env env, bsd::String name) {
  const bsd::CStringCopy copy(name);
  if (copy.error()) return number(env, -copy.error());
  return FIND(protoent, getprotobyname, copy.get());
}

napi_value getprotobynumber(napi_env env, int proto) { return FIND(protoent, getprotobynumber, proto); }

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
