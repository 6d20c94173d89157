#ifdef __linux__
#include <linux/un.h>

#include "../../registry.h"

namespace {

const bsd::Constant constants[] = {CONSTANT(UNIX_PATH_MAX)};

}  // namespace

HEADER(constants, {}, {});
#endif
