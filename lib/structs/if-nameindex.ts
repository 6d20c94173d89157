import { type Members, initialize, pointerStruct } from '../runtime/struct/pointer-struct';

/**
 * `struct if_nameindex`: an interface's index and name. The call has the same name, so the struct has the suffix `_t`.
 * @see if_nameindex(3)
 */
export class if_nameindex_t extends pointerStruct('if_nameindex') {
  /** The index, from 1. */
  if_index: number = 0;
  /** `'lo'`, `'eth0'`, ... */
  if_name: string = '';

  constructor(init?: Members<if_nameindex_t>) {
    super();
    initialize(this, init);
  }
}
