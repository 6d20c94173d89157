import { constant } from '../runtime/addon';

/** The descriptor is closed on exec. */
export const TFD_CLOEXEC = constant('TFD_CLOEXEC');
/** A read that would block fails with `EAGAIN` instead. */
export const TFD_NONBLOCK = constant('TFD_NONBLOCK');
/** `it_value` is an absolute time, not a relative one. */
export const TFD_TIMER_ABSTIME = constant('TFD_TIMER_ABSTIME');
/** With `TFD_TIMER_ABSTIME` on a realtime clock: a read fails with `ECANCELED` if the clock was set. */
export const TFD_TIMER_CANCEL_ON_SET = constant('TFD_TIMER_CANCEL_ON_SET');
