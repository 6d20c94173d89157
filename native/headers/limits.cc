#include <limits.h>

#include "../registry.h"

namespace {

const bsd::Constant constants[] = {
    CONSTANT(PATH_MAX),      CONSTANT(NAME_MAX), CONSTANT(IOV_MAX), CONSTANT(PIPE_BUF),
#ifdef __linux__
    CONSTANT(HOST_NAME_MAX),
#endif
};

}  // namespace

HEADER(constants, {}, {});
