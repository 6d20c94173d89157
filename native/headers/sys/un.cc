#include <sys/un.h>

#include "../../registry.h"

STRUCT(sockaddr_un, sun_family, sun_path);
