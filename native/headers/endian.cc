#ifdef __linux__
#include <endian.h>

#include "../binding/syscall.h"
#include "../registry.h"

namespace custom {

// Functions, because the macros of C have no address.
uint16_t(htobe16)(uint16_t x) { return htobe16(x); }
uint16_t(htole16)(uint16_t x) { return htole16(x); }
uint16_t(be16toh)(uint16_t x) { return be16toh(x); }
uint16_t(le16toh)(uint16_t x) { return le16toh(x); }
uint32_t(htobe32)(uint32_t x) { return htobe32(x); }
uint32_t(htole32)(uint32_t x) { return htole32(x); }
uint32_t(be32toh)(uint32_t x) { return be32toh(x); }
uint32_t(le32toh)(uint32_t x) { return le32toh(x); }

}  // namespace custom

CONSTANTS(LITTLE_ENDIAN, BIG_ENDIAN, PDP_ENDIAN, BYTE_ORDER);

FUNCTIONS(CUSTOM(htobe16), CUSTOM(htole16), CUSTOM(be16toh), CUSTOM(le16toh), CUSTOM(htobe32), CUSTOM(htole32),
          CUSTOM(be32toh), CUSTOM(le32toh));
#endif
