#ifdef __linux__
#include <sys/timerfd.h>

#include "../../binding/syscall.h"
#include "../../registry.h"

CONSTANTS(TFD_CLOEXEC, TFD_NONBLOCK, TFD_TIMER_ABSTIME, TFD_TIMER_CANCEL_ON_SET);

FUNCTIONS(SYSCALL(timerfd_create), SYSCALL(timerfd_settime), SYSCALL(timerfd_gettime));
#endif
