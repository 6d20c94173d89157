#ifdef __linux__
#include <sys/timerfd.h>

#include "../../binding/syscall.h"
#include "../../registry.h"

namespace {

const bsd::Constant constants[] = {
    CONSTANT(TFD_CLOEXEC),
    CONSTANT(TFD_NONBLOCK),
    CONSTANT(TFD_TIMER_ABSTIME),
    CONSTANT(TFD_TIMER_CANCEL_ON_SET),
};

const bsd::Function functions[] = {SYSCALL(timerfd_create), SYSCALL(timerfd_settime), SYSCALL(timerfd_gettime)};

}  // namespace

HEADER(constants, functions, {});
#endif
