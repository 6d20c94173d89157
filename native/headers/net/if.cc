#include <net/if.h>

#include "../../binding/array_result.h"

namespace custom {

int64_t if_nametoindex(bsd::String ifname) {
  const int64_t index = ::if_nametoindex(ifname.data);
  return index == 0 ? -1 : index;
}

int if_indextoname(unsigned ifindex, char (&ifname)[IF_NAMESIZE]) {
  return ::if_indextoname(ifindex, ifname) == nullptr ? -1 : 0;
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

CONSTANTS(IF_NAMESIZE, IFNAMSIZ);
CONSTANTS(IFF_UP, IFF_BROADCAST, IFF_DEBUG, IFF_LOOPBACK, IFF_POINTOPOINT, IFF_RUNNING, IFF_NOARP, IFF_PROMISC,
          IFF_ALLMULTI, IFF_MULTICAST);
#ifdef __linux__
CONSTANTS(IFF_NOTRAILERS, IFF_MASTER, IFF_SLAVE, IFF_PORTSEL, IFF_AUTOMEDIA, IFF_DYNAMIC);
CONSTANTS(IFHWADDRLEN);
#endif

FUNCTIONS(CUSTOM(if_nametoindex), CUSTOM(if_indextoname), ARRAY_RESULT(if_nameindex));

STRUCT(if_nameindex, if_index, if_name);
