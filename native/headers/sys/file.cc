#include <sys/file.h>

#include "../../binding/syscall.h"
#include "../../registry.h"

CONSTANTS(LOCK_SH, LOCK_EX, LOCK_NB, LOCK_UN);

FUNCTIONS(SYSCALL(flock));
