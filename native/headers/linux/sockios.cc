#ifdef __linux__
#include <linux/sockios.h>

#include "../../registry.h"

CONSTANTS(SIOCGARP, SIOCSARP, SIOCDARP, SIOCADDRT, SIOCDELRT, SIOCETHTOOL, SIOCGSKNS);
#endif
