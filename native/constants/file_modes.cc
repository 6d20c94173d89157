#include <fcntl.h>

#include "../registry.h"

namespace {

const bsd::Constant constants[] = {
    CONSTANT(S_IRWXU), CONSTANT(S_IRUSR), CONSTANT(S_IWUSR), CONSTANT(S_IXUSR), CONSTANT(S_IRWXG),
    CONSTANT(S_IRGRP), CONSTANT(S_IWGRP), CONSTANT(S_IXGRP), CONSTANT(S_IRWXO), CONSTANT(S_IROTH),
    CONSTANT(S_IWOTH), CONSTANT(S_IXOTH), CONSTANT(S_ISUID), CONSTANT(S_ISGID), CONSTANT(S_ISVTX),
};

}  // namespace

HEADER(constants, {}, {});
