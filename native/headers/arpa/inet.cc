#include <arpa/inet.h>

#include "../../binding/syscall.h"
#include "../../registry.h"

namespace custom {

// The C library does not check the memory, so that the size has to be checked here.
namespace {
size_t address_size(int af) { return af == AF_INET6 ? sizeof(in6_addr) : sizeof(in_addr); }
}  // namespace

in_addr_t inet_addr(bsd::String cp) { return ::inet_addr(cp.data); }
in_addr_t inet_network(bsd::String cp) { return ::inet_network(cp.data); }
in_addr_t inet_makeaddr(in_addr_t net, in_addr_t host) { return ::inet_makeaddr(net, host).s_addr; }
in_addr_t inet_lnaof(const in_addr& in) { return ::inet_lnaof(in); }
in_addr_t inet_netof(const in_addr& in) { return ::inet_netof(in); }

int inet_aton(bsd::String cp, in_addr& inp) { return ::inet_aton(cp.data, &inp); }

int inet_pton(int af, bsd::String src, bsd::View dst) {
  unsigned char address[sizeof(in6_addr)];
  const int valid = ::inet_pton(af, src.data, address);
  if (valid != 1) return valid;
  if (dst.size < address_size(af)) return bsd::fail(EFAULT);
  std::memcpy(dst.data, address, address_size(af));
  return 1;
}

int inet_ntop(int af, bsd::View src, bsd::View dst, socklen_t size) {
  if (src.size < address_size(af) || dst.size < size) return bsd::fail(EFAULT);
  return ::inet_ntop(af, src.data, static_cast<char*>(dst.data), size) ? 0 : -1;
}

}  // namespace custom

FUNCTIONS(SYSCALL(htons), SYSCALL(htonl), SYSCALL(ntohs), SYSCALL(ntohl), CUSTOM(inet_addr), CUSTOM(inet_aton),
          CUSTOM(inet_pton), CUSTOM(inet_ntop), CUSTOM(inet_network), CUSTOM(inet_makeaddr), CUSTOM(inet_lnaof),
          CUSTOM(inet_netof));
