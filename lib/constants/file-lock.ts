import { constant } from '../runtime/addon';

/** A lock that others may have, too. */
export const LOCK_SH = constant('LOCK_SH');
/** A lock for one alone. */
export const LOCK_EX = constant('LOCK_EX');
/** Fail with `EAGAIN` instead of waiting. */
export const LOCK_NB = constant('LOCK_NB');
/** No lock. */
export const LOCK_UN = constant('LOCK_UN');
