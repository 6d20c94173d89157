#include <unistd.h>

#include "header.h"

namespace {

const bsd::Function functions[] = {SYSCALL(read), SYSCALL(write), SYSCALL(close)};

}  // namespace

HEADER({}, functions, {});
