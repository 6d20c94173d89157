#ifdef __linux__
#include <net/if.h>
// Behind net/if.h, so that it declares only what that one lacks.
#include <linux/if.h>

#include "../../registry.h"

namespace {

const bsd::Constant constants[] = {CONSTANT(IFF_LOWER_UP), CONSTANT(IFF_DORMANT), CONSTANT(IFF_ECHO)};

}  // namespace

HEADER(constants, {}, {});
#endif
