#include <sys/file.h>

#include "../../binding/syscall.h"
#include "../../registry.h"

namespace {

const bsd::Constant constants[] = {CONSTANT(LOCK_SH), CONSTANT(LOCK_EX), CONSTANT(LOCK_NB), CONSTANT(LOCK_UN)};

const bsd::Function functions[] = {SYSCALL(flock)};

}  // namespace

HEADER(constants, functions, {});
