#ifdef __linux__
#include <sched.h>

#include "../binding/syscall.h"
#include "../registry.h"

CONSTANTS(CLONE_NEWCGROUP, CLONE_NEWIPC, CLONE_NEWNET, CLONE_NEWNS, CLONE_NEWPID, CLONE_NEWTIME, CLONE_NEWUSER,
          CLONE_NEWUTS);

FUNCTIONS(SYSCALL(setns), SYSCALL(unshare));
#endif
