#ifdef __linux__

#include <byteswap.h>

#include "header.h"
#include "syscall.h"

namespace by_hand {

// Macros in C, so that they have no address.
uint16_t(bswap_16)(uint16_t x) { return bswap_16(x); }
uint32_t(bswap_32)(uint32_t x) { return bswap_32(x); }

}  // namespace by_hand

namespace {

const bsd::Function functions[] = {BY_HAND(bswap_16), BY_HAND(bswap_32)};

}  // namespace

HEADER({}, functions, {});

#endif
