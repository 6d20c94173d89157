#ifdef __linux__
#include <sched.h>

#include "../binding/syscall.h"
#include "../registry.h"

namespace {

const bsd::Constant constants[] = {
    CONSTANT(CLONE_NEWCGROUP), CONSTANT(CLONE_NEWIPC),  CONSTANT(CLONE_NEWNET),  CONSTANT(CLONE_NEWNS),
    CONSTANT(CLONE_NEWPID),    CONSTANT(CLONE_NEWTIME), CONSTANT(CLONE_NEWUSER), CONSTANT(CLONE_NEWUTS),
};

const bsd::Function functions[] = {SYSCALL(setns), SYSCALL(unshare)};

}  // namespace

HEADER(constants, functions, {});
#endif
