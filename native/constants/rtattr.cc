#ifdef __linux__
#include <linux/rtnetlink.h>

#include "../registry.h"

STRUCT(rtattr, rta_len, rta_type);
#endif
