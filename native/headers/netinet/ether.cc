#ifdef __linux__
#include <netinet/ether.h>

#include "../../binding/syscall.h"
#include "../../registry.h"

namespace custom {

int ether_aton(bsd::String asc, ether_addr& addr) { return ::ether_aton_r(asc.data, &addr) != nullptr; }

const char* ether_ntoa(const ether_addr& addr) {
  static thread_local char text[sizeof "ff:ff:ff:ff:ff:ff"];
  return ::ether_ntoa_r(&addr, text);
}

}  // namespace custom

FUNCTIONS(CUSTOM(ether_aton), CUSTOM(ether_ntoa));
#endif
