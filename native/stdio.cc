#include <stdio.h>

#include "header.h"

namespace {

const bsd::Constant constants[] = {CONSTANT(BUFSIZ)};

}  // namespace

HEADER(constants, {}, {});
