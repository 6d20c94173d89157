import { constant } from '../runtime/addon';

/** Each read decrements the counter by 1. */
export const EFD_SEMAPHORE = constant('EFD_SEMAPHORE');
/** The descriptor is closed on exec. */
export const EFD_CLOEXEC = constant('EFD_CLOEXEC');
/** Calls that would block fail with `EAGAIN` instead. */
export const EFD_NONBLOCK = constant('EFD_NONBLOCK');
