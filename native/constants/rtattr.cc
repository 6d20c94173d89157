#ifdef __linux__

#include <linux/rtnetlink.h>

#include "../registry.h"

namespace {

const bsd::Struct structs[] = {
    STRUCT(rtattr, rta_len, rta_type),
};

}  // namespace

HEADER({}, {}, structs);

#endif
