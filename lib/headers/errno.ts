export * from '../constants/errno';
export { errno, set_errno } from '../runtime/errno';
