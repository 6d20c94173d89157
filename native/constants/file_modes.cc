#include <fcntl.h>

#include "../registry.h"

CONSTANTS(S_IRWXU, S_IRUSR, S_IWUSR, S_IXUSR, S_IRWXG, S_IRGRP, S_IWGRP, S_IXGRP, S_IRWXO, S_IROTH, S_IWOTH, S_IXOTH,
          S_ISUID, S_ISGID, S_ISVTX);
