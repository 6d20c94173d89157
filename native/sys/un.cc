#include <sys/un.h>

#include "../header.h"

namespace {

const bsd::Struct structs[] = {STRUCT(sockaddr_un, sun_family, sun_path)};

}  // namespace

HEADER({}, {}, structs);
