#ifdef __linux__

#include <endian.h>

#include "header.h"
#include "syscall.h"

namespace by_hand {

// Macros in C, so that they have no address.
uint16_t(htobe16)(uint16_t x) { return htobe16(x); }
uint16_t(htole16)(uint16_t x) { return htole16(x); }
uint16_t(be16toh)(uint16_t x) { return be16toh(x); }
uint16_t(le16toh)(uint16_t x) { return le16toh(x); }
uint32_t(htobe32)(uint32_t x) { return htobe32(x); }
uint32_t(htole32)(uint32_t x) { return htole32(x); }
uint32_t(be32toh)(uint32_t x) { return be32toh(x); }
uint32_t(le32toh)(uint32_t x) { return le32toh(x); }

}  // namespace by_hand

namespace {

const bsd::Constant constants[] = {
    CONSTANT(LITTLE_ENDIAN),
    CONSTANT(BIG_ENDIAN),
    CONSTANT(PDP_ENDIAN),
    CONSTANT(BYTE_ORDER),
};

const bsd::Function functions[] = {
    BY_HAND(htobe16), BY_HAND(htole16), BY_HAND(be16toh), BY_HAND(le16toh),
    BY_HAND(htobe32), BY_HAND(htole32), BY_HAND(be32toh), BY_HAND(le32toh),
};

}  // namespace

HEADER(constants, functions, {});

#endif
