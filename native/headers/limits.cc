#include <limits.h>

#include "../registry.h"

CONSTANTS(PATH_MAX, NAME_MAX, IOV_MAX, PIPE_BUF);
#ifdef __linux__
CONSTANTS(HOST_NAME_MAX);
#endif
