#include <stdlib.h>

#include "../registry.h"

namespace {

const bsd::Constant constants[] = {CONSTANT(EXIT_SUCCESS), CONSTANT(EXIT_FAILURE)};

}  // namespace

HEADER(constants, {}, {});
