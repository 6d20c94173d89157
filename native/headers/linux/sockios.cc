#ifdef __linux__
#include <linux/sockios.h>

#include "../../registry.h"

namespace {

const bsd::Constant constants[] = {
    CONSTANT(SIOCGARP),  CONSTANT(SIOCSARP),    CONSTANT(SIOCDARP),  CONSTANT(SIOCADDRT),
    CONSTANT(SIOCDELRT), CONSTANT(SIOCETHTOOL), CONSTANT(SIOCGSKNS),
};

}  // namespace

HEADER(constants, {}, {});
#endif
