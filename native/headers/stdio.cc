#include <stdio.h>

#include "../registry.h"

namespace {

const bsd::Constant constants[] = {CONSTANT(BUFSIZ)};

}  // namespace

HEADER(constants, {}, {});
