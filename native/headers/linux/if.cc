#ifdef __linux__
#include <net/if.h>
// After net/if.h, so that it declares only the names that net/if.h lacks.
#include <linux/if.h>

#include "../../registry.h"

CONSTANTS(IFF_LOWER_UP, IFF_DORMANT, IFF_ECHO);
#endif
