import { constant } from '../runtime/addon';

/** A shared lock. */
export const LOCK_SH = constant('LOCK_SH');
/** An exclusive lock. */
export const LOCK_EX = constant('LOCK_EX');
/** Fail with `EAGAIN` instead of waiting. */
export const LOCK_NB = constant('LOCK_NB');
/** No lock. */
export const LOCK_UN = constant('LOCK_UN');
