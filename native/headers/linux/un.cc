#ifdef __linux__
#include <linux/un.h>

#include "../../registry.h"

CONSTANTS(UNIX_PATH_MAX);
#endif
