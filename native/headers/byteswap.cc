#ifdef __linux__
#include <byteswap.h>

#include "../binding/syscall.h"
#include "../registry.h"

namespace custom {

// Functions, because the macros of C have no address.
uint16_t(bswap_16)(uint16_t x) { return bswap_16(x); }
uint32_t(bswap_32)(uint32_t x) { return bswap_32(x); }

}  // namespace custom

FUNCTIONS(CUSTOM(bswap_16), CUSTOM(bswap_32));
#endif
