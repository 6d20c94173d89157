import { constant } from '../runtime/addon';

/** The maximum number of `iovec`s of one call: 1024 on Linux. */
export const UIO_MAXIOV = constant('UIO_MAXIOV');
/** High priority: poll for the completion. */
export const RWF_HIPRI = constant('RWF_HIPRI');
/** As if the file had been opened with `O_DSYNC`, for this write. */
export const RWF_DSYNC = constant('RWF_DSYNC');
/** As if the file had been opened with `O_SYNC`, for this write. */
export const RWF_SYNC = constant('RWF_SYNC');
/** Fail with `EAGAIN` instead of waiting, for this call. */
export const RWF_NOWAIT = constant('RWF_NOWAIT');
/** Append, for this write. */
export const RWF_APPEND = constant('RWF_APPEND');
/** Write at the offset although the file has `O_APPEND`, for this write. */
export const RWF_NOAPPEND = constant('RWF_NOAPPEND');
