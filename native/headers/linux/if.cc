#ifdef __linux__
#include <net/if.h>
// Behind net/if.h, so that it declares only what that one lacks.
#include <linux/if.h>

#include "../../registry.h"

CONSTANTS(IFF_LOWER_UP, IFF_DORMANT, IFF_ECHO);
#endif
