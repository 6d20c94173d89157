#include <netinet/in.h>

#include "../header.h"

namespace {

const bsd::Struct structs[] = {
    STRUCT(in_addr, s_addr),
    STRUCT(in6_addr, s6_addr, s6_addr16, s6_addr32),
    STRUCT(sockaddr_in, sin_family, sin_port, sin_addr, sin_zero),
    STRUCT(sockaddr_in6, sin6_family, sin6_port, sin6_flowinfo, sin6_addr, sin6_scope_id),
};

}  // namespace

HEADER({}, {}, structs);
