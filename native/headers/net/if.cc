#include <net/if.h>

#include "../../binding/array_result.h"

namespace custom {

int64_t if_nametoindex(bsd::String ifname) {
  const int64_t index = ::if_nametoindex(ifname.data);
  return index == 0 ? -1 : index;
}

int if_indextoname(unsigned ifindex, bsd::View ifname) {
  char name[IF_NAMESIZE] = {};
  if (ifname.size < sizeof name) return bsd::fail(EFAULT);
  if (::if_indextoname(ifindex, name) == nullptr) return -1;
  std::memcpy(ifname.data, name, sizeof name);
  return 0;
}

napi_value if_nameindex(napi_env env) {
  struct if_nameindex* const list = ::if_nameindex();
  const int error = errno;
  if (list == nullptr) return bsd::to_js(env, int64_t{-error});
  napi_value rows = bsd::to_js(env, {});
  for (const struct if_nameindex* entry = list; entry->if_index != 0 && entry->if_name != nullptr; entry++) {
    bsd::append(env, rows,
                bsd::to_js(env, {bsd::to_js(env, int64_t{entry->if_index}), bsd::to_js(env, entry->if_name)}));
  }
  ::if_freenameindex(list);
  return rows;
}

}  // namespace custom

namespace {

const bsd::Constant constants[] = {
    CONSTANT(IF_NAMESIZE),    CONSTANT(IFNAMSIZ),     CONSTANT(IFF_UP),          CONSTANT(IFF_BROADCAST),
    CONSTANT(IFF_DEBUG),      CONSTANT(IFF_LOOPBACK), CONSTANT(IFF_POINTOPOINT), CONSTANT(IFF_RUNNING),
    CONSTANT(IFF_NOARP),      CONSTANT(IFF_PROMISC),  CONSTANT(IFF_ALLMULTI),    CONSTANT(IFF_MULTICAST),
#ifdef __linux__
    CONSTANT(IFF_NOTRAILERS), CONSTANT(IFF_MASTER),   CONSTANT(IFF_SLAVE),       CONSTANT(IFF_PORTSEL),
    CONSTANT(IFF_AUTOMEDIA),  CONSTANT(IFF_DYNAMIC),  CONSTANT(IFHWADDRLEN),
#endif
};

const bsd::Function functions[] = {CUSTOM(if_nametoindex), CUSTOM(if_indextoname), ARRAY_RESULT(if_nameindex)};

const bsd::Struct structs[] = {STRUCT(if_nameindex, if_index, if_name)};

}  // namespace

HEADER(constants, functions, structs);
