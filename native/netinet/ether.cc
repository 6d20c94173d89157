#ifdef __linux__
#include <netinet/ether.h>

#include "../header.h"
#include "../syscall.h"

namespace by_hand {

int ether_aton(bsd::String asc, ether_addr& addr) { return ::ether_aton_r(asc.data, &addr) != nullptr; }

const char* ether_ntoa(const ether_addr& addr) {
  static thread_local char text[sizeof "ff:ff:ff:ff:ff:ff"];
  return ::ether_ntoa_r(&addr, text);
}

}  // namespace by_hand

namespace {

const bsd::Function functions[] = {BY_HAND(ether_aton), BY_HAND(ether_ntoa)};

}  // namespace

HEADER({}, functions, {});
#endif
