#include <ifaddrs.h>
#include <netinet/in.h>
#ifdef __linux__
#include <linux/if_link.h>
#include <netpacket/packet.h>
#endif

#include "../binding/array_result.h"

namespace custom {

namespace {

#ifdef __linux__
size_t size_of(const sockaddr& address) {
  switch (address.sa_family) {
    case AF_INET:
      return sizeof(sockaddr_in);
    case AF_INET6:
      return sizeof(sockaddr_in6);
    case AF_PACKET: {
      // sll_addr is declared with 8 bytes. A longer address (InfiniBand has 20) exceeds the struct.
      const size_t length = reinterpret_cast<const sockaddr_ll&>(address).sll_halen;
      return length <= sizeof(sockaddr_ll::sll_addr) ? sizeof(sockaddr_ll) : offsetof(sockaddr_ll, sll_addr) + length;
    }
    default:
      return sizeof(sockaddr);
  }
}

// The counters of kernel 4.6. Later ones have them and more.
constexpr size_t kData = offsetof(rtnl_link_stats, rx_nohandler) + sizeof(rtnl_link_stats::rx_nohandler);

napi_value data(napi_env env, const ifaddrs& entry) {
  const bool link = entry.ifa_addr != nullptr && entry.ifa_addr->sa_family == AF_PACKET;
  return bsd::to_bytes(env, link ? entry.ifa_data : nullptr, kData);
}
#else
size_t size_of(const sockaddr& address) { return address.sa_len; }

// The length of ifa_data depends on the family.
napi_value data(napi_env env, const ifaddrs&) { return bsd::to_bytes(env, nullptr, 0); }
#endif

napi_value to_js(napi_env env, const sockaddr* address) {
  return bsd::to_bytes(env, address, address == nullptr ? 0 : size_of(*address));
}

}  // namespace

napi_value getifaddrs(napi_env env) {
  ifaddrs* list = nullptr;
  const int result = ::getifaddrs(&list);
  const int error = errno;
  if (result == -1) return bsd::to_js(env, int64_t{-error});
  napi_value rows = bsd::to_js(env, {});
  for (const ifaddrs* entry = list; entry != nullptr; entry = entry->ifa_next) {
    bsd::append(env, rows,
                bsd::to_js(env, {bsd::to_js(env, entry->ifa_name), bsd::to_js(env, int64_t{entry->ifa_flags}),
                                 to_js(env, entry->ifa_addr), to_js(env, entry->ifa_netmask),
                                 to_js(env, entry->ifa_dstaddr), data(env, *entry)}));
  }
  ::freeifaddrs(list);
  return rows;
}

}  // namespace custom

FUNCTIONS(ARRAY_RESULT(getifaddrs));

STRUCT(ifaddrs, ifa_next, ifa_name, ifa_flags, ifa_addr, ifa_netmask, ifa_dstaddr, ifa_data);
