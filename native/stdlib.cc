#include <stdlib.h>

#include "header.h"

namespace {

const bsd::Constant constants[] = {CONSTANT(EXIT_SUCCESS), CONSTANT(EXIT_FAILURE)};

}  // namespace

HEADER(constants, {}, {});
