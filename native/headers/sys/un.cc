#include <sys/un.h>

#include "../../registry.h"

namespace {

const bsd::Struct structs[] = {STRUCT(sockaddr_un, sun_family, sun_path)};

}  // namespace

HEADER({}, {}, structs);
