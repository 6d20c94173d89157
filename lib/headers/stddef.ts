export type { size_t } from '../runtime/c-types';
export { offsetof } from '../runtime/struct/sizeof';
